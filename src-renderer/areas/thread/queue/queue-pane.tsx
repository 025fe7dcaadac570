import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState, Key, Pane, useKeys } from '../../../kit'
import { studioNow } from '../../../sync'
import { openThread, useTriage } from '../state'
import { ARROWS, KEYS } from '../support-keys'
import { stepFrom } from './order'
import css from './queue.module.css'
import { QueueTabs } from './queue-tabs'
import { RestBar } from './rest-bar'
import { ThreadList } from './thread-list'
import { useQueue } from './use-queue'

/** Moves of the pointer are taken note of this often at most, in milliseconds. */
const NOTICE = 1_000

/** The middle column: threads by weight, in five tabs. Moving along them opens each at the right. */
export function QueuePane({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const tab = useTriage((state) => state.tab)
  const openId = useTriage((state) => state.openId)
  const queue = useQueue(showId, tab)
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
    const id = stepFrom(ids, openId, by)
    if (id !== null) openThread(id)
  }
  const down = () => step(1)
  const up = () => step(-1)
  const write = () => {
    if (openId !== null) openThread(openId, true)
  }
  useKeys({ [KEYS.next]: down, [ARROWS.next]: down, [KEYS.previous]: up, [ARROWS.previous]: up, [KEYS.write]: write })

  return (
    <Pane title={t('queue.title')} head={<QueueTabs counts={queue.counts} />}>
      {queue.threads.length === 0 ? (
        <EmptyState title={t(`queue.none.${tab}`)} help={t(`queue.noneHelp.${tab}`)} />
      ) : (
        <ThreadList key={tab} threads={queue.threads} onPointed={notice} />
      )}
      {queue.rest.hidden > 0 && <RestBar rest={queue.rest} isOpen={tab === 'open'} />}
      <footer className={css.hint}>
        {queue.stale ? (
          <>
            <span className={css.told}>{t('queue.stale')}</span>
            <ActionButton
              size="compact-xs"
              variant="subtle"
              label={t('queue.letGo')}
              shortcut={KEYS.sort}
              bound
              onPress={queue.letGo}
            />
          </>
        ) : (
          <span className={css.told}>{t(queue.held ? 'queue.heldQuiet' : 'queue.byWeight')}</span>
        )}
        <span className={css.keys} title={t('shortcut.move')}>
          <Key k={KEYS.next} />
          <Key k={KEYS.previous} />
        </span>
      </footer>
    </Pane>
  )
}
