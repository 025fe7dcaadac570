import { Highlight } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import type { Comment } from '../../../../src-shared/records'
import { useWords } from '../../../i18n'
import { formatTime, Key } from '../../../kit'
import { OwnAccount } from '../../feed/own-account'
import { IntentChip, LanguageTag } from '../chips'
import { closeOverlay, openOverlay, openThread } from '../state'
import { KEYS } from '../support-keys'
import css from './stream.module.css'
import { viewerName } from './viewer-name'

interface Props {
  readonly comment: Comment
  readonly answered: boolean
  /** Whether its thread is the one at the right. */
  readonly open: boolean
  /** Among the others of its thread: what they share is left out. */
  readonly inThread?: boolean
  /** Whether the key that opens a comment's thread opens this one's. */
  readonly keyed?: boolean
  /** Words to mark in the text. */
  readonly marked?: string
  /** Whether the studio itself wrote it. */
  readonly own?: boolean
  /** Whether its account can be told to be the studio's own, and whether a key does so. */
  readonly marks?: boolean
  readonly marksByKey?: boolean
}

/** One comment: when, in which language, about what, who and what. */
export const CommentRow = memo(function CommentRow({
  comment,
  answered,
  open,
  inThread = false,
  keyed = false,
  marked,
  own = false,
  marks = false,
  marksByKey = false,
}: Props) {
  const t = useWords('triage')
  const { threadId } = comment
  return (
    <article className={css.row} data-answered={answered || undefined} data-open={(open && !inThread) || undefined}>
      <div className={css.meta}>
        <time dateTime={new Date(comment.at).toISOString()}>{formatTime(comment.at)}</time>
        <LanguageTag language={comment.language} />
        {own ? <span className={css.own}>{t('own')}</span> : !inThread && <IntentChip intent={comment.intent} />}
        {marks && comment.handle ? (
          <button
            type="button"
            className={`${css.name} ${css.account}`}
            title={t('account.mark')}
            onClick={() => openOverlay(<OwnAccount handle={comment.handle} onClose={closeOverlay} />)}
          >
            <bdi>{viewerName(comment)}</bdi>
            {marksByKey && <Key k={KEYS.account} />}
          </button>
        ) : (
          <bdi className={css.name} title={comment.nickname || undefined}>
            {viewerName(comment)}
          </bdi>
        )}
        {answered && <IconCheck size={14} aria-label={t('state.answered')} role="img" />}
        {threadId !== null && !inThread && (
          <button
            type="button"
            className={css.toThread}
            title={t('stream.openThread')}
            aria-label={t('stream.openThread')}
            onClick={() => openThread(threadId)}
          >
            {keyed && <Key k={KEYS.openThread} />}
            <IconArrowRight size={14} />
          </button>
        )}
      </div>
      <p className={css.text} dir="auto" title={comment.text}>
        {marked ? (
          <Highlight component="span" inherit highlight={marked.split(/\s+/)}>
            {comment.text}
          </Highlight>
        ) : (
          comment.text
        )}
      </p>
    </article>
  )
})
