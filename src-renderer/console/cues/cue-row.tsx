import { IconHourglass } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { ActionButton, formatDuration, formatTime, useAct } from '../../kit'
import { cueStatus } from '../model/cue-status'
import { cueText } from '../model/cue-text'
import { UrgencyMark } from '../parts/urgency-mark'
import { CueStatusLabel } from './cue-status-label'
import classes from './cues.module.css'

interface Props {
  readonly cue: Cue
  /** The one on the boards. */
  readonly visible: Cue | null
  readonly now: number
  readonly canWithdraw: boolean
  /** The key that withdraws this one. */
  readonly shortcut: string | undefined
}

/** One cue of the log. */
export const CueRow = memo(function CueRow({ cue, visible, now, canWithdraw, shortcut }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const onBoard = visible?.id === cue.id
  const text = cueText(cue, language)
  const leftMs = cue.state === 'sent' && cue.expiresAt !== null ? cue.expiresAt - now : 0
  return (
    <li className={classes.row} data-on-board={onBoard || undefined} data-closed={!canWithdraw || undefined}>
      <UrgencyMark urgency={cue.urgency} />
      <time className={classes.time}>{formatTime(cue.sentAt)}</time>
      <span className={classes.text} title={text}>
        {cue.askers !== null && <span className={classes.askers}>{t('asks.viewers', { count: cue.askers })}</span>}
        <span dir="auto">{text}</span>
      </span>
      <span className={classes.left} title={t('cues.leaves')}>
        {leftMs > 0 && (
          <>
            <IconHourglass size={14} aria-hidden /> {formatDuration(leftMs)}
          </>
        )}
      </span>
      <CueStatusLabel status={cueStatus(cue, visible, now)} />
      <span className={classes.deed}>
        {canWithdraw && (
          <ActionButton
            size="compact-sm"
            label={t('cues.withdraw')}
            shortcut={shortcut}
            pending={pending}
            onPress={() => void act('cue.withdraw', { id: cue.id })}
          />
        )}
      </span>
    </li>
  )
})
