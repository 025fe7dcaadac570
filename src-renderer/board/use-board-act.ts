import { useCallback, useEffect, useState } from 'react'
import type { CommandInput, CommandName } from '../../src-shared/commands'
import { refusalText } from '../kit'
import { CommandRefused, send } from '../sync'

const NOTE_STAYS_MS = 6_000

interface BoardAct {
  readonly act: <N extends CommandName>(name: N, input: CommandInput<N>) => void
  /** Why the last press did nothing, as a sentence, for a few seconds. */
  readonly note: string
  /** The command that is on its way. */
  readonly pending: CommandName | null
}

/** How the board acts: a refusal is said in letters that can be read from three metres. A second press waits for the first. */
export function useBoardAct(): BoardAct {
  const [pending, setPending] = useState<CommandName | null>(null)
  const [note, setNote] = useState('')
  useEffect(() => {
    if (!note) return
    const timer = setTimeout(() => setNote(''), NOTE_STAYS_MS)
    return () => clearTimeout(timer)
  }, [note])

  const act = useCallback<BoardAct['act']>(
    (name, input) => {
      if (pending) return
      setPending(name)
      setNote('')
      send(name, input)
        .catch((refused) => {
          if (!(refused instanceof CommandRefused)) throw refused
          setNote(refusalText(refused.error))
        })
        .finally(() => setPending(null))
    },
    [pending],
  )
  return { act, note, pending }
}
