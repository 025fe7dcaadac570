import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS, type CommandName } from '../../src-shared/commands'
import type { CommandSpec } from '../../src-shared/define-command'
import { QUERIES, type QueryName } from '../../src-shared/queries'
import { ROLES, type Role } from '../../src-shared/roles'
import { fitting, inputSchema, misfits } from '../support/schema-cases'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

/** What every person of the room may do. */
const ROOM: CommandName[] = ['device.sit', 'command.undo']
const KNOWLEDGE: CommandName[] = ['article.create', 'article.update', 'article.delete']
/** Who may give which command (V5), written down here and not read from what is tested. */
const GIVES: Record<Role, readonly CommandName[]> = {
  operator: [
    ...['show.create', 'show.copy', 'show.update', 'show.open', 'show.start', 'show.end', 'board.hide', 'sample.load'],
    ...['segment.go', 'segment.next', 'segment.create', 'segment.update', 'segment.move', 'segment.delete'],
    ...['product.create', 'product.update', 'product.price', 'product.stock', 'product.delete'],
    ...['cue.send', 'cue.sendAgain', 'cue.withdraw', 'cueTemplate.create', 'cueTemplate.update', 'cueTemplate.delete'],
    ...['signal.take', 'signal.done', 'signal.decline', 'escalation.answered', 'escalation.return'],
    ...['member.create', 'member.update', 'device.rename', 'device.lasts', 'device.revoke'],
    ...['pairing.open', 'pairing.close'],
    ...[
      'lan.share',
      'lan.choose',
      'recovery.dismiss',
      'accounts.own',
      'accounts.mark',
      'pairing.read',
      'feed.tikfinity',
      'recording.start',
      'recording.stop',
      'data.restore',
      'data.import',
      'data.export',
    ],
    ...['playback.start', 'playback.pause', 'playback.speed', 'playback.stop'],
    ...KNOWLEDGE,
    ...ROOM,
  ] as CommandName[],
  host: ['cue.shown', 'cue.unshowable', 'cue.acknowledge', 'cue.recall', 'signal.raise', 'signal.cancel', ...ROOM],
  support: [
    ...['thread.claim', 'thread.release', 'thread.answer', 'thread.dismiss', 'thread.restore', 'thread.escalate'],
    'accounts.mark',
    ...KNOWLEDGE,
    ...ROOM,
  ] as CommandName[],
  observer: [],
  feed: [],
}
const SEARCHES: QueryName[] = [
  'comment.search',
  'article.search',
  'thread.list',
  'thread.read',
  'thread.answers',
  'device.me',
]
/** Who may ask what: comments, threads and the journal are not for the host (V3) or a feed. */
const ASKS: Record<Role, readonly QueryName[]> = {
  operator: [
    ...SEARCHES,
    'product.presented',
    ...(['recording.list', 'journal.list', 'data.list', 'data.work', 'data.upload', 'data.look'] as const),
  ],
  observer: [...SEARCHES, 'recording.list', 'journal.list', 'product.presented'],
  support: SEARCHES,
  host: ['device.me'],
  feed: ['device.me'],
}

let room: TestStudio
let other: Database.Database
const clients = {} as Record<Role, WireClient>
beforeAll(async () => {
  room = await startStudio()
  other = new Database(join(room.dataDir, 'cueroom.sqlite'), { readonly: true })
  for (const role of ROLES) clients[role] = await WireClient.join(room.url, room.token(role))
  // Joins are counted a little later; after that nothing is written by itself.
  const { operator } = clients
  await operator.until(() => operator.all('device').every((device) => device.links === 1), 'the links to be counted')
})
afterAll(async () => {
  other.close()
  await room.stop()
})

/** Nothing at all is written to the file by what `act` does: no row, no journal line, no remembered command, no seq. */
async function leavesNoTrace(act: () => Promise<void>): Promise<void> {
  // SQLite gives another connection a new version with every commit that changed anything.
  const written = () => [other.pragma('data_version', { simple: true }), room.studio.store.head, room.journaled()]
  const before = written()
  await act()
  expect(written()).toEqual(before)
}

const commands = Object.entries(COMMANDS) as [CommandName, CommandSpec][]
const queries = Object.entries(QUERIES) as [QueryName, CommandSpec][]
const whoGives = (name: CommandName) => ROLES.filter((role) => GIVES[role].includes(name))
const whoAsks = (name: QueryName) => ROLES.filter((role) => ASKS[role].includes(name))
const exceptFor = (roles: readonly Role[]) => ROLES.filter((role) => !roles.includes(role))

test('V5: each role gives its own commands and asks its own queries', () => {
  for (const [name, { roles }] of commands) expect([...roles].sort(), name).toEqual(whoGives(name).sort())
  for (const [name, { roles }] of queries) expect([...roles].sort(), name).toEqual(whoAsks(name).sort())
})

describe.each(commands)('%s', (name, spec) => {
  test('C6 C4 E1: wrong types, missing and surplus fields and over-long texts are invalid and leave no trace', async () => {
    const schema = inputSchema(spec.input)
    // The rest of each input is right, so that it is refused for its one fault.
    expect(spec.input.safeParse(fitting(schema)).error).toBeUndefined()
    await leavesNoTrace(async () => {
      for (const { what, input } of [...misfits(schema), { what: 'null', input: null }]) {
        const answer = clients[whoGives(name)[0]!].send(name, input)
        await expect(answer, `${name} with ${what}`).rejects.toMatchObject({
          error: {
            code: 'invalid',
            message: expect.stringMatching(/./),
            issues: expect.arrayContaining([{ path: expect.any(Array), message: expect.stringMatching(/./) }]),
          },
        })
      }
    })
  })

  test('C5 C4: the other roles are refused, whatever the input, and leave no trace', async () => {
    await leavesNoTrace(async () => {
      for (const role of exceptFor(whoGives(name))) {
        for (const input of [fitting(inputSchema(spec.input)), { surplus: 1 }]) {
          const error = { code: 'forbidden', message: expect.stringMatching(/./) }
          await expect(clients[role].send(name, input), role).rejects.toMatchObject({ error })
        }
      }
    })
  })
})

describe.each(queries)('%s', (name, spec) => {
  test('Q1: wrong inputs are invalid, and other roles are refused', async () => {
    const schema = inputSchema(spec.input)
    expect(spec.input.safeParse(fitting(schema)).error).toBeUndefined()
    await leavesNoTrace(async () => {
      for (const { what, input } of misfits(schema)) {
        const answer = clients[whoAsks(name)[0]!].query(name, input)
        await expect(answer, `${name} with ${what}`).rejects.toMatchObject({ error: { code: 'invalid' } })
      }
      for (const role of exceptFor(whoAsks(name))) {
        for (const input of [fitting(schema), { surplus: 1 }]) {
          await expect(clients[role].query(name, input), role).rejects.toMatchObject({ error: { code: 'forbidden' } })
        }
      }
    })
  })
})

test('C5: an unknown name is not found for every role, before anything else is looked at', async () => {
  await leavesNoTrace(async () => {
    for (const role of ROLES) {
      const error = { code: 'not_found' }
      await expect(clients[role].send('cue.shout', null), role).rejects.toMatchObject({ error })
      await expect(clients[role].query('cue.shout', null), role).rejects.toMatchObject({ error })
    }
  })
})

test('E3: none of that was a fault of CueRoom, and every link is open', () => {
  expect(room.faults).toEqual([])
  for (const role of ROLES) expect(clients[role].closeCode).toBeNull()
})
