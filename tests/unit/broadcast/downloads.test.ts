import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Downloads } from '../../../src-main/net/downloads'
import { testFolder } from '../../support/store'

/** A file to be taken, and who takes it: nobody reads on, and `patience` is what happens when that has lasted. */
function room() {
  const path = join(testFolder(), 'studio.cueroom')
  writeFileSync(path, 'x'.repeat(1_000))
  const downloads = new Downloads()
  const outgoing = () => {
    const made = Object.assign(new EventEmitter(), {
      destroyed: false,
      patience: [0, () => {}] as [number, () => void],
      setTimeout: (ms: number, then: () => void) => {
        made.patience = [ms, then]
      },
      destroy: () => {
        made.destroyed = true
        made.emit('close')
      },
    })
    return made
  }
  const take = (from = path, by = outgoing()) => downloads.answer(from, 'studio', by as never as ServerResponse)
  return { path, outgoing, take }
}

test('four files are on their way at once; a fifth is refused until one of them is taken or given up', async () => {
  const { path, outgoing, take } = room()
  const first = outgoing()
  const [answer] = await Promise.all([take(path, first), take(), take(), take()])
  expect(answer.headers.get('content-length')).toBe('1000')
  await expect(take()).rejects.toMatchObject({ code: 'busy' })
  first.destroy()
  await expect
    .poll(() =>
      take().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
})

test('what is not there takes no place', async () => {
  const { path, take } = room()
  for (let n = 0; n < 5; n += 1) await expect(take(`${path}.gone`)).rejects.toMatchObject({ code: 'not_found' })
  await take()
})

test('whoever takes nothing for a minute is left', async () => {
  const { path, outgoing, take } = room()
  const slow = outgoing()
  await take(path, slow)
  const [ms, then] = slow.patience
  expect([ms, slow.destroyed]).toEqual([60_000, false])
  then()
  expect(slow.destroyed).toBe(true)
})
