import { onMac } from './on-mac'

/** What of a key press tells which shortcut it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** By the character that it types, or by the place of its key on the keyboard. */
type By = 'character' | 'place'

/** Places of signs on a keyboard, as `KeyboardEvent.code` names them. */
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  '?': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '-': 'Minus',
  '=': 'Equal',
}

/**
 * Whether a press is the shortcut `k`, written as in `useKeys`. By place it is one only where its character can be no
 * shortcut's own: Thai, Cyrillic and Vietnamese letters, and on the keys of digits whatever stands there (AZERTY's `&`).
 */
export function isPress(k: string, press: Press, by: By): boolean {
  const parts = k.split('+')
  const base = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if (has('alt') !== press.altKey) return false
  if (has('mod') ? !press.ctrlKey && !press.metaKey : press.ctrlKey || press.metaKey) return false
  const isShifted = has('shift') === press.shiftKey
  if ([...base].length > 1) return by === 'character' && isShifted && isNamed(base, press.key)
  if (by === 'character') {
    // A digit or a sign is itself, however a layout comes to it.
    return press.key.toLowerCase() === base.toLowerCase() && (isShifted || !/\p{L}/u.test(base))
  }
  return isShifted && press.code === placeOf(base) && !isOwnCharacter(press, base)
}

const isNamed = (name: string, key: string) => (key === ' ' ? 'space' : key.toLowerCase()) === name.toLowerCase()

function placeOf(base: string): string | undefined {
  if (/^\d$/.test(base)) return `Digit${base}`
  if (/^[a-z]$/i.test(base)) return `Key${base.toUpperCase()}`
  return SIGNS[base]
}

function isOwnCharacter({ key, altKey }: Press, base: string): boolean {
  // With Option a Mac types other characters, and dead keys none.
  if (altKey && (key === 'Dead' || key > '\u007f')) return false
  if (/^\d$/.test(base)) return /^[a-z\d]$/i.test(key)
  return key <= '\u007f' || key.length > 2
}

/** Whether a shortcut works in a text field as well: it types nothing and is none of the field's own. */
export const typesNothing = (k: string): boolean =>
  k.startsWith('mod+') || /^(\w+\+)?F\d+$/.test(k) || (k.startsWith('alt+') && !onMac())
