import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { formatCount } from '../../kit'
import { useScreenKeys } from '../parts/use-screen-keys'
import { showTab, useTriage } from '../state'
import css from './queue.module.css'
import { TABS, type Tab } from './tabs'

/** Open, mine, escalated, closed; keys 1 to 4. */
export function QueueTabs({ counts }: { counts: Readonly<Record<Tab, number>> }) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const tab = useTriage((state) => state.tab)
  useScreenKeys(Object.fromEntries(TABS.map((name, index) => [String(index + 1), () => showTab(name)])))
  return (
    <Tabs value={tab} onChange={(name) => showTab(name as Tab)} variant="pills" color="dark.4" autoContrast={false}>
      <Tabs.List className={css.tabs}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name} className={css.tab} data-tab={name}>
            {t(`tab.${name}`)}
            <span className={css.count}>{formatCount(counts[name], language)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
