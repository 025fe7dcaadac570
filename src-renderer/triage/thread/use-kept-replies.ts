import { z } from 'zod'
import { LIMITS } from '../../../src-shared/text'
import { useKeptDraft, useSeat } from '../../kit'
import { useLink } from '../../sync'
import { useTriage } from '../state'

/** Drafts of so many threads are kept; those begun first go first. */
const KEPT = 40

const kept = z.object({
  drafts: z.record(z.string(), z.object({ text: z.string().max(LIMITS.body), inserted: z.string().nullable() })),
  notes: z.record(z.string(), z.string().max(LIMITS.note)),
})
type Kept = z.infer<typeof kept>

/** Replies and notes that were begun survive a reload, each with its thread: for this device and person, and no other. */
export function useKeptReplies(): void {
  const { deviceId } = useLink()
  const { member, known } = useSeat('support')
  useKeptDraft<Kept>({
    name: deviceId !== null && known ? `replies.${deviceId}.${member?.id ?? ''}` : null,
    begin: (found, isFirst) => {
      const { drafts, notes } = kept.safeParse(found).data ?? { drafts: {}, notes: {} }
      useTriage.setState((now) =>
        isFirst ? { drafts: { ...drafts, ...now.drafts }, notes: { ...notes, ...now.notes } } : { drafts, notes },
      )
    },
    follow: (changed) =>
      useTriage.subscribe((now, before) => {
        if (now.drafts !== before.drafts || now.notes !== before.notes) changed(now)
      }),
    pack: ({ drafts, notes }) => {
      const written = {
        drafts: Object.fromEntries(
          Object.entries(drafts)
            .filter(([, { text }]) => text !== '')
            .slice(-KEPT),
        ),
        notes: Object.fromEntries(
          Object.entries(notes)
            .filter(([, note]) => note !== '')
            .slice(-KEPT),
        ),
      }
      return Object.keys(written.drafts).length + Object.keys(written.notes).length > 0 ? written : null
    },
  })
}
