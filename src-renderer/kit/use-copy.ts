import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text'
import { say } from './said'
import { tell } from './tell'

/** What is said once a text is copied, and where the browser refuses. */
interface Sentences {
  readonly done: string
  readonly refused: string
}

/** Copies a text and says so; says how to go on by hand, and resolves to false, where the browser refuses. */
export function useCopy(sentences: Partial<Sentences> = {}): (text: string) => Promise<boolean> {
  const { t } = useTranslation()
  const { done = t('action.copied'), refused = t('action.copyRefused') } = sentences
  return useCallback(
    async (text) => {
      const copied = await copyText(text)
      if (copied) say(done)
      else tell('copy', { color: 'ember', message: refused, autoClose: 8_000 })
      return copied
    },
    [done, refused],
  )
}
