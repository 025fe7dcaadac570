import { useTranslation } from 'react-i18next'
import type { Show } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import classes from './board.module.css'
import { startWords } from './view'

interface Props {
  readonly show: Show | undefined
  /** Studio clock, milliseconds. */
  readonly now: number
}

/** No show is live: what the board waits for. */
export function Idle({ show, now }: Props) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const state = show?.state === 'live' && show.rehearsal ? 'rehearsing' : (show?.state ?? 'none')
  const startsAt = show?.state === 'planned' ? show.plannedStartAt : null
  return (
    <div className={classes.idle}>
      {show && <h1 dir="auto">{inLanguage(show.title, language)}</h1>}
      <p className={classes.idleTitle}>
        {startsAt === null ? t(`idle.${state}`) : t('idle.plannedAt', { time: startWords(startsAt, now, language) })}
      </p>
      <p className={classes.idleHelp}>{t(`idle.${state}Help`)}</p>
    </div>
  )
}
