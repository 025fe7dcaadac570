import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Cue, Escalation } from '../../../../src-shared/records'
import { formatDuration, formatTime, Since, useDeviceName } from '../../../kit'
import { useRecord } from '../../../sync'
import css from './thread.module.css'

const STEPS = ['open', 'cued', 'answered'] as const
type Step = (typeof STEPS)[number]

/** How far the operator is with an escalated thread: taken in, before the host, answered on air. */
export function EscalationCard({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation('triage')
  const shownName = useDeviceName()
  const cue = useRecord('cue', escalation.cueId)
  if (escalation.state === 'returned') {
    return (
      <section className={css.escalation} data-state="returned" aria-label={t('escalation.title')}>
        <strong>{t('escalation.returned', { time: formatTime(escalation.closedAt ?? escalation.raisedAt) })}</strong>
        <p className={css.note} dir="auto">
          {escalation.returnNote || t('escalation.noNote')}
        </p>
      </section>
    )
  }

  const stage = cue && cueStage(cue)
  const at = STEPS.indexOf(escalation.state)
  const told: Record<Step, string> = {
    open: t('escalation.raised', { name: shownName(escalation.raisedByName), time: formatTime(escalation.raisedAt) }),
    cued: stage
      ? t(`escalation.cue.${stage}`, { boards: cue?.shownOn.map(({ name }) => shownName(name)).join(', ') })
      : '',
    answered:
      escalation.firstAskToAirMs === null
        ? ''
        : t('escalation.toAir', { time: formatDuration(escalation.firstAskToAirMs) }),
  }
  // What is over is told by its end.
  const steps = escalation.state === 'answered' ? STEPS.slice(-1) : STEPS
  return (
    <section className={css.escalation} data-state={escalation.state} aria-label={t('escalation.title')}>
      <ol className={css.steps}>
        {steps.map((step) => {
          const index = STEPS.indexOf(step)
          const done = index < at || escalation.state === 'answered'
          const Sign = done ? IconCheck : index === at ? IconCircleDot : IconCircle
          return (
            <li key={step} data-reached={index <= at || undefined} aria-current={index === at ? 'step' : undefined}>
              <Sign size={16} aria-hidden />
              <span>{t(`escalation.step.${step}`)}</span>
              {index <= at && <small>{told[step]}</small>}
              {index === at && escalation.state !== 'answered' && (
                <small className={css.stepSince} title={t('escalation.since')}>
                  <Since at={escalation.raisedAt} />
                </small>
              )}
            </li>
          )
        })}
      </ol>
      {escalation.note && (
        <p className={css.note} dir="auto" title={escalation.note}>
          {escalation.note}
        </p>
      )}
    </section>
  )
}

/** How far the escalation's cue has come; null for one that is over without a board having told of it. */
function cueStage(cue: Cue): 'sent' | 'shown' | 'acknowledged' | 'gone' | null {
  if (cue.state === 'withdrawn' || cue.state === 'expired') return 'gone'
  if (cue.acknowledgedAt !== null) return 'acknowledged'
  if (cue.shownOn.length > 0) return 'shown'
  return cue.state === 'sent' ? 'sent' : null
}
