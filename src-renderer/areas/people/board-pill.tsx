import { useTranslation } from 'react-i18next'
import { openPanel } from '../../kit/desk/over-desk'
import classes from '../../kit/desk/pill.module.css'
import { useLink, useRecords } from '../../sync'
import { boardTrouble } from './board-trouble'
import { LanPanel } from './lan/lan-panel'

/** Stays for as long as the host cannot read a board that should be there. */
export function BoardPill() {
  const { t } = useTranslation('console')
  const isKnown = useLink().state === 'live'
  const trouble = boardTrouble(useRecords('device'))
  if (!trouble) return null
  return (
    <button
      type="button"
      className={classes.pill}
      data-board={trouble}
      data-tone={trouble === 'none' || !isKnown ? undefined : 'wrong'}
      title={t(`boardPill.${trouble}Help`)}
      onClick={() => openPanel(<LanPanel />)}
    >
      <span aria-hidden>{trouble === 'none' ? '○' : '×'}</span>
      <span role="status">{t(`boardPill.${trouble}`)}</span>
    </button>
  )
}
