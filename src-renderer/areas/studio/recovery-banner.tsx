import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../../src-shared/records'
import { inLanguage, type ScreenLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton, useAct } from '../../kit'
import { dateTime } from '../../kit/date-time'
import { Banner } from '../../kit/desk/banner'
import { useStudioState } from '../../sync'
import classes from './recovery-banner.module.css'
import { SHORTCUTS } from './shortcuts'

type Recovery = NonNullable<Studio['recovery']>

/** What happened, what is open now, and what is missing, a sentence each. */
function sentences(recovery: Recovery, t: TFunction<'console'>, language: ScreenLanguage): string {
  const { at, kind, copyFrom, lost, live, notRestoredAt } = recovery
  const time = (instant: number) => dateTime(instant, language)
  const { since, until, changes } = lost
  const said: string[] = [t(`recovery.${kind}`, { at: time(at) })]
  if (kind === 'not_restored') return said.join()
  // A file is as old as what is in it, wherever it has been since: the question before the import says the same.
  if (kind === 'imported' && since !== null) said.push(t('recovery.fromImport', { from: time(since) }))
  else if (copyFrom !== null) said.push(t('recovery.fromCopy', { from: time(copyFrom) }))
  else said.push(t(kind === 'behind' || kind === 'replaced' ? 'recovery.asFound' : 'recovery.empty'))
  if (since !== null && until !== null && until > since)
    if (until - since < 60_000) said.push(t('recovery.within', { since: time(since) }))
    else said.push(t('recovery.between', { since: time(since), until: time(until) }))
  else if (until !== null && since === null) said.push(t('recovery.upTo', { until: time(until) }))
  else if (until === null && copyFrom !== null) said.push(t('recovery.after'))
  if (changes !== null) said.push(t('recovery.changes', { count: changes }))
  if (live) {
    const what = live.rehearsal ? 'rehearsal' : 'live'
    said.push(t(`recovery.${what}.${live.goesOn ? 'onAir' : 'ended'}`, { title: inLanguage(live.title, language) }))
  }
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
    <Banner tone="warning">
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
    </Banner>
  )
}
