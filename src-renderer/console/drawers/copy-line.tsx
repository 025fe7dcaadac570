import { Button, Code } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../kit'
import classes from './drawers.module.css'

/** Text to be used elsewhere, with a button that copies it. */
export function CopyLine({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  return (
    <div className={classes.address}>
      <Code fz="sm">{text}</Code>
      <Button size="compact-xs" variant="default" onClick={() => void copyText(text).then(setCopied)}>
        {t(copied ? 'action.copied' : 'action.copy')}
      </Button>
    </div>
  )
}
