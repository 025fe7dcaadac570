import type { RecordOf } from '../../../src-shared/records'
import type { Localized } from '../../../src-shared/text'
import type { TableName, Tx } from '../store'

/** What a row is called in the journal: its name as it was then, or a word of the screens (`signal.help`). */
type Called = string | Localized | { readonly word: string }

/** The fields whose change a journal line tells, by record. Of long texts it tells only that they changed. */
const TOLD: { readonly [N in TableName]?: readonly (keyof RecordOf<N>)[] } = {
  show: ['title', 'plannedStartAt', 'rehearsal', 'boardHidden', 'segmentId'],
  segment: ['title', 'kind', 'productId', 'plannedSeconds', 'hook'],
  product: ['code', 'name', 'shopId', 'currency', 'listPrice', 'livePrice', 'stock', 'points', 'facts'],
  cueTemplate: ['text', 'urgency', 'intent', 'holdSeconds'],
  article: ['title', 'answers', 'intents', 'productId', 'keywords'],
  member: ['name', 'roles', 'archived'],
  device: ['name', 'memberId', 'expiresAt'],
  studio: ['lanSharing'],
  feed: ['speed'],
}
const LONG: ReadonlySet<string> = new Set(['points', 'facts', 'answers', 'keywords', 'hook'])
const NAMED: Readonly<Record<string, TableName>> = { segmentId: 'segment', productId: 'product', memberId: 'member' }
const MONEY: ReadonlySet<string> = new Set(['listPrice', 'livePrice'])
/** Rows that change along with the one that a command is about, and are told as well. */
const ALONG: ReadonlySet<TableName> = new Set(['show', 'device', 'studio', 'feed'])
/** What a live brings about by itself when it starts or ends. */
const UNTOLD: ReadonlySet<string> = new Set(['show.start', 'show.end', 'show.open', 'sample.load', 'command.undo'])

interface Told {
  /** What the command was about, by the name it had then. */
  readonly about?: Called
  readonly changes?: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[]
}

/**
 * What a command's journal line tells beside its input. Called inside the transaction, once the handler has written;
 * `tx.keepFormer` was called before.
 */
export function journalLine(tx: Tx, command: string, input: { id?: unknown }, result: { id?: unknown }): Told {
  const record = command.slice(0, command.indexOf('.'))
  const id = typeof input.id === 'string' ? input.id : result.id
  const rows = tx.formerRows.map((former) => ({ ...former, now: tx.get(former.record, former.id) ?? null }))
  const main = rows.find((row) => row.record === record && row.id === id)
  const isTable = main !== undefined || (typeof id === 'string' && Object.hasOwn(NAMES, record))
  const about =
    main ??
    (isTable ? { record: record as TableName, row: null, now: tx.get(record as TableName, id as string) } : null)
  // What a new row is called stands in the input.
  const named = about && (about.row ?? (main ? null : about.now))
  const changes = UNTOLD.has(command)
    ? []
    : rows
        .filter((row) => row === main || ALONG.has(row.record))
        .flatMap((row) => changesOf(tx, row.record, row.row as Fields | null, row.now as Fields | null))
  return {
    ...(about && named ? { about: called(about.record, named) } : {}),
    ...(changes.length > 0 ? { changes } : {}),
  }
}

type Fields = Record<string, unknown>

function changesOf(tx: Tx, record: TableName, before: Fields | null, after: Fields | null) {
  if (!before || !after) return []
  return ((TOLD[record] ?? []) as readonly string[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      if (LONG.has(field)) return { field }
      return { field, from: worthOf(tx, field, before), to: worthOf(tx, field, after) }
    })
}

function worthOf(tx: Tx, field: string, row: Fields): unknown {
  const value = row[field]
  if (value === null || value === undefined) return null
  if (MONEY.has(field)) return { minor: value, currency: row.currency }
  const record = NAMED[field]
  const other = record && tx.get(record, value as string)
  return record ? (other ? called(record, other) : null) : value
}

/** How rows of each record are called. */
const NAMES: { readonly [N in TableName]?: (row: RecordOf<N>) => Called } = {
  show: ({ title }) => title,
  segment: ({ title }) => title,
  product: ({ code, name }) => ({
    ...(name.zh ? { zh: `${code} ${name.zh}` } : {}),
    ...(name.en ? { en: `${code} ${name.en}` } : {}),
  }),
  cueTemplate: ({ text }) => text,
  cue: ({ text, localized }) => localized ?? text,
  article: ({ title }) => title,
  member: ({ name }) => name,
  device: ({ name }) => name,
  signal: ({ kind }) => ({ word: `signal.${kind}` }),
  thread: ({ title }) => title,
  escalation: ({ question }) => question,
}

const called = (record: TableName, row: RecordOf<TableName>): Called =>
  (NAMES[record] as ((row: RecordOf<TableName>) => Called) | undefined)?.(row) ?? ''
