import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../kit'
import { useScreenKeys } from '../parts/use-screen-keys'
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
  useScreenKeys({ End: stream.follow })

  if (stream.rows.length === 0) return <EmptyState title={t('stream.none')} help={t('stream.noneHelp')} />
  return (
    <>
      <CommentList
        // Another filter is another list: it starts at its newest comment.
        key={JSON.stringify(filter)}
        comments={rows}
        following={stream.stick.following}
        onScrolled={stream.scrolled}
        before={<EarlierButton earlier={stream.earlier} onPress={stream.loadEarlier} />}
      />
      {rows.length === 0 && isFiltering(filter) && (
        <div className={css.over}>
          <EmptyState title={t('stream.filteredOut')} help={t('stream.filteredOutHelp')} />
        </div>
      )}
      {!stream.stick.following && (
        <Button
          className={css.fresh}
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={stream.follow}
        >
          {unseen === 0
            ? t('stream.toNewest')
            : t('stream.unseen', { count: unseen, shown: unseen > COUNTED ? `${COUNTED}+` : String(unseen) })}
        </Button>
      )}
    </>
  )
}

function EarlierButton({ earlier, onPress }: { earlier: Earlier; onPress: () => void }) {
  const { t } = useTranslation('triage')
  if (earlier === 'none') return <span>{t('stream.start')}</span>
  return (
    <Button size="compact-xs" variant="subtle" color="gray" loading={earlier === 'loading'} onClick={onPress}>
      {earlier === 'failed' ? t('stream.earlierFailed') : t('stream.earlier')}
    </Button>
  )
}
