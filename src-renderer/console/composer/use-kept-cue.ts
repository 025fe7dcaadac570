import { z } from 'zod'
import { urgency } from '../../../src-shared/records'
import { LIMITS } from '../../../src-shared/text'
import { useKeptDraft, useSeat } from '../../kit'
import { useLink, useStudioState } from '../../sync'
import { type Draft, EMPTY_DRAFT, isUntouched } from '../model/draft'
import { useDraft } from './draft-store'

const kept = z.object({
  text: z.string().max(LIMITS.line),
  templateId: z.string().nullable(),
  urgency,
  holdSeconds: z.number().nullable(),
  aim: z.object({ kind: z.enum(['escalation', 'thread']), id: z.string() }).nullable(),
})

/** The cue that was begun survives a reload: for this device, person and show, and no other. */
export function useKeptCue(): void {
  const { deviceId } = useLink()
  const { member, known } = useSeat('operator')
  const { show } = useStudioState()
  const name = deviceId !== null && known && show ? `cue.${deviceId}.${member?.id ?? ''}.${show.id}` : null
  useKeptDraft<Draft>({
    name,
    begin: (found, isFirst) => {
      const typed = isFirst && !isUntouched(useDraft.getState())
      useDraft.setState(typed ? {} : (kept.safeParse(found).data ?? EMPTY_DRAFT))
    },
    follow: (changed) => useDraft.subscribe(changed),
    pack: (draft) => (isUntouched(draft) ? null : draft),
  })
}
