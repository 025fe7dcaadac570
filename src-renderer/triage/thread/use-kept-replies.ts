import { z } from 'zod'
import { useKeptDraft, useSeat } from '../../kit'
import { useLink } from '../../sync'
import { useTriage } from '../state'

/** Drafts of so many threads are kept; those begun first go first. */
const KEPT = 40

/** Entries of one kind by thread; one that is not of it takes no other along. */
const byThread = <T>(entry: z.ZodType<T>) =>
  z.record(z.string(), z.unknown()).transform((entries): Record<string, T> => {
    const read = Object.entries(entries).map(([id, kept]) => [id, entry.safeParse(kept)] as const)
    return Object.fromEntries(read.flatMap(([id, { success, data }]) => (success ? [[id, data]] : [])))
  })

// However long: a draft that is too long to be sent is still what someone wrote.
const kept = z.object({
  drafts: byThread(z.object({ text: z.string(), inserted: z.string().nullable() })),
  notes: byThread(z.string()),
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
