import { IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanBody, isVisible } from '../../../../src-shared/plain-text'
import type { Thread } from '../../../../src-shared/records'
import { LIMITS } from '../../../../src-shared/text'
import {
  ActionButton,
  couldBeRead,
  fieldKeys,
  LimitedTextarea,
  leave,
  UnsentBar,
  useKeys,
  useRoom,
  useThereSince,
} from '../../../kit'
import { useEpoch } from '../../../sync'
import { draftOf, setDraft, setMode, setWithHandle, useTriage } from '../state'
import { KEYS } from '../support-keys'
import { EMPTY_DRAFT } from './draft'
import { OvertakenBar } from './overtaken-bar'
import { replyActions } from './sending'
import css from './thread.module.css'
import { useCopyAnswer } from './use-copy-answer'
import { useFocusText } from './use-focus-text'
import type { ThreadActs } from './use-thread-acts'

/** The answer: written or put in from an article, copied into the comments, then marked as given. */
export function ReplyForm({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const draft = useTriage((state) => draftOf(state, thread.id))
  const field = useFocusText(thread.id)
  const copy = useCopyAnswer(thread.id, thread.waiting)
  const withHandle = useTriage((state) => state.withHandle)
  const notSent = useTriage((state) => state.sentReplies[thread.id]?.returned.at(-1))
  const text = cleanBody(draft.text)
  const nothing = text === '' ? t('blocked.noText') : null
  const room = useRoom(draft.text, LIMITS.body, cleanBody)
  const { shown } = acts.seen
  const epoch = useEpoch()
  useEffect(() => {
    const isOfNow = isVisible(draft.text) && draft.turn !== null && draft.epoch === epoch
    const turn = isOfNow ? draft.turn : isVisible(draft.text) ? shown : null
    if (turn === draft.turn && (turn === null || draft.epoch === epoch)) return
    setDraft(thread.id, { ...draft, turn, epoch, overtaken: isOfNow ? draft.overtaken : null })
  }, [thread.id, draft, shown, epoch])
  const toldSince = useThereSince(draft.overtaken ? `${draft.turn}` : undefined)
  // That a colleague has it comes first: no words of one's own would help.
  const blocked = acts.answer.blocked ?? nothing ?? (room.isOver ? room.words : null)

  const copyOnly = () => {
    if (text !== '') void copy(text)
  }
  const copyAndAnswer = async () => {
    if (blocked !== null || acts.answer.pending) return
    // The press that was refused may bounce: who was faster is read first.
    if (draft.overtaken && !couldBeRead(toldSince())) return
    // As it stands at the press, and taken out by it: what is typed from now on is the next reply.
    const sent = replyActions.sendOff(thread.id)
    const answer = cleanBody(sent.what.text)
    if (answer === '' || !(await copy(answer))) return replyActions.refused(thread.id, sent)
    acts.answer.run(answer, sent)
    // Done here: the keys go on to the next thread.
    field.current?.blur()
  }
  useKeys({ [KEYS.escalate]: () => setMode('escalate') })

  return (
    <>
      {notSent && <UnsentBar text={notSent.text} onPutBack={() => replyActions.putBack(thread.id)} />}
      {draft.overtaken && (
        <OvertakenBar
          overtaken={draft.overtaken}
          reply={draft.text}
          onDiscard={() => setDraft(thread.id, EMPTY_DRAFT)}
        />
      )}
      <LimitedTextarea
        ref={field}
        data-takes-typing="text"
        value={draft.text}
        max={LIMITS.body}
        clean={cleanBody}
        autosize
        minRows={2}
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
          label={t(draft.overtaken?.how === 'answered' ? 'reply.anyway' : 'reply.answer')}
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
