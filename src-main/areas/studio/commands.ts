import type { dataCommands } from '../../../src-shared/areas/studio/commands'
import { Refusal } from '../../../src-shared/errors'
import { type Tx, wantAnother } from '../../engine/store'
import type { Context, Handlers } from '../context'
import { currentShow } from '../show/current-show'

/** Copies and exports of the whole studio. What they ask for is begun when the wish is on disk. */
export const dataHandlers: Handlers<keyof typeof dataCommands> = {
  'data.restore': (tx, input, context) => replace(tx, 'data.restore', input.copy, true, input, context),

  'data.import': (tx, input, context) => replace(tx, 'data.import', input.upload, input.letIn ?? false, input, context),

  'data.export': (_tx, _input, { data, note, afterCommit }) => {
    data.refuseWhileBusy()
    const name = data.exportName()
    note({ name })
    afterCommit(() => data.export(name))
    return { name }
  },
}

function replace(
  tx: Tx,
  command: 'data.restore' | 'data.import',
  file: string,
  letIn: boolean,
  input: { goOn?: boolean | undefined },
  { data, afterCommit, actor, now }: Context,
): Record<string, never> {
  const show = currentShow(tx)
  if (show?.state === 'live') tx.conflict('data_live', 'a show is live; end it first', 'show', show)
  data.refuseWhileBusy()
  const kind = command === 'data.restore' ? 'restored' : 'imported'
  const path = data.successor(kind, file)
  if (path === null) throw new Refusal('not_found', 'there is no such file', { reason: 'not_found.file' })
  wantAnother(tx)
  const { deviceId, memberId, role, name: who } = actor
  afterCommit(() =>
    data.replaceBy({
      kind,
      path,
      letIn,
      goesOn: input.goOn ?? false,
      wish: { at: now, name: command, role, deviceId, memberId, who, input },
    }),
  )
  return {}
}
