import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './composer.module.css'
import { draftActions } from './draft-store'
import type { AimedAt } from './use-aim'

/** Which question the cue is going to have answered. */
export function AimBar({ aim }: { aim: AimedAt }) {
  const { t } = useTranslation(['console', 'common'])
  return (
    <div className={classes.aim}>
      <b>{t('composer.answers')}</b>
      <span className={classes.aimQuestion} title={aim.question}>
        {aim.question}
      </span>
      <span className={classes.aimAbout}>
        {t(`common:intent.${aim.intent}`)} · {t('asks.viewers', { count: aim.waiting })}
      </span>
      <CloseButton
        size="sm"
        aria-label={t('composer.dropAim')}
        title={t('composer.dropAim')}
        onClick={draftActions.dropAim}
      />
    </div>
  )
}
