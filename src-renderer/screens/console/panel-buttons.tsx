import {
  IconBroadcast,
  IconCalendarEvent,
  IconDatabase,
  IconDevices,
  IconHistory,
  IconShoppingBag,
  IconTemplate,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isRunning } from '../../areas/feed/feeds'
import { Key } from '../../kit'
import { useRecords } from '../../sync'
import { SHORTCUTS } from './shortcuts'
import classes from './top-bar.module.css'
import { openPanel, PANELS, type Panel } from './ui'

/** The drawers' signs. */
export const PANEL_ICONS: Record<Panel, TablerIcon> = {
  shows: IconCalendarEvent,
  products: IconShoppingBag,
  templates: IconTemplate,
  lan: IconDevices,
  feeds: IconBroadcast,
  members: IconUsers,
  journal: IconHistory,
  data: IconDatabase,
}

/** Opens the drawers. The feeds' button also tells whether one is running or has failed. */
export function PanelButtons() {
  const { t } = useTranslation('console')
  const feeds = useRecords('feed')
  const trouble = feeds.some((feed) => feed.wanted !== 'off' && (feed.state === 'failed' || feed.state === 'waiting'))
  const feedState = trouble ? 'trouble' : feeds.some((feed) => isRunning(feed)) ? 'running' : undefined
  return (
    <nav className={classes.tools}>
      {PANELS.map((panel) => {
        const Icon = PANEL_ICONS[panel]
        const label = t(`panel.${panel}`)
        return (
          <button
            key={panel}
            type="button"
            className={classes.tool}
            data-state={panel === 'feeds' ? feedState : undefined}
            title={label}
            aria-label={label}
            onClick={() => openPanel(panel)}
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
