import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRehearsalsOver } from '../../areas/show/use-rehearsals-over'
import { ThreadPane } from '../../areas/thread/open-thread/thread-pane'
import { useKeptOpen } from '../../areas/thread/open-thread/use-kept-open'
import { useKeptReplies } from '../../areas/thread/open-thread/use-kept-replies'
import { QueuePane } from '../../areas/thread/queue/queue-pane'
import { showChanged, useTriage } from '../../areas/thread/state'
import { StreamPane } from '../../areas/thread/stream/stream-pane'
import { EmptyState, ErrorBoundary, KeyScope } from '../../kit'
import { useEpoch, useStudioState } from '../../sync'
import { PaneStrip } from './pane-strip'
import { useSeatMenu } from './seat-menu'
import { TopBar } from './top-bar'
import css from './triage.module.css'

/** Support's screen: what viewers write, the threads it gathers into, and the answer to one of them. */
export default function Screen() {
  const { t } = useTranslation('triage')
  const { show } = useStudioState()
  useKeptReplies()
  const over = useRehearsalsOver(show)
  const epoch = useEpoch()
  useEffect(() => showChanged(show?.id ?? null), [show?.id])
  useKeptOpen(show?.id)
  const overlay = useTriage((state) => state.overlay)
  const seatMenu = useSeatMenu()
  return (
    <div className={css.screen} data-keys-rest>
      <KeyScope active={overlay === null && !seatMenu.opened}>
        <TopBar show={show} />
        {show ? (
          <PaneStrip key={show.id}>
            <ErrorBoundary>
              <StreamPane key={`${epoch} ${over}`} showId={show.id} />
            </ErrorBoundary>
            <ErrorBoundary>
              <QueuePane showId={show.id} />
            </ErrorBoundary>
            <ErrorBoundary>
              <ThreadPane showId={show.id} />
            </ErrorBoundary>
          </PaneStrip>
        ) : (
          <main className={css.noShow}>
            <EmptyState title={t('screen.noShow')} help={t('screen.noShowHelp')} />
          </main>
        )}
      </KeyScope>
      <ErrorBoundary>{overlay}</ErrorBoundary>
    </div>
  )
}
