import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { Key, useGrowth } from '../../../kit'
import { nextMark } from '../../../kit/desk/mark'
import { useSettled } from '../../../kit/desk/use-settled'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords, useStudioState } from '../../../sync'
import { startCue } from '../../cue/composer/draft-store'
import { useBoardsClosed } from '../../cue/use-boards-closed'
import { SHORTCUTS } from '../shortcuts'
import classes from './asks.module.css'
import { topAsks } from './top-asks'

/** CSS pixels that a question takes at the least, and those between two of them, before the screen's growth. */
const NARROWEST = 170
const GAP = 6

/** What viewers ask now, heaviest first, as many as there is room for. A press aims the composer at the question. */
export function AsksStrip() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const threads = useRecords('thread')
  const { ref, width } = useElementSize()
  const growth = useGrowth()
  const room = Math.max(1, Math.floor((width / growth + GAP) / (NARROWEST + GAP)))
  const asks = useMemo(() => topAsks(threads, show?.id ?? '', room), [threads, show?.id, room])
  const [byHand, setByHand] = useState<string>()
  const chosen = asks.find(({ id }) => id === byHand)
  const target = chosen ?? asks[0]
  const closed = useBoardsClosed()
  const isMeant = useSettled(target?.id, chosen !== undefined)
  const mark = (step: 1 | -1) => () =>
    setByHand(
      nextMark(
        asks.map(({ id }) => id),
        target?.id,
        step,
      ),
    )
  useShortcuts(SHORTCUTS, {
    'ask.cue': target && isMeant && !closed ? () => aimAt(target) : undefined,
    'ask.before': asks.length > 1 ? mark(-1) : undefined,
    'ask.after': asks.length > 1 ? mark(1) : undefined,
  })

  return (
    <section className={classes.strip} aria-label={t('asks.title')}>
      <h2 className={classes.title}>
        {t('asks.title')}
        {asks.length > 1 && (
          <span className={classes.markKeys} title={t('asks.mark')}>
            <Key k={SHORTCUTS['ask.before']} />
            <Key k={SHORTCUTS['ask.after']} />
          </span>
        )}
      </h2>
      {asks.length === 0 && <span className={classes.none}>{t('asks.none')}</span>}
      <div ref={ref} className={classes.asks}>
        {asks.map((thread) => (
          <Ask
            key={thread.id}
            thread={thread}
            closed={closed}
            hasKey={thread === target && !closed}
            chosen={thread === chosen}
          />
        ))}
      </div>
    </section>
  )
}

const aimAt = ({ id, title, answer }: Thread) => startCue({ kind: 'thread', id }, answer || title)

interface AskProps {
  readonly thread: Thread
  /** Why no cue can be made of it now, as a sentence. */
  readonly closed: string | null
  readonly hasKey: boolean
  readonly chosen: boolean
}

function Ask({ thread, closed, hasKey, chosen }: AskProps) {
  const { t } = useTranslation(['console', 'common'])
  return (
    <button
      type="button"
      className={classes.ask}
      data-chosen={chosen || undefined}
      title={`${thread.title}\n${closed ?? `${t(`common:intent.${thread.intent}`)} · ${t(`asks.state.${thread.state}`)}`}`}
      disabled={closed !== null}
      onClick={() => aimAt(thread)}
    >
      <b className={classes.count}>{thread.waitingViewers}</b>
      <span className={classes.words}>
        <span className={classes.question} dir="auto">
          {thread.title}
        </span>
        <span className={classes.about}>
          {t(`common:intent.${thread.intent}`)} · {t(`asks.state.${thread.state}`)}
        </span>
      </span>
      {hasKey && <Key k={SHORTCUTS['ask.cue']} />}
    </button>
  )
}
