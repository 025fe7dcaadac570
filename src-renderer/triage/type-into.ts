import { LIMITS } from '../../src-shared/text'
import { draftOf, openThread, setDraft, useTriage } from './state'

/** Takes text that was typed with the focus on no field: it is an answer to the open thread, where there is one. */
export function typeInto(text: string): void {
  const { openId, overlay, mode } = useTriage.getState()
  if (openId === null || mode !== 'reply') return
  const draft = draftOf(useTriage.getState(), openId)
  setDraft(openId, { ...draft, text: (draft.text + text).slice(0, LIMITS.body) })
  if (overlay === null) openThread(openId, true)
}
