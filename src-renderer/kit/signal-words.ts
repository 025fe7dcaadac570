import { useTranslation } from 'react-i18next'
import { nextOther } from '../../src-shared/areas/show/rundown'
import type { SignalKind } from '../../src-shared/records'
import { useStudioState } from '../sync'

/** What a signal asks for now, in words: to go on is to the next product, or to the next segment where that shows none. */
export function useSignalWords(): (kind: SignalKind) => string {
  const { t } = useTranslation('common')
  const { segments, segment } = useStudioState()
  const next = nextOther(segments, segment)
  return (kind) => t(`signal.${kind === 'next_product' && next?.productId === null ? 'next_segment' : kind}`)
}
