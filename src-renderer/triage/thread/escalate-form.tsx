import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cleanBody } from '../../../src-shared/plain-text'
import type { Thread } from '../../../src-shared/records'
import { LIMITS } from '../../../src-shared/text'
import { ActionButton, fieldKeys } from '../../kit'
import type { ThreadActs } from '../parts/use-thread-acts'
import { KEYS } from '../shortcuts'
import { setMode, setNote, useTriage } from '../state'
import css from './thread.module.css'
import { useFocusText } from './use-focus-text'

/** Hands the thread to the operator, with a note of what only the host can settle. */
export function EscalateForm({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const note = useTriage((state) => state.notes[thread.id] ?? '')
  const field = useFocusText(thread.id)
  const escalate = () => acts.escalate.run(cleanBody(note))
  const back = () => setMode('reply')

  return (
    <>
      <Textarea
        ref={field}
        data-takes-typing="text"
        value={note}
        maxLength={LIMITS.note}
        autosize
        minRows={3}
        maxRows={6}
        dir="auto"
        placeholder={t('escalate.placeholder')}
        aria-label={t('escalate.note')}
        onChange={(event) => setNote(thread.id, event.currentTarget.value)}
        onKeyDown={fieldKeys({ [KEYS.back]: back })}
      />
      <div className={css.acts}>
        <ActionButton label={t('escalate.back')} shortcut={KEYS.back} bound onPress={back} />
        <ActionButton
          className={css.main ?? ''}
          variant="filled"
          label={t('escalate.send')}
          shortcut={KEYS.answer}
          bound
          blocked={acts.escalate.blocked}
          pending={acts.escalate.pending}
          onPress={escalate}
        />
      </div>
    </>
  )
}
