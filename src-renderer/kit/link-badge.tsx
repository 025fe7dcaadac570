import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLink } from '../sync'
import { formatTime } from './format'

const LOOK = {
  live: { sign: '●', color: 'teal.4' },
  connecting: { sign: '◌', color: 'dark.1' },
  stale: { sign: '▲', color: 'ember.4' },
  unpaired: { sign: '×', color: 'dark.1' },
  outdated: { sign: '×', color: 'ember.4' },
} as const

/** Whether this screen shows what is, or what was and since when. */
export function LinkBadge() {
  const { t } = useTranslation()
  const { state, since } = useLink()
  const { sign, color } = LOOK[state]
  return (
    <Group gap={6} wrap="nowrap" role="status" data-link={state}>
      <Text span size="xs" c={color} aria-hidden>
        {sign}
      </Text>
      <Text span size="sm" c={state === 'live' ? 'dark.1' : color}>
        {t(`link.${state}`, { time: formatTime(since) })}
      </Text>
    </Group>
  )
}
