import {
  IconAlertTriangle,
  IconBan,
  IconChecks,
  IconClockX,
  IconEye,
  IconEyeOff,
  IconListNumbers,
  IconMessageCheck,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Unshowable } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { useDeviceName } from '../../../kit'
import { cueText } from '../cue-text'
import classes from './cue-log.module.css'
import type { CueStatus } from './cue-status'
import { formatSeconds } from './seconds'

const ICONS: Record<CueStatus['kind'], TablerIcon> = {
  sent: IconSend,
  shown: IconEye,
  unshowable: IconAlertTriangle,
  hidden: IconEyeOff,
  behind: IconListNumbers,
  neverShown: IconEyeOff,
  acknowledged: IconChecks,
  answered: IconMessageCheck,
  withdrawn: IconBan,
  expired: IconClockX,
}

/** Where a cue stands, as a sign, a word and what more there is to say: which boards, after how long, behind what. */
export function CueStatusLabel({ status }: { status: CueStatus }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const shownName = useDeviceName()
  const Icon = ICONS[status.kind]
  const blank = (boards: readonly { name: string; reason: Unshowable }[]) =>
    boards.map(({ name, reason }) => `${shownName(name)} (${t(`unshowable.${reason}`)})`).join(', ')
  const words = () => {
    switch (status.kind) {
      case 'shown': {
        const boards = status.boards
          .map(({ name, afterMs }) => `${shownName(name)} +${formatSeconds(afterMs, language)}`)
          .join(', ')
        const shown = t('cues.status.shown', { boards })
        if (status.not.length === 0) return shown
        return `${shown}; ${t('cues.status.unshowable', { boards: blank(status.not) })}`
      }
      case 'behind':
        return t('cues.status.behind', { place: status.place, text: cueText(status.cue, language) })
      case 'unshowable':
        return t('cues.status.unshowable', { boards: blank(status.not) })
      case 'neverShown':
        return t(status.ended === 'expired' ? 'cues.status.neverShownExpired' : 'cues.status.neverShownWithdrawn')
      case 'acknowledged':
      case 'answered':
        return t(`cues.status.${status.kind}`, { after: formatSeconds(status.afterMs, language) })
      default:
        return t(`cues.status.${status.kind}`)
    }
  }
  const said = words()
  const failed = status.kind === 'shown' && status.not.length > 0
  return (
    <span className={classes.status} data-status={status.kind} data-failed={failed || undefined} title={said}>
      <Icon size={16} />
      <span className={classes.statusWords}>{said}</span>
    </span>
  )
}
