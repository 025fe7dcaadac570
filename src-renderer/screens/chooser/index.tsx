import { Center, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SCREENS, type ScreenName } from '../../../src-shared/screens'
import { setLanguage, useLanguage } from '../../i18n'
import { Key, LanguageSwitch, useKeys } from '../../kit'
import classes from './chooser.module.css'

const open = (name: ScreenName) => location.assign(`/${name}`)

/** At `/`, and at an address without a screen: which of the screens this one is. */
export function Chooser() {
  const { t } = useTranslation()
  const language = useLanguage()
  useKeys({
    ...Object.fromEntries(SCREENS.map(({ name }, at) => [String(at + 1), () => open(name)])),
    z: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
  })
  return (
    <Center mih="100%" p="xl">
      <Stack gap="xl" w="100%" maw={960}>
        <Group justify="space-between">
          <Title order={1} size="h2" fw={600}>
            {t('screens.choose')}
          </Title>
          <Group gap="xs">
            <LanguageSwitch />
            <Key k="z" />
          </Group>
        </Group>
        {location.pathname !== '/' && <Text c="dark.1">{t('screens.unknown')}</Text>}
        <div className={classes.screens}>
          {SCREENS.map(({ name }, at) => (
            <UnstyledButton key={name} component="a" href={`/${name}`} className={classes.screen}>
              <Group justify="space-between">
                <Text size="xl" fw={600}>
                  {t(`screens.${name}`)}
                </Text>
                <Key k={String(at + 1)} />
              </Group>
              <Text c="dark.1" mt="xs">
                {t(`screens.${name}About`)}
              </Text>
            </UnstyledButton>
          ))}
        </div>
      </Stack>
    </Center>
  )
}
