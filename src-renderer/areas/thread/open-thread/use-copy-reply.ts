import { useTranslation } from 'react-i18next'
import { useCopy } from '../../../kit'

/** Copies an answer, and says where to paste it. */
export function useCopyReply(): (text: string) => Promise<boolean> {
  const { t } = useTranslation('triage')
  return useCopy({ done: t('copy.done'), refused: t('copy.refused') })
}
