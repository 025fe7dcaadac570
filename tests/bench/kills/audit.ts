import type Database from 'better-sqlite3'
import type { Entry } from './ledger.ts'

/** What the database says of what the clients were told. Each item is a sentence on one fault. */
export interface Audit {
  lost: string[]
  twice: string[]
}

type Row = Record<string, unknown>

/** Compares every acknowledged command with its journal line, the answer remembered for it and the row that it wrote. */
export function audit(db: Database.Database, entries: readonly Entry[], stockBefore: Map<string, number>): Audit {
  const lost: string[] = []
  const twice: string[] = []
  const remembered = db.prepare('SELECT seq, result FROM command WHERE id = ?')
  const line = db.prepare('SELECT name, input FROM journal WHERE seq = ?')
  const cueOf = db.prepare('SELECT state FROM cue WHERE id = ?')
  const acknowledged = entries.filter((entry) => entry.answer !== null)
  const withdrawn = new Set(
    acknowledged.filter(({ name }) => name === 'cue.withdraw').map(({ input }) => input.id as string),
  )

  for (const { id, name, input, answer } of acknowledged) {
    const { seq, result } = answer!
    const memory = remembered.get(id) as Row | undefined
    const journal = line.get(seq) as { name: string; input: string } | undefined
    if (!memory || memory.seq !== seq || memory.result !== JSON.stringify(result))
      lost.push(`${name} ${id}: its answer`)
    const said = journal ? (JSON.parse(journal.input) as Row) : {}
    const isSame = journal?.name === name && Object.entries(input).every(([field, value]) => said[field] === value)
    if (!isSame) lost.push(`${name} ${id}: its line in the journal at ${seq}`)
    if (name === 'cue.send') {
      const cueId = (result as { id: string }).id
      const state = (cueOf.get(cueId) as Row | undefined)?.state
      if (state !== (withdrawn.has(cueId) ? 'withdrawn' : 'sent')) lost.push(`cue ${cueId} is ${state ?? 'not there'}`)
    }
  }

  for (const name of new Set(acknowledged.map((entry) => entry.name))) {
    const { lines } = db.prepare('SELECT COUNT(*) AS lines FROM journal WHERE name = ?').get(name) as { lines: number }
    const told = acknowledged.filter((entry) => entry.name === name).length
    if (lines > told) twice.push(`${lines} lines of ${name} in the journal, ${told} acknowledged`)
  }
  const doubles = db.prepare('SELECT text, COUNT(*) AS times FROM cue GROUP BY text HAVING times > 1').all() as Row[]
  for (const { text, times } of doubles) twice.push(`cue ${text} is there ${times} times`)
  for (const [productId, before] of stockBefore) {
    const { stock } = db.prepare('SELECT stock FROM product WHERE id = ?').get(productId) as { stock: number }
    const sold = acknowledged.filter(({ name, input }) => name === 'product.stock' && input.id === productId).length
    if (stock > before - sold) lost.push(`${stock - before + sold} pieces of ${productId} were not sold`)
    if (stock < before - sold) twice.push(`${before - sold - stock} pieces of ${productId} were sold twice`)
  }
  return { lost, twice }
}
