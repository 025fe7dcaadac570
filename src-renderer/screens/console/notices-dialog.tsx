import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../kit'
import { closeDialog } from '../../kit/desk/over-desk'
import classes from './notices-dialog.module.css'

/** Written by the build, beside the screens. */
const NOTICES = '/third-party-notices.txt'

/** Under which licences the packages and fonts stand that come with CueRoom, in their own words. */
export function NoticesDialog() {
  const { t } = useTranslation('console')
  const [text, setText] = useState<string>()
  useEffect(() => {
    fetch(NOTICES)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .catch(() => '')
      .then((read) => setText(read))
  }, [])
  return (
    <Dialog onClose={closeDialog} title={t('notices.title')} size={860}>
      {text === undefined ? (
        <Loader aria-label={t('notices.title')} />
      ) : (
        <pre className={classes.notices} dir="auto">
          {text || t('notices.failed')}
        </pre>
      )}
    </Dialog>
  )
}
