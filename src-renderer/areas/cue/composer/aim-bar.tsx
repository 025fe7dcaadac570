import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../kit'
import { SHORTCUTS } from '../shortcuts'
import classes from './composer.module.css'
import { draftActions } from './draft-store'
import type { AimedAt } from './use-aim'

/** Which question the cue is going to have answered. */
export function AimBar({ aim }: { aim: AimedAt }) {
  const { t } = useTranslation(['console', 'common'])
  return (
    <div className={classes.aim}>
      <b>{t('composer.answers')}</b>
      <span className={classes.aimQuestion} title={aim.question} dir="auto">
        {aim.question}
      </span>
      <span className={classes.aimAbout}>
        {t(`common:intent.${aim.intent}`)} · {t('asks.viewers', { count: aim.waiting })}
      </span>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        color="gray"
        label={t('composer.dropAim')}
        shortcut={SHORTCUTS['composer.dropAim']}
        bound
        onPress={draftActions.dropAim}
      />
    </div>
  )
}
