import { Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

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
