import type { FormEvent, KeyboardEvent, ReactNode, Ref } from 'react'
import { isTextField } from './composing'
import { isPress } from './match-key'

interface Props {
  /** What is typed is whole: it can be submitted. */
  readonly ready: boolean
  /** It is being submitted. */
  readonly pending: boolean
  readonly onSubmit: () => void
  /** Enter in the last field while it is not whole; without it the first field has the keyboard then. */
  readonly onIncomplete?: () => void
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/**
 * A form in which Enter in a field of one line is never lost: what is whole is submitted, else the next field has the
 * keyboard. A browser submits nothing while the button is disabled. What a field does with Enter itself comes first.
 */
export function Form({ ready, pending, onSubmit, onIncomplete, ref, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !pending) onSubmit()
  }
  const goOn = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, currentTarget: form } = event
    if (event.defaultPrevented || !isPress('Enter', event.nativeEvent, 'character')) return
    if (!(target instanceof HTMLInputElement) || target.form !== form || !isTextField(target)) return
    event.preventDefault()
    if (event.repeat || pending) return
    if (ready) return form.requestSubmit()
    const fields = [...form.elements].filter(takesKeyboard)
    const next = fields[fields.indexOf(target) + 1]
    if (next) next.focus()
    else if (onIncomplete) onIncomplete()
    else fields[0]?.focus()
  }
  return (
    <form ref={ref} onSubmit={submit} onKeyDown={goOn}>
      {children}
    </form>
  )
}

const takesKeyboard = (element: Element): element is HTMLElement =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
  !element.disabled &&
  element.getClientRects().length > 0
