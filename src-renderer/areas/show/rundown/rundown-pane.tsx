import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState, formatDuration, Pane } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { useStudioNow, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import classes from './rundown.module.css'
import { RundownList } from './rundown-list'
import { rundownPlan } from './rundown-plan'
import { SegmentDialog } from './segment-dialog'

/** The show's segments in order: where it is, what comes when, and everything that changes them. */
export function RundownPane() {
  const { t } = useTranslation('console')
  const { show, segments } = useStudioState()
  const now = useStudioNow(1_000)

  if (!show) {
    return (
      <Pane title={t('rundown.title')}>
        <EmptyState title={t('rundown.noShow')} help={t('rundown.noShowHelp')} />
      </Pane>
    )
  }
  const plan = rundownPlan(show, segments, now)
  const stays = show.state === 'ended' ? t('rundown.stays') : null
  return (
    <Pane
      title={t('rundown.title')}
      note={t('rundown.total', { count: segments.length, length: formatDuration(plan.totalMs) })}
      k={segments.length > 0 ? SHORTCUTS['rundown.focus'] : undefined}
      actions={
        <ActionButton
          size="compact-sm"
          label={t('rundown.addShort')}
          title={t('rundown.add')}
          shortcut={SHORTCUTS['segment.add']}
          bound
          blocked={stays}
          onPress={() => openDialog(<SegmentDialog id={null} />)}
        />
      }
    >
      {plan.behindMs !== null && <Drift behindMs={plan.behindMs} />}
      {segments.length === 0 ? (
        <EmptyState title={t('rundown.empty')} help={stays ?? t('rundown.emptyHelp')} />
      ) : (
        <RundownList show={show} segments={segments} plan={plan} />
      )}
    </Pane>
  )
}

/** Less than this, in milliseconds, counts as on time. */
const ON_TIME = 15_000

function Drift({ behindMs }: { behindMs: number }) {
  const { t } = useTranslation('console')
  const length = formatDuration(Math.abs(behindMs))
  const state = Math.abs(behindMs) < ON_TIME ? 'onTime' : behindMs > 0 ? 'behind' : 'ahead'
  return (
    <div className={classes.drift} data-drift={state}>
      {t(`rundown.${state}`, { length })}
    </div>
  )
}
