import { isVisible } from '../../../../src-shared/plain-text'
import type { Comment } from '../../../../src-shared/records'

/** The name to show for a viewer: the handle, else the nickname, else the platform's id, else a dash. */
export function viewerName(comment: Pick<Comment, 'handle' | 'nickname' | 'userId'>): string {
  if (isVisible(comment.handle)) return comment.handle
  if (isVisible(comment.nickname)) return comment.nickname
  return comment.userId ? `#${comment.userId}` : '—'
}
