import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import type { ThreadActs } from '../parts/use-thread-acts'
import { type Mode, setMode, useTriage } from '../state'
import { EscalateForm } from './escalate-form'
import { ReplyForm } from './reply-form'
import css from './thread.module.css'

/** What support does with the open thread: reply to it, or hand it to the operator. */
export function Composer({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const mode = useTriage((state) => state.mode)
  return (
    <section className={css.composer} aria-label={t('reply.title')}>
      <SegmentedControl
        size="xs"
        fullWidth
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        data={[
          { value: 'reply', label: t('reply.title') },
          { value: 'escalate', label: t('escalate.title') },
        ]}
      />
      {mode === 'reply' ? <ReplyForm thread={thread} acts={acts} /> : <EscalateForm thread={thread} acts={acts} />}
    </section>
  )
}
