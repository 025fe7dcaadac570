import { Code } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ActionButton, useCopy } from '../../kit'
import classes from './drawers.module.css'

/** Text to be used elsewhere, with a button that copies it. */
export function CopyLine({ text }: { text: string }) {
  const { t } = useTranslation()
  const copy = useCopy()
  return (
    <div className={classes.address}>
      <Code fz="sm">{text}</Code>
      <ActionButton size="compact-xs" label={t('action.copy')} onPress={() => void copy(text)} />
    </div>
  )
}
