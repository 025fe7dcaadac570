import type { Comment } from '../../../src-shared/records'

/** Characters that take no room or show nothing: a name made of these alone would be an empty place in the row. */
const UNSEEN = /[\p{C}\p{Z}\u115F\u1160\u3164\uFFA0\u2800\u180E]|\u034F/gu

const shows = (name: string) => name.replace(UNSEEN, '') !== ''

/** The name to show for a viewer: the handle, else the nickname, else the platform's id, else a dash. */
export function viewerName(comment: Pick<Comment, 'handle' | 'nickname' | 'userId'>): string {
  if (shows(comment.handle)) return comment.handle
  if (shows(comment.nickname)) return comment.nickname
  return comment.userId ? `#${comment.userId}` : '—'
}
