import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS, type CommandName } from '../../src-shared/commands'
import type { CommandSpec } from '../../src-shared/commands/define'
import { QUERIES, type QueryName } from '../../src-shared/queries'
import { ROLES, type Role } from '../../src-shared/roles'
import { fitting, inputSchema, misfits } from '../support/schema-cases'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
const clients = {} as Record<Role, WireClient>
beforeAll(async () => {
  room = await startStudio()
  for (const role of ROLES) clients[role] = await WireClient.join(room.url, room.token(role))
})
afterAll(() => room.stop())

/** Nothing was written by what `act` does: no row, no journal line, no remembered command. */
async function leavesNoTrace(act: () => Promise<void>): Promise<void> {
  const rows = () =>
    ['journal', 'command', 'show', 'cue', 'product', 'segment', 'article', 'member', 'cueTemplate'].map(
      (table) => room.studio.store.read.sql(`SELECT COUNT(*) AS size FROM ${table}`).get() as object,
    )
  const before = rows()
  await act()
  expect(rows()).toEqual(before)
}

const commands = Object.entries(COMMANDS) as [CommandName, CommandSpec][]
const queries = Object.entries(QUERIES) as [QueryName, CommandSpec][]

describe.each(commands)('%s', (name, spec) => {
  test('C6 C4: wrong types, missing and surplus fields and over-long texts are invalid and leave no trace', async () => {
    const schema = inputSchema(spec.input)
    // The rest of each input is right, so that it is refused for its one fault.
    expect(spec.input.safeParse(fitting(schema)).error).toBeUndefined()
    await leavesNoTrace(async () => {
      for (const { what, input } of [...misfits(schema), { what: 'null', input: null }]) {
        const answer = clients[spec.roles[0]!].send(name, input)
        await expect(answer, `${name} with ${what}`).rejects.toMatchObject({
          error: { code: 'invalid', issues: expect.arrayContaining([expect.anything()]) },
        })
      }
    })
  })

  test('C5 C4: the other roles are refused and leave no trace', async () => {
    await leavesNoTrace(async () => {
      for (const role of ROLES.filter((one) => !spec.roles.includes(one))) {
        const answer = clients[role].send(name, fitting(inputSchema(spec.input)))
        await expect(answer, role).rejects.toMatchObject({ error: { code: 'forbidden' } })
      }
    })
  })
})

describe.each(queries)('%s', (name, spec) => {
  test('Q1: wrong inputs are invalid, and other roles are refused', async () => {
    const schema = inputSchema(spec.input)
    expect(spec.input.safeParse(fitting(schema)).error).toBeUndefined()
    for (const { what, input } of misfits(schema)) {
      const answer = clients[spec.roles[0]!].query(name, input)
      await expect(answer, `${name} with ${what}`).rejects.toMatchObject({ error: { code: 'invalid' } })
    }
    for (const role of ROLES.filter((one) => !spec.roles.includes(one))) {
      await expect(clients[role].query(name, fitting(schema)), role).rejects.toMatchObject({
        error: { code: 'forbidden' },
      })
    }
  })
})

test('E3: none of that was a fault of CueRoom, and every link is open', () => {
  expect(room.faults).toEqual([])
  for (const role of ROLES) expect(clients[role].closeCode).toBeNull()
})
