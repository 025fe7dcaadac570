import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanBody } from '../../../../src-shared/plain-text'
import type { Thread } from '../../../../src-shared/records'
import { LIMITS } from '../../../../src-shared/text'
import { ActionButton, couldBeRead, fieldKeys, LimitedTextarea, UnsentBar, useRoom, useThereSince } from '../../../kit'
import { useEpoch } from '../../../sync'
import { setMode, setNote, useTriage } from '../state'
import { KEYS } from '../support-keys'
import { noteActions } from './sending'
import css from './thread.module.css'
import { useFocusText } from './use-focus-text'
import type { ThreadActs } from './use-thread-acts'

/** Hands the thread to the operator, with a note of what only the host can settle. */
export function EscalateForm({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const note = useTriage((state) => state.notes[thread.id] ?? '')
  const field = useFocusText(thread.id)
  const notSent = useTriage((state) => state.sentNotes[thread.id]?.returned.at(-1))
  const room = useRoom(note, LIMITS.note, cleanBody)
  // What is seen from the opening on; told that somebody was faster, one presses again for what is seen then.
  const epoch = useEpoch()
  const [seen, setSeen] = useState({ epoch, openedAt: acts.seen.shown, turn: acts.seen.shown })
  // In another epoch numbers begin anew.
  if (seen.epoch !== epoch) setSeen({ epoch, openedAt: acts.seen.shown, turn: acts.seen.shown })
  const { openedAt, turn } = seen
  const toldSince = useThereSince(`${turn}`)
  const back = () => setMode('reply')
  const send = () => {
    // The press that was refused may bounce: who was faster is read first.
    if (turn === openedAt || couldBeRead(toldSince()))
      acts.escalate.run(turn, (turn) => setSeen((now) => ({ ...now, turn })))
  }

  return (
    <>
      {notSent && <UnsentBar text={notSent} onPutBack={() => noteActions.putBack(thread.id)} />}
      <LimitedTextarea
        ref={field}
        data-takes-typing="text"
        value={note}
        max={LIMITS.note}
        clean={cleanBody}
        autosize
        minRows={2}
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
          blocked={acts.escalate.blocked ?? (room.isOver ? room.words : null)}
          pending={acts.escalate.pending}
          onPress={send}
        />
      </div>
    </>
  )
}
