import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Studio } from '../../src-main/studio'
import { PROTOCOL } from '../../src-shared/frames'
import type { Device } from '../../src-shared/records'
import { exported, joinNext, roomWithCopy } from '../support/restoring'
import { otherProgram } from '../support/store'

/** A window of the desktop whose frames need no turn of the loop to arrive. */
function windowAtHand(studio: Studio, device: Device) {
  const heard: { id?: string }[] = []
  let receive: (frame: unknown) => void = () => {}
  studio.connect(
    {
      postMessage: (frame) => heard.push(frame as { id?: string }),
      on: (event: string, listener: (frame: unknown) => void) => {
        if (event === 'message') receive = listener
      },
      start: () => {},
      close: () => {},
    },
    device,
  )
  const say = (frame: unknown) => receive(frame)
  say({ type: 'hello', protocol: PROTOCOL, token: 'a window needs none' })
  return { heard, say }
}

function refusedBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('T9: what happens at the edges of a replacement', () => {
  test('from the moment on that the former studio closes it takes no command: an ack would lie in the file put aside', async () => {
    const { room, token, operator, copy, firstId } = await roomWithCopy()
    const before = room.studio
    const device = before.windowDevice('operator', 'Console')
    const window = windowAtHand(before, device)
    const start = { type: 'command', id: 'late', name: 'show.start', input: { id: firstId, anyway: true } }
    let pedal: unknown
    const close = before.close.bind(before)
    before.close = () => {
      const closing = close()
      window.say(start)
      pedal = refusedBy(() => before.command(device, 'show.start', start.input, 'later'))
      // A window that is loaded in this moment.
      windowAtHand(before, device).say(start)
      return closing
    }
    const back = await joinNext(room, () => operator.send('data.restore', { copy }), token)
    expect(window.heard.filter(({ id }) => id === 'late')).toEqual([])
    expect(pedal).toMatchObject({ code: 'busy' })
    const { movedTo } = back.all('studio')[0]!.recovery!
    const aside = new Database(movedTo!, { readonly: true })
    expect(aside.prepare("SELECT id FROM show WHERE state = 'live'").all()).toEqual([])
    aside.close()
  })

  test('a copy that cannot be read while another program holds the database: the work is over all the same', async () => {
    const { room, operator, copy } = await roomWithCopy()
    const device = room.studio.windowDevice('operator', 'Console')
    const other = otherProgram(join(room.dataDir, 'cueroom.sqlite'))
    writeFileSync(join(room.dataDir, 'copies', copy), 'garbage')
    room.studio.command(device, 'data.restore', { copy }, 'restore')
    // Nobody can be told that it was not opened.
    other.exec('BEGIN IMMEDIATE')
    await expect.poll(async () => (await operator.query('data.work', {})).work?.state).toBe('failed')
    expect(room.faults).toContainEqual(expect.objectContaining({ code: 'busy' }))
    other.exec('COMMIT')
    await exported(room, operator)
  })
})
