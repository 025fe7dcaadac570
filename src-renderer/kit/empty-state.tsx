import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  /** What there is nothing of, in one plain sentence. */
  readonly title: string
  /** What to do, or what will happen by itself. */
  readonly help?: string
  /** A button that does it. */
  readonly children?: ReactNode
}

/** In place of an empty list: a word of what to do. */
export function EmptyState({ title, help, children }: Props) {
  return (
    <Stack align="center" justify="center" gap="xs" p="lg" mih={120} ta="center">
      <Text c="dark.1">{title}</Text>
      {help && (
        <Text size="sm" c="dark.2" maw={420}>
          {help}
        </Text>
      )}
      {children}
    </Stack>
  )
}
