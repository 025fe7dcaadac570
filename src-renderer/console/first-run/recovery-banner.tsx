import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../../src-shared/records'
import type { ScreenLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton, useAct } from '../../kit'
import { useStudioState } from '../../sync'
import { dateTime } from '../model/date-time'
import { SHORTCUTS } from '../shortcuts'
import classes from './first-run.module.css'

type Recovery = NonNullable<Studio['recovery']>

/** What happened, what is open now, and what is missing, a sentence each. */
function sentences(recovery: Recovery, t: TFunction<'console'>, language: ScreenLanguage): string {
  const { at, kind, copyFrom, lost, notRestoredAt } = recovery
  const time = (instant: number) => dateTime(instant, language)
  const { since, until, changes } = lost
  const said: string[] = [t(`recovery.${kind}`, { at: time(at) })]
  if (kind === 'not_restored') return said.join()
  if (copyFrom !== null) said.push(t('recovery.fromCopy', { from: time(copyFrom) }))
  else said.push(t(kind === 'behind' || kind === 'replaced' ? 'recovery.asFound' : 'recovery.empty'))
  if (since !== null && until !== null && until > since)
    said.push(t('recovery.between', { since: time(since), until: time(until) }))
  else if (until !== null && since === null) said.push(t('recovery.upTo', { until: time(until) }))
  else if (until === null && copyFrom !== null) said.push(t('recovery.after'))
  if (changes !== null) said.push(t('recovery.changes', { count: changes }))
  if (notRestoredAt !== undefined) said.push(t('recovery.not_restored', { at: time(notRestoredAt) }))
  return said.join(language === 'zh' ? '' : ' ')
}

/** Tells why another history began and what was lost with the former one, until it is read. */
export function RecoveryBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { studio } = useStudioState()
  const { act, pending } = useAct()
  const recovery = studio?.recovery
  if (!recovery) return null
  const { movedTo } = recovery
  return (
    <div className={classes.banner} data-tone="warning" role="alert">
      <span>
        <span>{sentences(recovery, t, language)}</span>{' '}
        {movedTo !== null && (
          <span className={classes.path} title={movedTo}>
            {t('recovery.kept', { path: movedTo })}
          </span>
        )}
      </span>
      <ActionButton
        label={t('recovery.dismiss')}
        shortcut={SHORTCUTS['recovery.dismiss']}
        bound
        pending={pending}
        onPress={() => void act('recovery.dismiss', {})}
      />
    </div>
  )
}
