import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useKeys } from '../use-keys'
import { stillChosen } from './mark'
import { useOverDesk } from './over-desk'
import { ROW_KEYS } from './row-keys'

/** What a row of the list is given, spread into its `<li>`. */
interface RowProps {
  readonly 'data-row': string
  readonly 'data-chosen': true | undefined
  /** Its keycaps take no room: what is clicked must not move as the row is chosen by that. */
  readonly 'data-keys-rest': true
  /** The keyboard is there when the drawer opens. */
  readonly 'data-autofocus': true | undefined
  readonly tabIndex: number
  readonly onFocus: () => void
}

interface Rows {
  /** The row that Enter, F2 and Delete act on, and whose buttons show them; undefined in an empty list. */
  readonly chosenId: string | undefined
  readonly list: RefObject<HTMLUListElement | null>
  readonly choose: (id: string) => void
  readonly rowProps: (id: string) => RowProps
}

/** A list whose rows are chosen with the arrows. */
export function useRows(ids: readonly string[], firstId?: string): Rows {
  const list = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState({ id: firstId, place: 0 })
  const chosenId = stillChosen(ids, last.id, last.place)
  const remember = (id: string) => setLast({ id, place: ids.indexOf(id) })
  const focus = useCallback((id: string) => rowOf(list.current, id)?.focus(), [])
  const step = (by: 1 | -1) => () => {
    const at = chosenId === undefined ? -1 : ids.indexOf(chosenId)
    const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (next !== undefined) focus(next)
  }
  useKeys({ [ROW_KEYS.before]: step(-1), [ROW_KEYS.after]: step(1) }, { repeats: true })
  const madeId = useOverDesk((over) => over.madeId)
  const isThere = madeId !== null && ids.includes(madeId)
  useEffect(() => {
    if (!isThere) return
    focus(madeId)
    useOverDesk.setState({ madeId: null })
  }, [isThere, madeId, focus])
  // The row that had the keyboard is gone: the one in its place has it.
  useEffect(() => {
    if (chosenId === undefined || document.activeElement !== document.body) return
    rowOf(list.current, chosenId)?.focus()
  }, [chosenId])
  return {
    chosenId,
    list,
    choose: focus,
    rowProps: (id) => ({
      'data-row': id,
      'data-chosen': id === chosenId || undefined,
      'data-keys-rest': true,
      'data-autofocus': id === chosenId || undefined,
      tabIndex: id === chosenId ? 0 : -1,
      onFocus: () => remember(id),
    }),
  }
}

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null
