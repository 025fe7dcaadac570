import { Code } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ActionButton, useCopy } from '../../kit'
import classes from './drawers.module.css'

/** Text to be used elsewhere, with a button and a key that copy it. */
export function CopyLine({ text, shortcut }: { text: string; shortcut: string | undefined }) {
  const { t } = useTranslation()
  const copy = useCopy()
  return (
    <div className={classes.address}>
      <Code fz="sm">{text}</Code>
      <ActionButton
        size="compact-xs"
        label={t('action.copy')}
        shortcut={shortcut}
        bound
        onPress={() => void copy(text)}
      />
    </div>
  )
}
