import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { formatCount, Key, useKeys } from '../../../kit'
import { showTab, useTriage } from '../state'
import { KEYS } from '../support-keys'
import css from './queue.module.css'
import { TABS, type Tab } from './tabs'

const KEY_OF: Record<Tab, string> = {
  open: KEYS.tabOpen,
  mine: KEYS.tabMine,
  escalated: KEYS.tabEscalated,
  closed: KEYS.tabClosed,
  dismissed: KEYS.tabDismissed,
}

/** Open, mine, escalated, closed, dismissed: each with all of its threads counted. */
export function QueueTabs({ counts }: { counts: Readonly<Record<Tab, number>> }) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const tab = useTriage((state) => state.tab)
  useKeys(Object.fromEntries(TABS.map((name) => [KEY_OF[name], () => showTab(name)])))
  return (
    <Tabs value={tab} onChange={(name) => showTab(name as Tab)} variant="pills" color="dark.4" autoContrast={false}>
      <Tabs.List className={css.tabs}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name} className={css.tab} data-tab={name}>
            <span className={css.tabLabel}>
              <span className={css.tabName}>{t(`tab.${name}`)}</span>
              <span className={css.count}>{formatCount(counts[name], language)}</span>
              <Key k={KEY_OF[name]} />
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
