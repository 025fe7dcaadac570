import type { TFunction } from 'i18next'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { DESK, type DeskMessage, type DeskState } from '../../src-shared/desktop'
import { tell, untell } from './tell'

let desk: DeskState = { lost: [], alike: false, deadKeys: [] }
const listeners = new Set<() => void>()

// From the first moment: the desktop tells it as soon as the page has its port, which may be before anything is drawn.
window.addEventListener('message', ({ source, data }: MessageEvent<Partial<DeskMessage> | null>) => {
  if (source !== window || data?.type !== DESK || !data.desk) return
  // Told the same again, a notice that was closed by hand stays closed.
  if (JSON.stringify(data.desk) === JSON.stringify(desk)) return
  desk = data.desk
  for (const listener of listeners) listener()
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const ID = 'desk'
const BACK_MS = 6_000

/**
 * Tells the operator what the desktop knows of displays and of the host's keys, in one notice that stays for as long as
 * it holds. In a browser nobody tells it anything, and it is silent.
 */
export function DeskNotices() {
  const { t } = useTranslation()
  const state = useSyncExternalStore(subscribe, () => desk)
  const missed = useRef(false)

  useEffect(() => {
    const sentences = sentencesFor(state, t)
    if (sentences.length > 0) {
      const message = sentences.map((sentence) => <div key={sentence}>{sentence}</div>)
      tell(ID, { color: state.lost.length > 0 ? 'ember' : 'calm', title: t('desk.title'), message, autoClose: false })
    } else if (missed.current) tell(ID, { color: 'calm', message: t('desk.back'), autoClose: BACK_MS })
    else untell(ID)
    missed.current = state.lost.length > 0
  }, [state, t])
  return null
}

function sentencesFor({ lost, alike, deadKeys }: DeskState, t: TFunction): string[] {
  return [
    ...lost.map((screen) => t(`desk.lost.${screen}`)),
    ...(alike ? [t('desk.alike')] : []),
    ...[...new Set(deadKeys.map(({ reason }) => reason))].map((reason) => {
      const entries = deadKeys.filter((key) => key.reason === reason).map(({ entry }) => entry)
      return t(`desk.deadKey.${reason}`, { entries: entries.join(', ') })
    }),
  ]
}
