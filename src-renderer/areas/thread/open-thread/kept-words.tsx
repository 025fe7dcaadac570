import { useTranslation } from 'react-i18next'
import { isVisible } from '../../../../src-shared/plain-text'
import { draftOf, useTriage } from '../state'
import css from './thread.module.css'

/** What was written for a thread that is with the operator meanwhile: it stands in its field again once the thread is back. */
export function KeptWords({ threadId }: { threadId: string }) {
  const { t } = useTranslation('triage')
  const note = useTriage(({ notes, sentNotes }) => notes[threadId] || (sentNotes[threadId]?.returned.at(-1) ?? ''))
  const reply = useTriage(
    (state) => draftOf(state, threadId).text || (state.sentReplies[threadId]?.returned.at(-1)?.text ?? ''),
  )
  const kept = [...new Set([note, reply])].filter(isVisible)
  if (kept.length === 0) return null
  return (
    <section className={css.composer} data-kept-words>
      <b className={css.kept}>{t('kept.said')}</b>
      {kept.map((words) => (
        <p key={words} className={css.previousText} dir="auto" title={words}>
          {words}
        </p>
      ))}
    </section>
  )
}
