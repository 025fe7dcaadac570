import { Code } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../action-button'
import { useCopy } from '../use-copy'
import classes from './copy-line.module.css'

/** Milliseconds that “Copied” stands on the button. */
const SAID_MS = 3_000

/** Text to be used elsewhere, with a button and a key that copy it. */
export function CopyLine({ text, shortcut }: { text: string; shortcut: string | undefined }) {
  const { t } = useTranslation()
  const copy = useCopy()
  // Said where it was pressed: a drawer lies over the place where the desk says it.
  const [copied, setCopied] = useState(false)
  const press = async () => {
    setCopied(await copy(text))
    setTimeout(setCopied, SAID_MS, false)
  }
  return (
    <div className={classes.address}>
      <Code fz="sm">{text}</Code>
      <ActionButton
        size="compact-xs"
        label={t(copied ? 'action.copied' : 'action.copy')}
        shortcut={shortcut}
        bound
        onPress={() => void press()}
      />
    </div>
  )
}
