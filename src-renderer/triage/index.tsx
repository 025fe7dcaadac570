import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorBoundary, KeyScope } from '../kit'
import { useStudioState } from '../sync'
import { ArticleForm } from './knowledge/article-form'
import { QueuePane } from './queue/queue-pane'
import { closeOverlay, useTriage } from './state'
import { StreamPane } from './stream/stream-pane'
import { ThreadPane } from './thread/thread-pane'
import { useKeptReplies } from './thread/use-kept-replies'
import { Help } from './top/help'
import { TopBar } from './top/top-bar'
import css from './triage.module.css'

/** Support's screen: what viewers write, the threads it gathers into, and the answer to one of them. */
export default function Screen() {
  const { t } = useTranslation('triage')
  const { show } = useStudioState()
  useKeptReplies()
  const overlay = useTriage((state) => state.overlay)
  return (
    <div className={css.screen} data-keys-rest>
      <KeyScope active={overlay === null}>
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
      </KeyScope>
      <ErrorBoundary>
        {overlay?.kind === 'help' && <Help />}
        {overlay?.kind === 'article' && (
          <ArticleForm article={overlay.article} intent={overlay.intent} onClose={closeOverlay} />
        )}
      </ErrorBoundary>
    </div>
  )
}
