import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Key, useKeys } from './kit'
import { loadAgain, useLoadsAgain } from './load-again'

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
export function Outdated({ comesBack }: { comesBack: boolean }) {
  const { t } = useTranslation()
  const left = useLoadsAgain(comesBack)
  useKeys({ Enter: loadAgain })
  return (
    <Center mih="100%" p="xl" role="alert">
      <Stack align="center" gap="lg" ta="center">
        <Title order={2} fw={600} maw={720}>
          {t('errors.reason.protocol')}
        </Title>
        <Button size="md" rightSection={<Key k="Enter" />} onClick={loadAgain}>
          {t('action.reload')}
        </Button>
        {left !== null && <Text c="dark.1">{t('fallen.comesBack', { count: left })}</Text>}
      </Stack>
    </Center>
  )
}
