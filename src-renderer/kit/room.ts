import { useTranslation } from 'react-i18next'
import { cleanLine } from '../../src-shared/plain-text'

/** How many characters more a text may have; below zero it is too long by so many. */
export function roomLeft(text: string, max: number, clean: (text: string) => string = cleanLine): number {
  // As it is sent: cleaned, where that can still make it short enough.
  return max - (text.length > max * 8 ? text : clean(text)).length
}

/** Near the end it is counted down. */
const isNearEnd = (left: number, max: number): boolean => left <= Math.min(50, Math.floor(max / 8))

/** What is said of the room that a field has left. */
export interface Room {
  readonly isOver: boolean
  /** By how many characters it is too long or how many it still takes, as a sentence; null while there is enough room. */
  readonly words: string | null
}

/** The room that a text has left of `max` characters. What is too long stands whole, and is not sent. */
export function useRoom(text: string, max: number, clean?: (text: string) => string): Room {
  const { t } = useTranslation()
  const left = roomLeft(text, max, clean)
  if (left < 0) return { isOver: true, words: t('room.over', { count: -left }) }
  return { isOver: false, words: text !== '' && isNearEnd(left, max) ? t('room.left', { count: left }) : null }
}
