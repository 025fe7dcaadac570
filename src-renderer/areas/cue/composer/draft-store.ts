import { flushSync } from 'react-dom'
import { z } from 'zod'
import { create } from 'zustand'
import { type CueTemplate, type Urgency, urgency } from '../../../../src-shared/records'
import type { ScreenLanguage } from '../../../../src-shared/text'
import { keptDrafts, type Sent } from '../../../kit/kept-drafts'
import { NONE_UNCONFIRMED, sendingOf, type Unconfirmed } from '../../../kit/unconfirmed'
import {
  type Aim,
  aimedDraft,
  type Draft,
  EMPTY_DRAFT,
  hasWords,
  isTyped,
  isUntouched,
  pickTemplate,
  typeText,
} from './draft'

/** The composer's draft. It outlives the composer's own renders, since signals and escalations start cues as well. */
export const useDraft = create<Draft>(() => EMPTY_DRAFT)

/** Cues that were sent from the composer and are not confirmed to be on disk. */
export const useUnconfirmedCues = create<Unconfirmed<Draft>>(() => NONE_UNCONFIRMED)

const field = sendingOf(EMPTY_DRAFT, ({ text, aim }: Draft) => text === '' && aim === null)
const now = () => ({ draft: useDraft.getState(), ...useUnconfirmedCues.getState() })
type Sending = ReturnType<typeof now>
const take = ({ draft, ...unconfirmed }: Sending): void => {
  useUnconfirmedCues.setState(unconfirmed)
  if (draft !== useDraft.getState()) useDraft.setState(draft)
}

const cue = z.object({
  // However long: one that is too long to be sent is still what someone wrote.
  text: z.string(),
  templateId: z.string().nullable(),
  // Not kept by a CueRoom of before.
  begunWith: z.string().default(''),
  urgency,
  holdSeconds: z.number().nullable(),
  aim: z.object({ kind: z.enum(['escalation', 'thread']), id: z.string() }).nullable(),
})
const keptCue = cue.extend({ unconfirmed: z.array(cue).default([]) })

/** The cue that is begun and those that are not confirmed, kept for a device, person and show, and no other. */
export const cueDrafts = keptDrafts<Sending>({
  now,
  take,
  follow: (changed) => {
    useDraft.subscribe(changed)
    useUnconfirmedCues.subscribe(changed)
  },
  pack: ({ draft, underWay, returned }) => {
    const unconfirmed = [...returned, ...underWay]
    return isUntouched(draft) && unconfirmed.length === 0 ? null : { ...draft, unconfirmed }
  },
  read: (kept, typed) => {
    const { unconfirmed, ...draft } = keptCue.safeParse(kept).data ?? { ...EMPTY_DRAFT, unconfirmed: [] }
    const found = field.found(typed && !isUntouched(typed.draft) ? typed.draft : draft, unconfirmed)
    if (!typed) return found
    return { ...found, underWay: typed.underWay, returned: [...found.returned, ...typed.returned] }
  },
  waits: ({ underWay }) => underWay.length > 0,
})

/** What becomes of a draft that is sent: what is typed from the press on is the next cue. */
export const sendActions = {
  /** The press: the field is free. Returns what is to be sent. */
  sendOff: (): Sent<Draft> => {
    const sent = { what: useDraft.getState(), of: cueDrafts.owner() }
    useCleared.setState(({ cleared, isOverlaid }) => ({ cleared: isOverlaid ? cleared : null, isOverlaid: false }))
    take(field.sendOff(now()))
    return sent
  },
  /** The studio has it on disk, or has refused it: then it comes back, to who sent it and in its show. */
  answered: ({ what, of }: Sent<Draft>, confirmed: boolean) =>
    cueDrafts.change(of, (then) => (confirmed ? field.confirmed(then, what) : field.refused(then, what))),
  /** The last one that was refused stands in the field again, what stood there in its place. */
  putBack: () => take(field.putBack(now())),
}

interface Cleared {
  /** What was typed and cleared away last, and whose it was; null once the next cue is sent. */
  readonly cleared: Sent<Draft> | null
  /** Another cue took its place and nobody cleared it away: it is there once more when that cue is sent. */
  readonly isOverlaid: boolean
}

/** What can be put back, beside what was refused. */
export const useCleared = create<Cleared>(() => ({ cleared: null, isOverlaid: false }))

/** Keeps what is in the field to be had back. */
const setAside = (isOverlaid: boolean): void =>
  useCleared.setState({ cleared: { what: useDraft.getState(), of: cueDrafts.owner() }, isOverlaid })

/** What can be had back now. */
const clearedHere = (): Draft | null => {
  const { cleared } = useCleared.getState()
  return cleared?.of === cueDrafts.owner() ? cleared.what : null
}

/** Something else comes into the field: what was typed there can be had back. */
const makeWay = (): void => {
  if (isTyped(useDraft.getState())) setAside(true)
}

/** What can be done to the draft. */
export const draftActions = {
  /** Takes a template over in place of the text. */
  pick: (template: CueTemplate, language: ScreenLanguage) => {
    makeWay()
    useDraft.setState((draft) => pickTemplate(draft, template, language))
  },
  /** Text as it is typed. */
  type: (text: string) => useDraft.setState((draft) => typeText(draft, text)),
  /** How soon the host is to see to it. */
  urgency: (urgency: Urgency) => useDraft.setState({ urgency }),
  /** How long it stays on the boards; null for until it is dealt with. */
  hold: (holdSeconds: number | null) => useDraft.setState({ holdSeconds }),
  /** Starts a cue that answers a question, with words to begin from; what was typed for something else is not taken along. */
  aim: (aim: Aim, words: string) => {
    makeWay()
    useDraft.setState(aimedDraft(aim, words))
  },
  /** Keeps what is typed, for no question in particular. */
  dropAim: () => useDraft.setState({ aim: null }),
  /** The same where it is still this one. */
  letAimGo: (gone: Aim | null) => {
    if (useDraft.getState().aim === gone) draftActions.dropAim()
  },
  /** Begins anew; what was typed can be had back. */
  clear: () => {
    // What a cue only began with does not push out what was typed.
    const draft = useDraft.getState()
    if (isTyped(draft) || (hasWords(draft) && clearedHere() === null)) setAside(false)
    useDraft.setState(EMPTY_DRAFT)
  },
  /** What was cleared stands in the field again, what stood there in its place. */
  unclear: () => {
    const back = clearedHere()
    if (back === null) return
    if (hasWords(useDraft.getState())) setAside(true)
    else useCleared.setState({ cleared: null, isOverlaid: false })
    useDraft.setState(back)
  },
}

/** Id of the composer's text field. */
export const TEXT_FIELD_ID = 'cue-text'

const textField = () => document.getElementById(TEXT_FIELD_ID) as HTMLTextAreaElement | null

/** Brings the keyboard to the composer's text field. */
export const focusText = (): void => textField()?.focus()

/**
 * Starts a cue for a question with words to begin from. The caret stands behind them and nothing is marked: a key that is
 * pressed once more takes the place of nothing.
 */
export function startCue(aim: Aim, words: string): void {
  flushSync(() => draftActions.aim(aim, words))
  focusText()
  const end = textField()?.value.length ?? 0
  textField()?.setSelectionRange(end, end)
}
