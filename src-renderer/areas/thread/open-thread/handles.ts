import type { Comment } from '../../../../src-shared/records'

/** Handles that a copied answer names at the most: a comment has room for few. */
const MOST = 3

/**
 * An answer as it is copied: with the handles of the viewers before it who asked last and still wait.
 * @param comments of the thread, newest first
 */
export function withHandles(answer: string, comments: readonly Pick<Comment, 'handle' | 'answeredAt'>[]): string {
  const waiting = comments.filter(({ handle, answeredAt }) => handle !== '' && answeredAt === null)
  const handles = [...new Set(waiting.map(({ handle }) => `@${handle.replace(/^@+/, '')}`))].slice(0, MOST)
  return [...handles, answer].join(' ')
}
