import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput, CommandName, CommandResult } from '../../src-shared/commands'
import type { WireError } from '../../src-shared/errors'
import { CommandRefused, newId, openShow, send } from '../sync'
import { refusalText } from './refusal-text'
import { tell } from './tell'
import { offerUndo, placeOf } from './undo-offer'

interface Act {
  /**
   * Sends a command; resolves to its result, or to undefined when it was refused. Never rejects.
   * @param answers takes a refusal into its own hands where it returns true: nothing is told then
   */
  readonly act: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    answers?: (refusal: WireError) => boolean,
  ) => Promise<CommandResult<N> | undefined>
  /** From the press until the last of its commands is acknowledged or refused. */
  readonly pending: boolean
}

/** A button's way to act: shows pending until the studio has it on disk, and says in words when it is refused. */
export function useAct(): Act {
  const { t } = useTranslation()
  const [waiting, setWaiting] = useState(0)
  const act = useCallback<Act['act']>(
    async (name, input, answers) => {
      setWaiting((count) => count + 1)
      try {
        const id = newId()
        const place = placeOf(openShow())
        const result = await send(name, input, id)
        offerUndo(id, name, input, result, place)
        return result
      } catch (refused) {
        if (!(refused instanceof CommandRefused)) throw refused
        if (answers?.(refused.error)) return undefined
        tell(name, { color: 'ember', title: t('errors.title'), message: refusalText(refused.error) })
        return undefined
      } finally {
        setWaiting((count) => count - 1)
      }
    },
    [t],
  )
  return { act, pending: waiting > 0 }
}
