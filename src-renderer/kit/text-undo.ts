import { isTextField } from './composing'

/** On a field that was emptied by hand. Emptied by a press that has sent its text it is not. */
const EMPTIED = 'data-emptied'

/**
 * Whether undo is the text's own here: the field holds text, or what it held since it got the keyboard was taken out by
 * hand and can be had back. key.module.css hides the key by the same rule.
 */
export const ownsUndo = (field: HTMLElement): boolean => field.matches(`:not(:placeholder-shown), [${EMPTIED}]`)

function mark({ type, target }: Event): void {
  if (!isTextField(target)) return
  const isEmpty = 'value' in target && target.value === ''
  if (type === 'input') target.toggleAttribute(EMPTIED, isEmpty)
  else if (type === 'focusout' || !isEmpty) target.removeAttribute(EMPTIED)
}

// A key that sends finds the text still there. Imported without a page, for its rule alone, there is nothing to listen to.
for (const type of ['input', 'keydown', 'focusout']) globalThis.window?.addEventListener(type, mark, { capture: true })
