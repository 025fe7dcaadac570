import type { dataCommands } from '../../src-shared/commands/data'
import { Refusal } from '../../src-shared/errors'
import type { Put, Tx } from '../store'
import type { Context, Handlers } from './context'
import { currentShow } from './current-show'

/** Copies and exports of the whole studio. What they ask for is begun when the wish is on disk. */
export const dataHandlers: Handlers<keyof typeof dataCommands> = {
  'data.restore': (tx, { copy }, context) => replace(tx, 'restored', copy, context),

  'data.import': (tx, { upload }, context) => replace(tx, 'imported', upload, context),

  'data.export': (_tx, _input, { data, note, afterCommit }) => {
    data.refuseWhileBusy()
    const name = data.exportName()
    note({ name })
    afterCommit(() => data.export(name))
    return { name }
  },
}

function replace(tx: Tx, kind: Put, name: string, { data, afterCommit }: Context): Record<string, never> {
  const show = currentShow(tx)
  if (show?.state === 'live') tx.conflict('data_live', 'a show is live; end it first', 'show', show)
  data.refuseWhileBusy()
  const by = data.successor(kind, name)
  if (!by) throw new Refusal('not_found', 'there is no such file', { reason: 'not_found.file' })
  afterCommit(() => data.replaceBy(by))
  return {}
}
