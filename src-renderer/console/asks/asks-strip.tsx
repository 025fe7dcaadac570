import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { Key } from '../../kit'
import { useRecords, useStudioNow, useStudioState } from '../../sync'
import { draftActions, focusText } from '../composer/draft-store'
import { topAsks } from '../model/asks'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import classes from './asks.module.css'

/** How many threads are looked at; what does not fit in the width is left out. */
const MOST = 8

/** What viewers ask now, heaviest first. A press aims the composer at the question. */
export function AsksStrip() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const threads = useRecords('thread')
  const now = useStudioNow(5_000)
  const asks = useMemo(() => topAsks(threads, show?.id ?? '', now, MOST), [threads, show?.id, now])
  const [first] = asks
  const aimAt = (thread: Thread) => {
    draftActions.aim({ kind: 'thread', id: thread.id })
    focusText()
  }
  useShortcuts({ 'ask.cue': first && (() => aimAt(first)) })

  return (
    <section className={classes.strip} aria-label={t('asks.title')}>
      <h2 className={classes.title}>{t('asks.title')}</h2>
      {asks.length === 0 && <span className={classes.none}>{t('asks.none')}</span>}
      <div className={classes.asks}>
        {asks.map((thread) => (
          <Ask key={thread.id} thread={thread} isFirst={thread === first} onPress={() => aimAt(thread)} />
        ))}
      </div>
    </section>
  )
}

function Ask({ thread, isFirst, onPress }: { thread: Thread; isFirst: boolean; onPress: () => void }) {
  const { t } = useTranslation(['console', 'common'])
  return (
    <button
      type="button"
      className={classes.ask}
      title={`${thread.title}\n${t(`common:intent.${thread.intent}`)} · ${t(`asks.state.${thread.state}`)}`}
      onClick={onPress}
    >
      <b className={classes.count}>{thread.waitingViewers}</b>
      <span className={classes.words}>
        <span className={classes.question}>{thread.title}</span>
        <span className={classes.about}>
          {t(`common:intent.${thread.intent}`)} · {t(`asks.state.${thread.state}`)}
        </span>
      </span>
      {isFirst && <Key k={SHORTCUTS['ask.cue']} />}
    </button>
  )
}
