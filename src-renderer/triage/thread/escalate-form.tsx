import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { LIMITS } from '../../../src-shared/text'
import { fieldKeys } from '../../kit'
import { ActionButton } from '../parts/action-button'
import { useScreenKeys } from '../parts/use-screen-keys'
import type { ThreadActs } from '../parts/use-thread-acts'
import { setMode, setNote, useTriage } from '../state'
import css from './thread.module.css'
import { useFocusText } from './use-focus-text'

/** Hands the thread to the operator, with a note of what only the host can settle. */
export function EscalateForm({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const note = useTriage((state) => state.notes[thread.id] ?? '')
  const field = useFocusText()
  const escalate = () => acts.escalate.run(note.trim())
  const back = () => setMode('reply')
  const keys = { 'mod+Enter': escalate }
  useScreenKeys(keys)

  return (
    <>
      <Textarea
        ref={field}
        value={note}
        maxLength={LIMITS.note}
        autosize
        minRows={3}
        maxRows={6}
        dir="auto"
        placeholder={t('escalate.placeholder')}
        aria-label={t('escalate.note')}
        onChange={(event) => setNote(thread.id, event.currentTarget.value)}
        onKeyDown={fieldKeys({ ...keys, Escape: back })}
      />
      <div className={css.acts}>
        <ActionButton variant="default" shortcut="Escape" blocked={null} onPress={back}>
          {t('escalate.back')}
        </ActionButton>
        <ActionButton
          className={css.main}
          shortcut="mod+Enter"
          blocked={acts.escalate.blocked}
          pending={acts.escalate.pending}
          onPress={escalate}
        >
          {t('escalate.send')}
        </ActionButton>
      </div>
    </>
  )
}
