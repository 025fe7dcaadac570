import { VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Key } from './key'
import classes from './overlay.module.css'

/** What a button says that closes what it stands on: its sign, and the key that does the same. */
export function CloseSign({ k = 'Escape' }: { k?: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.closeSign}>
      <VisuallyHidden>{t('action.close')}</VisuallyHidden>
      <Key k={k} />
      <IconX size={18} aria-hidden />
    </span>
  )
}
