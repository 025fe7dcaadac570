import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../src-shared/records'
import { Key, useAct } from '../../kit'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import classes from './first-run.module.css'

/** On a rehearsal that has not begun: goes live with the recording that comes with CueRoom. */
export function StartSample({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const start = async () => {
    if (await act('show.start', { id: show.id })) await act('playback.start', { name: 'sample', speed: 1 })
  }
  useShortcuts({ 'show.firstRun': pending ? undefined : () => void start() })
  return (
    <div className={classes.banner} data-tone="offer">
      <span>{t('firstRun.ready')}</span>
      <Button loading={pending} rightSection={<Key k={SHORTCUTS['show.firstRun']} />} onClick={() => void start()}>
        {t('firstRun.start')}
      </Button>
    </div>
  )
}
