import { Button } from '@mantine/core'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Key } from '../../kit'
import { studioNow } from '../../sync'
import { Pane } from '../parts/pane'
import { useScreenKeys } from '../parts/use-screen-keys'
import { useThreadActs } from '../parts/use-thread-acts'
import { moveCursor, openThread, useTriage } from '../state'
import { stepFrom } from './order'
import css from './queue.module.css'
import { QueueTabs } from './queue-tabs'
import { ThreadList } from './thread-list'
import { useQueue } from './use-queue'

/** Moves of the pointer are taken note of this often at most, in milliseconds. */
const NOTICE = 1_000

/** The middle column: threads by weight, in four tabs. */
export function QueuePane({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const { tab, cursorId, openId } = useTriage()
  const queue = useQueue(showId, tab)
  const acts = useThreadActs(cursorId ?? openId)
  const noticed = useRef(0)

  const { pointed } = queue
  const notice = useCallback(
    (over: boolean) => {
      const at = studioNow()
      if (over && at - noticed.current < NOTICE) return
      noticed.current = over ? at : 0
      pointed(over)
    },
    [pointed],
  )
  const step = (by: 1 | -1) => {
    queue.keyed()
    const ids = queue.threads.map((row) => row.id)
    moveCursor(stepFrom(ids, cursorId, by))
  }
  const down = () => step(1)
  const up = () => step(-1)
  const open = () => {
    if (cursorId !== null) openThread(cursorId, true)
  }
  useScreenKeys({
    j: down,
    ArrowDown: down,
    k: up,
    ArrowUp: up,
    Enter: open,
    c: acts.claim.run,
    r: acts.release.run,
    x: acts.dismiss.run,
    s: queue.letGo,
  })

  return (
    <Pane label={t('queue.title')} head={<QueueTabs counts={queue.counts} />}>
      {queue.threads.length === 0 ? (
        <EmptyState title={t(`queue.none.${tab}`)} help={t(`queue.noneHelp.${tab}`)} />
      ) : (
        <ThreadList key={tab} threads={queue.threads} onPointed={notice} />
      )}
      <footer className={css.hint}>
        {queue.stale ? (
          <>
            <span>{t('queue.stale')}</span>
            <Button size="compact-xs" variant="subtle" rightSection={<Key k="s" />} onClick={queue.letGo}>
              {t('queue.letGo')}
            </Button>
          </>
        ) : (
          <span>{t(queue.held ? 'queue.heldQuiet' : 'queue.byWeight')}</span>
        )}
      </footer>
    </Pane>
  )
}
