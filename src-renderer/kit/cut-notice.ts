import i18next from 'i18next'
import { tell } from './tell'

type TextField = HTMLInputElement | HTMLTextAreaElement

const isCapped = (target: EventTarget | null): target is TextField =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.maxLength >= 0

/** Characters that a field of a fixed size still takes in place of what is marked. */
export function roomIn({ value, maxLength, selectionStart, selectionEnd }: TextField): number {
  return maxLength - value.length + (selectionEnd ?? 0) - (selectionStart ?? 0)
}

/** Tells that a field took only a part of what was to be put in. */
export const tellCut = ({ maxLength }: TextField): void =>
  tell('cut', { color: 'ember', message: i18next.t('room.cut', { count: maxLength }) })

// A browser cuts without a word what a field of a fixed size does not take.
globalThis.document?.addEventListener('beforeinput', (event) => {
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
  if (!event.isComposing && isCapped(event.target) && text.length > roomIn(event.target)) tellCut(event.target)
})
