import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { totals } from '../../areas/thread/queue/totals'
import { openOverlay } from '../../areas/thread/state'
import { setLanguage, useLanguage } from '../../i18n'
import { Clock, formatCount, Key, LanguageSwitch, LinkBadge, UndoToast, useIsNarrow, useKeys } from '../../kit'
import { useCalmRecord } from '../../sync'
import { Help } from './help'
import { MoreMenu } from './more-menu'
import { SeatMenu } from './seat-menu'
import { KEYS } from './shortcuts'
import css from './top-bar.module.css'

/** The strip above the columns: which show, how it stands, what waits. */
export function TopBar({ show }: { show: Show | undefined }) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const narrow = useIsNarrow()
  const openHelp = () => openOverlay(<Help />)
  useKeys({ [KEYS.language]: () => setLanguage(language === 'zh' ? 'en' : 'zh'), [KEYS.help]: openHelp })
  const title = inLanguage(show?.title, language) || t('screen.title')
  return (
    <header className={css.bar}>
      <h1 className={css.title} title={title} dir="auto">
        {title}
      </h1>
      {show?.state === 'live' && show.rehearsal && <b className={css.rehearsal}>{t('screen.rehearsal')}</b>}
      {show && show.state !== 'live' && <b className={css.off}>{t(`screen.${show.state}`)}</b>}
      {show && <Figures showId={show.id} />}
      <UndoToast />
      <div className={css.tools}>
        <SeatMenu />
        <LinkBadge />
        <span className={css.clock}>
          <Clock />
        </span>
        {narrow ? (
          <MoreMenu onHelp={openHelp} />
        ) : (
          <>
            <span className={css.keyed} data-keyed>
              <LanguageSwitch />
              <Key k={KEYS.language} />
            </span>
            <button
              type="button"
              className={css.keyed}
              title={t('help.title')}
              aria-label={t('help.title')}
              onClick={openHelp}
            >
              <IconHelp size={18} aria-hidden />
              <Key k={KEYS.help} />
            </button>
          </>
        )}
      </div>
    </header>
  )
}

function Figures({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const tally = useCalmRecord('tally', showId, 500)
  const queue = useCalmRecord('queue', showId, 500)
  const { questions, viewers, forPerson } = totals(queue)
  const figures = [
    ['questions', questions],
    ['waiting', viewers],
    ['person', forPerson],
    ['viewers', tally?.viewers ?? 0],
    ['comments', tally?.comments ?? 0],
  ] as const
  return (
    <dl className={css.figures}>
      {figures.map(([name, value]) => (
        <div key={name} data-figure={name} data-some={value > 0 || undefined}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>{formatCount(value, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
