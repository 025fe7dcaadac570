import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Key, useAct } from '../../kit'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { openDialog } from '../ui'
import classes from './first-run.module.css'

/** What a newcomer sees: one sentence of what this is, and two ways to begin. */
export function Welcome() {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const load = () => void act('sample.load', {})
  useShortcuts({ 'show.firstRun': pending ? undefined : load })
  return (
    <main className={classes.welcome}>
      <div className={classes.card}>
        <h1>{t('firstRun.title')}</h1>
        <p>{t('firstRun.what')}</p>
        <p className={classes.dim}>{t('firstRun.sample')}</p>
        <div className={classes.deeds}>
          <Button size="lg" loading={pending} rightSection={<Key k={SHORTCUTS['show.firstRun']} />} onClick={load}>
            {t('firstRun.open')}
          </Button>
          <Button size="lg" variant="default" onClick={() => openDialog({ kind: 'show', id: null })}>
            {t('firstRun.own')}
          </Button>
        </div>
      </div>
    </main>
  )
}
