import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FeedBadge } from '../../areas/feed/feed-badge'
import { Figures } from '../../areas/feed/figures'
import { CrewChips } from '../../areas/people/crew-chips'
import { OnAirBar } from '../../areas/show/live/on-air-bar'
import { setLanguage, useLanguage } from '../../i18n'
import { Key, LanguageSwitch, LinkBadge, UndoToast, useIsNarrow } from '../../kit'
import { openDialog, openPanel } from '../../kit/desk/over-desk'
import { useShortcuts } from '../../kit/desk/use-shortcuts'
import { useLink } from '../../sync'
import { KeysDialog } from './keys-dialog'
import { MoreMenu } from './more-menu'
import { PanelButtons } from './panel-buttons'
import { PANEL_OF } from './panels'
import { SHORTCUTS } from './shortcuts'
import classes from './top-bar.module.css'

/** Two rows over the desk: the live and its clocks; then figures, people, link and everything that opens. */
export function TopBar() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { state } = useLink()
  const narrow = useIsNarrow()
  const openKeys = () => openDialog(<KeysDialog />)
  useShortcuts(SHORTCUTS, {
    'panel.shows': () => openPanel(PANEL_OF.shows.panel),
    'panel.products': () => openPanel(PANEL_OF.products.panel),
    'panel.templates': () => openPanel(PANEL_OF.templates.panel),
    'panel.lan': () => openPanel(PANEL_OF.lan.panel),
    'panel.feeds': () => openPanel(PANEL_OF.feeds.panel),
    'panel.members': () => openPanel(PANEL_OF.members.panel),
    'panel.journal': () => openPanel(PANEL_OF.journal.panel),
    'panel.data': () => openPanel(PANEL_OF.data.panel),
    'panel.keys': openKeys,
    language: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
  })
  return (
    <header className={classes.top} data-link={state}>
      <OnAirBar />
      <div className={classes.second}>
        <Figures />
        <UndoToast />
        <CrewChips />
        <FeedBadge />
        <LinkBadge />
        {narrow ? (
          <MoreMenu />
        ) : (
          <>
            <PanelButtons />
            <span className={classes.language} data-keyed>
              <LanguageSwitch />
              <Key k={SHORTCUTS.language} />
            </span>
            <button
              type="button"
              className={classes.tool}
              title={t('keys.title')}
              aria-label={t('keys.title')}
              onClick={openKeys}
            >
              <IconHelp size={18} />
              <Key k={SHORTCUTS['panel.keys']} />
            </button>
          </>
        )}
      </div>
    </header>
  )
}
