import { useTranslation } from 'react-i18next'
import { useStudioState } from '../../sync'

/** Why nothing can be sent to the boards now, as a sentence; null when it can: in a live, and before one, to try them. */
export function useBoardsClosed(): string | null {
  const { t } = useTranslation('common')
  const { show } = useStudioState()
  return show?.state === 'ended' ? t('errors.reason.boards_closed') : null
}
