import { IconHourglass, IconPlayerPause } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, formatDuration, formatTime, useAct } from '../../../kit'
import { cueText } from '../cue-text'
import { UrgencyMark } from '../urgency-mark'
import { useBoardsClosed } from '../use-boards-closed'
import classes from './cue-log.module.css'
import { canSendAgain, cueStatus, type OnBoards, timeLeft } from './cue-status'
import { CueStatusLabel } from './cue-status-label'

interface Props {
  readonly cue: Cue
  readonly onBoards: OnBoards
  readonly now: number
  readonly canWithdraw: boolean
  /** The key that withdraws this one, or sends it again. */
  readonly shortcut: string | undefined
}

/** One cue of the log. */
export const CueRow = memo(function CueRow({ cue, onBoards, now, canWithdraw, shortcut }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const closed = useBoardsClosed()
  const onBoard = onBoards.visible?.id === cue.id
  const text = cueText(cue, language)
  const left = timeLeft(cue, now)
  return (
    <li className={classes.row} data-on-board={onBoard || undefined} data-closed={!canWithdraw || undefined}>
      <UrgencyMark urgency={cue.urgency} />
      <time className={classes.time}>{formatTime(cue.sentAt)}</time>
      <span className={classes.text} title={text}>
        {cue.askers !== null && <span className={classes.askers}>{t('asks.viewers', { count: cue.askers })}</span>}
        <span dir="auto">{text}</span>
      </span>
      <span className={classes.left} title={t(left?.stands ? 'cues.stands' : 'cues.leaves')}>
        {left && (
          <>
            {left.stands ? <IconPlayerPause size={14} aria-hidden /> : <IconHourglass size={14} aria-hidden />}{' '}
            {formatDuration(left.ms)}
          </>
        )}
      </span>
      <CueStatusLabel status={cueStatus(cue, onBoards, now)} />
      <span className={classes.deed}>
        {!canWithdraw && canSendAgain(cue) && (
          <ActionButton
            size="compact-sm"
            variant="subtle"
            label={t('cues.sendAgain')}
            shortcut={shortcut}
            blocked={closed}
            pending={pending}
            onPress={() => void act('cue.sendAgain', { id: cue.id })}
          />
        )}
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
