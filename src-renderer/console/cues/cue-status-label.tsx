import {
  IconBan,
  IconChecks,
  IconClockX,
  IconEye,
  IconMessageCheck,
  IconPlayerPause,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import type { CueStatus } from '../model/cue-status'
import { cueText } from '../model/cue-text'
import { formatSeconds } from '../model/seconds'
import { useDeviceName } from '../parts/use-device-name'
import classes from './cues.module.css'

const ICONS: Record<CueStatus['kind'], TablerIcon> = {
  sent: IconSend,
  shown: IconEye,
  behind: IconPlayerPause,
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
  const words = () => {
    switch (status.kind) {
      case 'shown': {
        const boards = status.boards
          .map(({ name, afterMs }) => `${shownName(name)} +${formatSeconds(afterMs, language)}`)
          .join(', ')
        return t('cues.status.shown', { boards })
      }
      case 'behind':
        return t('cues.status.behind', { text: cueText(status.cue, language) })
      case 'acknowledged':
      case 'answered':
        return t(`cues.status.${status.kind}`, { after: formatSeconds(status.afterMs, language) })
      default:
        return t(`cues.status.${status.kind}`)
    }
  }
  const said = words()
  return (
    <span className={classes.status} data-status={status.kind} title={said}>
      <Icon size={16} />
      <span className={classes.statusWords}>{said}</span>
    </span>
  )
}
