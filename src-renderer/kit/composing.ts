/** Milliseconds after the end of a composition within which a key still belongs to it. */
const JUST_NOW = 40

let endedAt = Number.NEGATIVE_INFINITY

/**
 * Whether a key belongs to an input method at work: the Enter that takes a word of Pinyin must save nothing. WebKit ends
 * the composition first and sends the key after it, as 229 and with `isComposing` false.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229 || event.timeStamp - endedAt < JUST_NOW

// Before anything else on the page hears it, Mantine's overlays and lists included: what belongs to the input method is
// nobody's key. Imported without a page, for its rule alone, there is nothing to listen to.
globalThis.window?.addEventListener(
  'compositionend',
  (event) => {
    endedAt = event.timeStamp
  },
  { capture: true },
)
globalThis.window?.addEventListener(
  'keydown',
  (event) => {
    if (isComposing(event) && isTextField(event.target)) event.stopImmediatePropagation()
  },
  { capture: true },
)

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'number',
  'email',
  'tel',
  'url',
  'password',
  'date',
  'time',
  'datetime-local',
])

/** Whether a key pressed here is text. A switch, a radio or a list that is only chosen from takes none. */
export function isTextField(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) && !target.readOnly
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable)
}
