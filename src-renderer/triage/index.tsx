import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorBoundary } from '../kit'
import { useStudioState } from '../sync'
import { QueuePane } from './queue/queue-pane'
import { StreamPane } from './stream/stream-pane'
import { ThreadPane } from './thread/thread-pane'
import { Help } from './top/help'
import { TopBar } from './top/top-bar'
import css from './triage.module.css'

/** Support's screen: what viewers write, the threads it gathers into, and the answer to one of them. */
export default function Screen() {
  const { t } = useTranslation('triage')
  const { show } = useStudioState()
  return (
    <div className={css.screen}>
      <TopBar show={show} />
      {show ? (
        <main className={css.columns} key={show.id}>
          <ErrorBoundary>
            <StreamPane showId={show.id} />
          </ErrorBoundary>
          <ErrorBoundary>
            <QueuePane showId={show.id} />
          </ErrorBoundary>
          <ErrorBoundary>
            <ThreadPane showId={show.id} />
          </ErrorBoundary>
        </main>
      ) : (
        <main className={css.noShow}>
          <EmptyState title={t('screen.noShow')} help={t('screen.noShowHelp')} />
        </main>
      )}
      <Help />
    </div>
  )
}
