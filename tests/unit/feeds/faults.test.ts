import { expect, test } from 'vitest'
import { FeedFault } from '../../../src-main/sources/faults'

test('what is told of a fault is cut between two letters as they are seen', () => {
  const told = (message: string) => new FeedFault('file_failed', message).toPatch().error
  expect(told(`${'x'.repeat(299)}😀`)).toBe('x'.repeat(299))
  expect(told('x'.repeat(301))).toBe('x'.repeat(300))
})
