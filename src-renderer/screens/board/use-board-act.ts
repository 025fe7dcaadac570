import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandInput, CommandName } from '../../../src-shared/commands'
import { refusalText } from '../../kit'
import { CommandRefused, send } from '../../sync'

const NOTE_STAYS_MS = 6_000

/** A command that is on its way. */
type Press = { [N in CommandName]: { readonly name: N; readonly input: CommandInput<N> } }[CommandName]

interface BoardAct {
  readonly act: (press: Press) => void
  /** Why the last press did nothing, as a sentence, for a few seconds. */
  readonly note: string
  readonly pending: readonly Press[]
}

/**
 * How the board acts: a refusal is said in letters that can be read from three metres. The same press again waits for
 * the first; another one never does, since on a link that just broke the first may wait for long.
 */
export function useBoardAct(): BoardAct {
  const onWay = useRef(new Map<string, Press>())
  const [pending, setPending] = useState<readonly Press[]>([])
  const [note, setNote] = useState('')
  useEffect(() => {
    if (!note) return
    const timer = setTimeout(() => setNote(''), NOTE_STAYS_MS)
    return () => clearTimeout(timer)
  }, [note])

  const act = useCallback((press: Press) => {
    const key = JSON.stringify(press)
    if (onWay.current.has(key)) return
    const show = () => setPending([...onWay.current.values()])
    onWay.current.set(key, press)
    show()
    setNote('')
    send(press.name, press.input)
      .catch((refused) => {
        if (!(refused instanceof CommandRefused)) throw refused
        setNote(refusalText(refused.error))
      })
      .finally(() => {
        onWay.current.delete(key)
        show()
      })
  }, [])
  return { act, note, pending }
}
