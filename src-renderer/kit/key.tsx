import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import enCommon from '../i18n/en/common.json'
import classes from './key.module.css'
import { useActiveScope } from './key-scope'
import { typesNothing } from './match-key'
import { onMac } from './on-mac'
import { UNDO_KEY } from './undo-key'

type NamedKey = keyof typeof enCommon.key

const isNamed = (key: string): key is NamedKey => Object.hasOwn(enCommon.key, key)

/** A shortcut for screen readers, as `aria-keyshortcuts` has it. */
export const spokenKey = (k: string): string =>
  k
    .split('+')
    .map((part) => ({ mod: onMac() ? 'Meta' : 'Control', shift: 'Shift', alt: 'Alt' })[part] ?? part)
    .join('+')

/**
 * Whose the press is while the focus is in a text field: the text's, the line's own (it ends what is typed), that of the
 * text's own undo; undefined where it does there what it does anywhere.
 */
function fieldsOwn(k: string): 'text' | 'line' | 'undo' | undefined {
  if (k === UNDO_KEY) return 'undo'
  if (k === 'Enter' || k === 'Escape') return 'line'
  return typesNothing(k) ? undefined : 'text'
}

/** A shortcut beside what it does, written as in `useKeys`: `<Key k="mod+Enter" />`. In a layer that rests it is not shown. */
export function Key({ k }: { k: string }) {
  const { t } = useTranslation()
  const active = useActiveScope()
  const names = shownParts(k).map((part) => {
    if (part === 'mod') return onMac() ? '⌘' : 'Ctrl'
    if (part === 'shift') return onMac() ? '⇧' : 'Shift'
    if (part === 'alt') return onMac() ? '⌥' : 'Alt'
    return isNamed(part) ? t(`key.${part}`) : part.toUpperCase()
  })
  return (
    <Kbd
      fz="0.75rem"
      className={classes.key ?? ''}
      data-fields-own={fieldsOwn(k)}
      data-rests={!active || undefined}
      aria-hidden
    >
      {names.join(onMac() ? '' : '+')}
    </Kbd>
  )
}

/** A sign that is typed with Shift is shown as it is typed: `shift+?` as `?`. */
function shownParts(k: string): string[] {
  const sign = /^shift\+([^\p{L}\p{N}])$/u.exec(k)?.[1]
  return sign === undefined ? k.split('+') : [sign]
}

// Alt held shows every keycap; let go anywhere else, the page hears nothing of it.
const show = (on: boolean) => document.documentElement.toggleAttribute('data-keys', on)
globalThis.window?.addEventListener('keydown', ({ key }) => show(key === 'Alt'), { capture: true })
globalThis.window?.addEventListener('keyup', () => show(false), { capture: true })
globalThis.window?.addEventListener('blur', () => show(false))
