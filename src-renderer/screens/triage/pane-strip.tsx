import { useMediaQuery } from '@mantine/hooks'
import { type MouseEvent, type ReactNode, type UIEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTriage } from '../../areas/thread/state'
import css from './pane-strip.module.css'

const PANES = ['stream', 'queue', 'thread'] as const
const QUEUE = PANES.indexOf('queue')
const THREAD = PANES.indexOf('thread')

/** The three columns of support's screen side by side; on a phone one at a time, by a swipe or by the buttons above. */
export function PaneStrip({ children }: { children: ReactNode }) {
  const { t } = useTranslation('triage')
  const strip = useRef<HTMLElement>(null)
  const [shown, setShown] = useState(QUEUE)
  const openId = useTriage((state) => state.openId)
  const tab = useTriage((state) => state.tab)

  // Where all columns are in sight, nothing of this moves.
  const show = (at: number) => {
    strip.current?.scrollTo({ left: at * strip.current.clientWidth, behavior: 'instant' })
  }
  const bring = useEffectEvent(show)
  // Where it has become so narrow, whatever of it was in sight.
  const narrow = useMediaQuery('(max-width: 719px)', undefined, { getInitialValueInEffect: false })
  useEffect(() => {
    if (narrow) bring(QUEUE)
  }, [narrow])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab that a key chose is brought into sight, at first the queue
  useEffect(() => {
    bring(QUEUE)
  }, [tab])
  useEffect(() => {
    if (openId !== null) bring(THREAD)
  }, [openId])

  const follow = ({ currentTarget: { scrollLeft, clientWidth } }: UIEvent<HTMLElement>) =>
    setShown(Math.round(scrollLeft / clientWidth))
  // One that is open already is opened again.
  const tapped = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[data-thread-id]')) show(THREAD)
  }
  return (
    <>
      <nav className={css.bar} aria-label={t('pane.title')}>
        {PANES.map((pane, at) => (
          <button key={pane} type="button" aria-current={at === shown || undefined} onClick={() => show(at)}>
            {t(`pane.${pane}`)}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key that opens a thread has opened another one */}
      <main ref={strip} className={css.columns} onScroll={follow} onClick={tapped}>
        {children}
      </main>
    </>
  )
}
