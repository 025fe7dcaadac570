import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../kit'

/** Copies a text and says so; says how to go on by hand, and resolves to false, where the browser refuses. */
export function useCopy(): (text: string) => Promise<boolean> {
  const { t } = useTranslation('triage')
  return useCallback(
    async (text) => {
      const copied = await copyText(text)
      notifications.show({
        id: 'copy',
        // Elsewhere it would lie over the buttons that were just pressed.
        position: 'top-center',
        color: copied ? 'teal' : 'ember',
        message: t(copied ? 'copy.done' : 'copy.refused'),
        autoClose: copied ? 1_500 : 8_000,
      })
      return copied
    },
    [t],
  )
}
