import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FeedBadge } from '../../areas/feed/feed-badge'
import { Figures } from '../../areas/feed/figures'
import { CrewChips } from '../../areas/people/crew-chips'
import { OnAirBar } from '../../areas/show/live/on-air-bar'
import { setLanguage, useLanguage } from '../../i18n'
import { Key, LanguageSwitch, LinkBadge, UndoToast, useIsNarrow } from '../../kit'
import { useShortcuts } from '../../kit/desk/use-shortcuts'
import { useLink } from '../../sync'
import { MoreMenu } from './more-menu'
import { PanelButtons } from './panel-buttons'
import { SHORTCUTS } from './shortcuts'
import classes from './top-bar.module.css'
import { openDialog, openPanel } from './ui'

/** Two rows over the desk: the live and its clocks; then figures, people, link and everything that opens. */
export function TopBar() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { state } = useLink()
  const narrow = useIsNarrow()
  const openKeys = () => openDialog({ kind: 'keys' })
  useShortcuts({
    'panel.shows': () => openPanel('shows'),
    'panel.products': () => openPanel('products'),
    'panel.templates': () => openPanel('templates'),
    'panel.lan': () => openPanel('lan'),
    'panel.feeds': () => openPanel('feeds'),
    'panel.members': () => openPanel('members'),
    'panel.journal': () => openPanel('journal'),
    'panel.data': () => openPanel('data'),
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
