import { Text } from '@mantine/core'
import { useStudioNow } from '../sync'
import { formatTime } from './format'

/** The studio's time of day. */
export function Clock() {
  const now = useStudioNow(1_000)
  return (
    <Text component="time" size="sm" dateTime={new Date(now).toISOString()}>
      {formatTime(now)}
    </Text>
  )
}
