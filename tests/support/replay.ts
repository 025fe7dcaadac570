import type { ServerFrame } from '../../src-shared/frames'
import type { RecordName } from '../../src-shared/records'

/** Rows by record and id, as frames leave them. */
export type State = Record<string, Record<string, unknown>>

type Snapshot = Extract<ServerFrame, { type: 'snapshot' }>

/** The rows that a snapshot holds. */
export function stateOf(snapshot: Snapshot): State {
  const state: State = {}
  for (const [record, rows] of Object.entries(snapshot.records))
    state[record] = Object.fromEntries((rows as { id: string }[]).map((row) => [row.id, row]))
  return state
}

/**
 * Rows after `frames`, from `state` on: what docs/wire.md says a client does with them and nothing more (S2, S4).
 * @throws where a patch does not follow on the one before, or names a row twice
 */
export function replay(frames: readonly ServerFrame[], start: { state: State; seq: number } | null = null) {
  let state: State = structuredClone(start?.state ?? {})
  let seq = start?.seq ?? -1
  for (const frame of frames) {
    if (frame.type === 'snapshot') {
      state = stateOf(structuredClone(frame))
      seq = frame.seq
    } else if (frame.type === 'patch') {
      if (frame.from !== seq) throw new Error(`a patch from ${frame.from} does not follow on ${seq}`)
      const named = new Set<string>()
      const name = (record: RecordName, id: string) => {
        const key = `${record} ${id}`
        if (named.has(key)) throw new Error(`a patch names ${key} twice`)
        named.add(key)
      }
      for (const [record, row] of frame.puts) {
        name(record, row.id)
        state[record] = { ...state[record], [row.id]: structuredClone(row) }
      }
      for (const [record, id] of frame.dels) {
        name(record, id)
        delete state[record]?.[id]
      }
      seq = frame.to
    }
  }
  return { state, seq }
}
