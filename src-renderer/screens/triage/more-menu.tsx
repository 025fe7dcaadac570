import { Menu } from '@mantine/core'
import { IconHelp, IconLanguage, IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../../i18n'
import { Key } from '../../kit'
import { KEYS } from './shortcuts'
import css from './top-bar.module.css'

/** What has no room at the top of a narrow screen. Its keys work all the same. */
export function MoreMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation(['triage', 'common'])
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={css.keyed} aria-label={t('screen.more')} title={t('screen.more')}>
          <IconMenu2 size={20} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLanguage size={16} aria-hidden />}
          rightSection={<Key k={KEYS.language} />}
          onClick={() => setLanguage(other)}
        >
          {t('common:language.label')}: {t(`common:language.${other}`)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHelp size={16} aria-hidden />}
          rightSection={<Key k={KEYS.help} />}
          onClick={onHelp}
        >
          {t('help.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
