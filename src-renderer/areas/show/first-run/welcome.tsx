import { useTranslation } from 'react-i18next'
import { ActionButton, useAct } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { SHORTCUTS } from '../shortcuts'
import { ShowDialog } from '../show-dialog'
import classes from './welcome.module.css'

/** What a newcomer sees: one sentence of what this is, and two ways to begin. */
export function Welcome() {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  return (
    <main className={classes.welcome}>
      <div className={classes.card}>
        <h1>{t('firstRun.title')}</h1>
        <p>{t('firstRun.what')}</p>
        <p className={classes.dim}>{t('firstRun.sample')}</p>
        <div className={classes.deeds}>
          <ActionButton
            size="lg"
            variant="filled"
            label={t('firstRun.open')}
            shortcut={SHORTCUTS['show.firstRun']}
            bound
            pending={pending}
            onPress={() => void act('sample.load', {})}
          />
          <ActionButton
            size="lg"
            label={t('firstRun.own')}
            shortcut={SHORTCUTS['show.own']}
            bound
            onPress={() => openDialog(<ShowDialog id={null} />)}
          />
        </div>
      </div>
    </main>
  )
}
