import { basename, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { takeCopy } from './store'
import { startStudio, type TestStudio } from './studio'
import { type Rejected, WireClient } from './wire-client'

/** A running studio with an operator, ended after the test. */
export async function aRoom(): Promise<{ room: TestStudio; token: string; operator: WireClient }> {
  const room = await startStudio()
  onTestFinished(room.stop)
  const token = room.token('operator')
  return { room, token, operator: await WireClient.join(room.url, token) }
}

/** A running studio with two shows, of which its copy holds the first. */
export async function roomWithCopy() {
  const made = await aRoom()
  const { result: first } = await made.operator.send('show.create', { title: { en: 'First' } })
  const copy = basename(await takeCopy(made.room.studio.store.db, made.room.dataDir, Date.now()))
  await made.operator.send('show.create', { title: { en: 'Second' } })
  return { ...made, copy, firstId: first.id }
}

/** Titles of the shows that a client sees. */
export const titles = (client: WireClient) => client.all('show').map(({ title }) => title.en)
/** What a request was refused with; null when it was not. */
export const refusal = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: Rejected) => error.error,
  )

/** Waits for the studio that takes the place of the one that is open, and joins it. */
export async function joinNext(room: TestStudio, ask: () => Promise<unknown>, token: string, had?: WireClient) {
  const before = room.studio
  const next = new Promise<void>((resolve) => {
    room.running.follow((studio) => {
      if (studio !== before) resolve()
    })
  })
  await ask()
  await next
  return WireClient.join(room.url, token, had && { epoch: had.epoch, seq: had.seq })
}

/** Exports the studio. @returns the file's path */
export async function exported(room: TestStudio, operator: WireClient): Promise<string> {
  const { result } = await operator.send('data.export', {})
  await expect
    .poll(async () => (await operator.query('data.work', {})).work?.state, { timeout: 60_000, interval: 50 })
    .not.toBe('running')
  const { work } = await operator.query('data.work', {})
  expect(work).toMatchObject({ kind: 'export', state: 'done', path: join(room.dataDir, 'exports', result.name) })
  expect(work!.done).toBe(work!.of)
  return work!.path!
}
