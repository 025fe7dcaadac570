import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../../i18n'
import { Key, LanguageSwitch, LinkBadge, UndoToast, useIsNarrow } from '../../kit'
import { useLink } from '../../sync'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { openDialog, openPanel } from '../ui'
import { CrewChips } from './crew-chips'
import { FeedBadge } from './feed-badge'
import { Figures } from './figures'
import { MoreMenu } from './more-menu'
import { OnAirBar } from './on-air-bar'
import { PanelButtons } from './panel-buttons'
import classes from './top.module.css'

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
