import { useTranslation } from 'react-i18next'
import { isRunning } from '../../areas/feed/feeds'
import { Key } from '../../kit'
import { openPanel } from '../../kit/desk/over-desk'
import { useRecords } from '../../sync'
import { PANEL_OF, PANELS } from './panels'
import { SHORTCUTS } from './shortcuts'
import classes from './top-bar.module.css'

/** Opens the drawers. The feeds' button also tells whether one is running or has failed. */
export function PanelButtons() {
  const { t } = useTranslation('console')
  const feeds = useRecords('feed')
  const trouble = feeds.some((feed) => feed.wanted !== 'off' && (feed.state === 'failed' || feed.state === 'waiting'))
  const feedState = trouble ? 'trouble' : feeds.some((feed) => isRunning(feed)) ? 'running' : undefined
  return (
    <nav className={classes.tools}>
      {PANELS.map((panel) => {
        const { Icon, panel: drawer } = PANEL_OF[panel]
        const label = t(`panel.${panel}`)
        return (
          <button
            key={panel}
            type="button"
            className={classes.tool}
            data-state={panel === 'feeds' ? feedState : undefined}
            title={label}
            aria-label={label}
            onClick={() => openPanel(drawer)}
          >
            <Icon size={18} aria-hidden />
            <span className={classes.toolName}>{label}</span>
            <Key k={SHORTCUTS[`panel.${panel}`]} />
          </button>
        )
      })}
    </nav>
  )
}
