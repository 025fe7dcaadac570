import { expect, onTestFinished, test } from 'vitest'
import { LAPSES_AFTER_MS } from '../../src-main/areas/people/claims'
import { TestClocks } from '../support/clocks'
import { postComments } from '../support/round'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

/** A live with one question, and an operator who looks on. */
async function room() {
  const clocks = new TestClocks()
  const made = await startStudio({ clocks })
  onTestFinished(() => made.stop())
  const operator = await WireClient.join(made.url, made.token('operator'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  const thread = (id: string) => operator.all('thread').find((row) => row.id === id)!
  return { room: made, clocks, operator, thread }
}

type Room = Awaited<ReturnType<typeof room>>

/** A laptop of support claims a question that was asked just now, and its link ends. */
async function claimAndLeave({ room: made, operator }: Room, name: string, question: string) {
  await postComments(made.url, made.token('feed'), operator.all('thread').length * 10, [question])
  const asked = () => operator.all('thread').find(({ title }) => title === question)
  await operator.until(() => asked() !== undefined, 'the question')
  const { id } = asked()!
  const token = made.token('support', name)
  const support = await WireClient.join(made.url, token)
  await support.until(() => made.device(token).links === 1, 'its link to be noted')
  await support.send('thread.claim', { id })
  support.close()
  await operator.until(() => made.device(token).links === 0, 'its link to end')
  return { id, token }
}

test('D3: what a laptop had claimed waits again two minutes after its link ended, and tells who had it', async () => {
  const here = await room()
  const { id } = await claimAndLeave(here, 'Laptop 2', 'how long does shipping take')
  here.clocks.pass(LAPSES_AFTER_MS + 1)
  await here.operator.until(() => here.thread(id).state === 'open', 'the claim to lapse')
  expect(here.thread(id)).toMatchObject({ claimedBy: null, lapsedFrom: 'Laptop 2' })
  expect(here.operator.all('queue')[0]).toMatchObject({ open: 1, claimed: 0 })
})

test('D3: one that came back in time keeps it, however long it has had it', async () => {
  const here = await room()
  const { room: made, operator, clocks, thread } = here
  const { id, token } = await claimAndLeave(here, 'Laptop 2', 'how long does shipping take')
  clocks.pass(LAPSES_AFTER_MS / 2)
  const back = await WireClient.join(made.url, token)
  await operator.until(() => made.device(token).links === 1, 'it to be back')
  clocks.pass(LAPSES_AFTER_MS * 5)
  // Another laptop's claim lapses meanwhile: the studio has looked.
  const other = await claimAndLeave(here, 'Laptop 3', 'does it tarnish after a while')
  clocks.pass(LAPSES_AFTER_MS + 1)
  await operator.until(() => thread(other.id).state === 'open', 'the other claim to lapse')
  expect(thread(id)).toMatchObject({ state: 'claimed', lapsedFrom: '' })
  back.close()
})
