import { Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cleanBody } from '../../../src-shared/plain-text'
import type { Thread } from '../../../src-shared/records'
import { LIMITS } from '../../../src-shared/text'
import { ActionButton, fieldKeys, leave, useKeys } from '../../kit'
import { useCopyAnswer } from '../parts/use-copy-answer'
import type { ThreadActs } from '../parts/use-thread-acts'
import { KEYS } from '../shortcuts'
import { draftOf, setDraft, setMode, setWithHandle, useTriage } from '../state'
import css from './thread.module.css'
import { useFocusText } from './use-focus-text'

/** The answer: written or put in from an article, copied into the comments, then marked as given. */
export function ReplyForm({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const draft = useTriage((state) => draftOf(state, thread.id))
  const field = useFocusText(thread.id)
  const copy = useCopyAnswer(thread.id, thread.waiting)
  const withHandle = useTriage((state) => state.withHandle)
  const text = cleanBody(draft.text)
  const nothing = text === '' ? t('blocked.noText') : null
  const blocked = nothing ?? acts.answer.blocked

  const copyOnly = () => {
    if (text !== '') void copy(text)
  }
  const copyAndAnswer = async () => {
    if (blocked !== null || !(await copy(text))) return
    acts.answer.run(text)
    // Done here: the keys go on to the next thread.
    field.current?.blur()
  }
  useKeys({ [KEYS.escalate]: () => setMode('escalate') })

  return (
    <>
      <Textarea
        ref={field}
        data-takes-typing="text"
        value={draft.text}
        maxLength={LIMITS.body}
        autosize
        minRows={3}
        maxRows={6}
        dir="auto"
        placeholder={t('reply.placeholder')}
        aria-label={t('reply.title')}
        onChange={(event) => setDraft(thread.id, { ...draft, text: event.currentTarget.value })}
        onKeyDown={fieldKeys({ [KEYS.back]: leave })}
      />
      <div className={css.acts}>
        <ActionButton
          label={t('reply.withHandle')}
          shortcut={KEYS.withHandle}
          bound
          variant={withHandle ? 'light' : 'default'}
          icon={withHandle && <IconCheck size={14} aria-hidden />}
          onPress={() => setWithHandle(!withHandle)}
        />
        <ActionButton label={t('reply.copy')} shortcut={KEYS.copy} bound blocked={nothing} onPress={copyOnly} />
        <ActionButton
          className={css.main ?? ''}
          variant="filled"
          label={t('reply.answer')}
          shortcut={KEYS.answer}
          bound
          blocked={blocked}
          pending={acts.answer.pending}
          onPress={copyAndAnswer}
        />
      </div>
    </>
  )
}
