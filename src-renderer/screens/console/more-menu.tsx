import { Menu } from '@mantine/core'
import { IconHelp, IconLanguage, IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../../i18n'
import { Key } from '../../kit'
import { openDialog, openPanel } from '../../kit/desk/over-desk'
import { KeysDialog } from './keys-dialog'
import { PANEL_OF, PANELS } from './panels'
import { SHORTCUTS } from './shortcuts'
import classes from './top-bar.module.css'

/** Everything that opens from the top, where it has no room there. Its keys work all the same. */
export function MoreMenu() {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('top.more')} title={t('top.more')}>
          <IconMenu2 size={20} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {PANELS.map((panel) => {
          const { Icon, panel: drawer } = PANEL_OF[panel]
          return (
            <Menu.Item
              key={panel}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={<Key k={SHORTCUTS[`panel.${panel}`]} />}
              onClick={() => openPanel(drawer)}
            >
              {t(`panel.${panel}`)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLanguage size={16} aria-hidden />}
          rightSection={<Key k={SHORTCUTS.language} />}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('common:language.label')}: {t(`common:language.${language === 'zh' ? 'en' : 'zh'}`)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHelp size={16} aria-hidden />}
          rightSection={<Key k={SHORTCUTS['panel.keys']} />}
          onClick={() => openDialog(<KeysDialog />)}
        >
          {t('keys.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
