import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Key, useKeys } from './kit'

/** Until the first snapshot has come. */
export function Connecting() {
  const { t } = useTranslation()
  return (
    <Center mih="100%" p="xl" role="status">
      <Stack align="center" gap="xs" ta="center">
        <Title order={2} fw={600}>
          {t('link.waiting')}
        </Title>
        <Text c="dark.1" size="lg" maw={560}>
          {t('link.waitingHelp')}
        </Text>
      </Stack>
    </Center>
  )
}

/** In place of a page that the studio no longer understands: nothing on it would be true. */
export function Outdated() {
  const { t } = useTranslation()
  const reload = () => location.reload()
  useKeys({ Enter: reload })
  return (
    <Center mih="100%" p="xl" role="alert">
      <Stack align="center" gap="lg" ta="center">
        <Title order={2} fw={600} maw={720}>
          {t('errors.reason.protocol')}
        </Title>
        <Button size="md" rightSection={<Key k="Enter" />} onClick={reload}>
          {t('action.reload')}
        </Button>
      </Stack>
    </Center>
  )
}
