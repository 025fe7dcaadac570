import { IconArrowDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState } from '../../../kit'
import { KEYS } from '../support-keys'
import { CommentList } from './comment-list'
import { isFiltering, passes, type StreamFilter } from './filter'
import { unseenCount } from './stick'
import css from './stream.module.css'
import { type Earlier, useStream } from './use-stream'

/** Above this the pill says no more than that it is above. */
const COUNTED = 999

/** Comments as they come in, newest at the end, following it until someone scrolls up. */
export function LiveStream({ showId, filter }: { showId: string; filter: StreamFilter }) {
  const { t } = useTranslation('triage')
  const stream = useStream(showId)
  const rows = useMemo(() => stream.rows.filter((row) => passes(row, filter)), [stream.rows, filter])
  const unseen = unseenCount(rows, stream.stick)

  if (stream.rows.length === 0) return <EmptyState title={t('stream.none')} help={t('stream.noneHelp')} />
  return (
    <>
      <CommentList
        // Another filter is another list: it starts at its newest comment.
        key={JSON.stringify(filter)}
        comments={rows}
        following={stream.stick.following}
        onScrolled={stream.scrolled}
        onTop={stream.earlier === 'none' ? undefined : stream.loadEarlier}
        before={<EarlierButton earlier={stream.earlier} onPress={stream.loadEarlier} />}
      />
      {rows.length === 0 && isFiltering(filter) && (
        <div className={css.over}>
          <EmptyState title={t('stream.filteredOut')} help={t('stream.filteredOutHelp')} />
        </div>
      )}
      {!stream.stick.following && (
        <div className={css.fresh}>
          <ActionButton
            variant="filled"
            icon={<IconArrowDown size={14} aria-hidden />}
            label={
              unseen === 0
                ? t('stream.toNewest')
                : t('stream.unseen', { count: unseen, shown: unseen > COUNTED ? `${COUNTED}+` : String(unseen) })
            }
            shortcut={KEYS.newest}
            bound
            onPress={stream.follow}
          />
        </div>
      )}
    </>
  )
}

function EarlierButton({ earlier, onPress }: { earlier: Earlier; onPress: () => void }) {
  const { t } = useTranslation('triage')
  if (earlier === 'none') return <span>{t('stream.start')}</span>
  return (
    <ActionButton
      size="compact-xs"
      variant="subtle"
      color="gray"
      label={t(earlier === 'failed' ? 'stream.earlierFailed' : 'stream.earlier')}
      shortcut={KEYS.earlier}
      pending={earlier === 'loading'}
      onPress={onPress}
    />
  )
}
