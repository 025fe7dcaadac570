import { useTranslation } from 'react-i18next'
import type { Feed } from '../../../../src-shared/records'
import { CopyLine } from '../../../kit/desk/copy-line'
import { useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { FeedSection } from './feed-section'

/** The address that other programs post events to. */
export function HttpSection({ feed }: { feed: Feed }) {
  const { t } = useTranslation('console')
  const { studio } = useStudioState()
  const [address] = studio?.addresses ?? []
  return (
    <FeedSection feed={feed} help={t('feeds.httpHelp')}>
      {address && <CopyLine text={`${address}/api/feed`} shortcut={SHORTCUTS['feeds.copy']} />}
    </FeedSection>
  )
}
