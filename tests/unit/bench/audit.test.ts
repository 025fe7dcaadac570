import Database from 'better-sqlite3'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '../../../src-main/engine/store/migrations'
import { audit } from '../../bench/kills/audit'
import { type Entry, Ledger } from '../../bench/kills/ledger'

const STOCK = 100
let db: Database.Database
let entries: Entry[]
let seq: number

/** A database in which everything that the clients were told is so: cues sent and withdrawn, two pieces sold. */
beforeEach(() => {
  db = new Database(':memory:')
  onTestFinished(() => {
    db.close()
  })
  db.pragma('foreign_keys = OFF')
  for (const { sql } of MIGRATIONS) db.exec(sql)
  entries = []
  seq = 0
  db.prepare(
    `INSERT INTO product (id, seq, code, name, shopId, currency, listPrice, livePrice, stock, stockStart, points, facts)
      VALUES ('p1', 0, 'J01', '{}', '', 'USD', 100, NULL, ?, ?, '[]', NULL)`,
  ).run(STOCK, STOCK)
  sendCue('c1', '#1')
  sendCue('c2', '#2')
  carryOut('cue.withdraw', { id: 'c1' }, {})
  db.prepare("UPDATE cue SET state = 'withdrawn' WHERE id = 'c1'").run()
  sellOne()
  sellOne()
})

function addCue(id: string, text: string): void {
  db.prepare(
    "INSERT INTO cue (id, seq, showId, text, urgency, state, sentAt, shownOn) VALUES (?, ?, 's1', ?, 'info', 'sent', 0, '[]')",
  ).run(id, seq, text)
}

function sendCue(id: string, text: string): Entry {
  addCue(id, text)
  return carryOut('cue.send', { text }, { id })
}

function sellOne(): Entry {
  db.prepare("UPDATE product SET stock = stock - 1 WHERE id = 'p1'").run()
  return carryOut('product.stock', { id: 'p1', change: -1 }, {})
}

/** Writes what the station remembers of a command, and what its client was told. */
function carryOut(name: string, input: Record<string, unknown>, result: unknown): Entry {
  seq += 1
  const entry: Entry = { id: `command ${seq}`, name, input, answer: { seq, result }, sent: 1 }
  entries.push(entry)
  writeLine(name, { note: null, ...input })
  db.prepare('INSERT INTO command (id, name, input, seq, result, at) VALUES (?, ?, ?, ?, ?, 0)').run(
    entry.id,
    name,
    JSON.stringify(input),
    seq,
    JSON.stringify(result),
  )
  return entry
}

function writeLine(name: string, input: Record<string, unknown>): void {
  db.prepare("INSERT INTO journal (seq, at, name, role, who, input) VALUES (?, 0, ?, 'operator', '', ?)").run(
    seq,
    name,
    JSON.stringify(input),
  )
}

const look = () => audit(db, entries, new Map([['p1', STOCK]]))
const first = (name: string): Entry => entries.find((entry) => entry.name === name)!

test('finds nothing where everything is as the clients were told', () => {
  expect(look()).toEqual({ lost: [], twice: [] })
})

test('asks nothing of a command that was never answered', () => {
  const ledger = new Ledger()
  entries.push(ledger.write('cue.send', { text: '#3' }))
  expect(look()).toEqual({ lost: [], twice: [] })
})

describe('finds what was lost:', () => {
  test('the remembered answer', () => {
    db.prepare('DELETE FROM command WHERE id = ?').run(first('cue.send').id)
    expect(look().lost).toEqual([expect.stringContaining('its answer')])
  })

  test('the remembered answer, for another one', () => {
    db.prepare(`UPDATE command SET result = '{"id":"c9"}' WHERE id = ?`).run(first('cue.send').id)
    expect(look().lost).toEqual([expect.stringContaining('its answer')])
  })

  test('the line in the journal', () => {
    db.prepare('DELETE FROM journal WHERE seq = ?').run(first('cue.send').answer!.seq)
    expect(look().lost).toEqual([expect.stringContaining('its line in the journal')])
  })

  test('the line in the journal, for that of another command', () => {
    db.prepare("UPDATE journal SET input = '{}' WHERE seq = ?").run(first('cue.send').answer!.seq)
    expect(look().lost).toEqual([expect.stringContaining('its line in the journal')])
  })

  test('the row itself', () => {
    db.prepare("DELETE FROM cue WHERE id = 'c2'").run()
    expect(look().lost).toEqual(['cue c2 is not there'])
  })

  test('a later change of the row', () => {
    db.prepare("UPDATE cue SET state = 'sent' WHERE id = 'c1'").run()
    expect(look().lost).toEqual(['cue c1 is sent'])
  })

  test('a sale', () => {
    db.prepare("UPDATE product SET stock = stock + 1 WHERE id = 'p1'").run()
    expect(look()).toEqual({ lost: ['1 pieces of p1 were not sold'], twice: [] })
  })
})

describe('finds what was done twice:', () => {
  test('a cue', () => {
    addCue('c3', '#2')
    expect(look().twice).toEqual(['cue #2 is there 2 times'])
  })

  test('a line in the journal', () => {
    seq += 1
    writeLine('cue.send', { text: '#2' })
    expect(look().twice).toEqual(['3 lines of cue.send in the journal, 2 acknowledged'])
  })

  test('a sale', () => {
    db.prepare("UPDATE product SET stock = stock - 2 WHERE id = 'p1'").run()
    expect(look()).toEqual({ lost: [], twice: ['2 pieces of p1 were sold twice'] })
  })
})
