import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorBoundary, KeyScope } from '../kit'
import { useEpoch, useStudioState } from '../sync'
import { ArticleForm } from './knowledge/article-form'
import { PaneStrip } from './pane-strip'
import { useRehearsalsOver } from './parts/use-rehearsals-over'
import { QueuePane } from './queue/queue-pane'
import { closeOverlay, showChanged, useTriage } from './state'
import { OwnAccount } from './stream/own-account'
import { StreamPane } from './stream/stream-pane'
import { ThreadPane } from './thread/thread-pane'
import { useKeptReplies } from './thread/use-kept-replies'
import { Help } from './top/help'
import { TopBar } from './top/top-bar'
import css from './triage.module.css'
import { useKeptOpen } from './use-kept-open'

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
  return (
    <div className={css.screen} data-keys-rest>
      <KeyScope active={overlay === null}>
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
      <ErrorBoundary>
        {overlay?.kind === 'help' && <Help />}
        {overlay?.kind === 'account' && <OwnAccount handle={overlay.handle} />}
        {overlay?.kind === 'article' && (
          <ArticleForm article={overlay.article} intent={overlay.intent} onClose={closeOverlay} />
        )}
      </ErrorBoundary>
    </div>
  )
}
