import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { Key } from '../../../kit'
import { type Mode, setMode, useTriage } from '../state'
import { KEYS } from '../support-keys'
import { EscalateForm } from './escalate-form'
import { ReplyForm } from './reply-form'
import css from './thread.module.css'
import type { ThreadActs } from './use-thread-acts'

/** What support does with the open thread: reply to it, or hand it to the operator. */
export function Composer({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const mode = useTriage((state) => state.mode)
  const label = (words: string, key: string | false) => (
    <span className={css.mode} data-keyed>
      {words}
      {key && <Key k={key} />}
    </span>
  )
  return (
    <section className={css.composer} data-own-keys aria-label={t('reply.title')}>
      <SegmentedControl
        size="xs"
        fullWidth
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        data={[
          { value: 'reply', label: label(t('reply.title'), mode === 'escalate' && KEYS.back) },
          { value: 'escalate', label: label(t('escalate.send'), mode === 'reply' && KEYS.escalate) },
        ]}
      />
      {mode === 'reply' ? <ReplyForm thread={thread} acts={acts} /> : <EscalateForm thread={thread} acts={acts} />}
    </section>
  )
}
