import { type Life, mayTake } from '../../../src-shared/define-life'
import type { RecordOf } from '../../../src-shared/records'
import type { TableName, Tx } from '../store'

/** Records that have a life. */
type Living = { [N in TableName]: RecordOf<N> extends { state: string } ? N : never }[TableName]

/**
 * Whether a step of a life is to be taken.
 * @returns false where it has been taken already
 * @throws Refusal `conflict` with the row, reason `RECORD_STATE` unless the life has another one
 */
export function mustTake<N extends Living, Name extends string>(
  tx: Tx,
  record: N,
  life: Life<RecordOf<N>['state'], Name>,
  name: Name,
  row: RecordOf<N>,
): boolean {
  const { again, reason } = life.steps[name]
  if (again?.includes(row.state)) return false
  if (!mayTake(life, name, row))
    tx.conflict(reason ?? `${record}_${row.state}`, `the ${record} is ${row.state}`, record, row)
  return true
}

const among = (states: readonly string[]) => `state IN (${states.map((state) => `'${state}'`).join(', ')})`

/** Whether a row is under way, as an SQL condition on its table. */
export const underWay = ({ open }: Pick<Life, 'open'>): string => among(open)

/** Whether it is over, as an SQL condition that an index on `state` serves. */
export function over({ open, steps }: Pick<Life, 'open' | 'steps'>): string {
  const reached = new Set(Object.values(steps).flatMap(({ to }) => to))
  return among([...reached].filter((state) => !open.includes(state)))
}
