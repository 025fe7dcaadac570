import { notificationsStore } from '@mantine/notifications'
import { beforeEach, expect, it } from 'vitest'
import { tell, untell } from '../../../src-renderer/kit/tell'

const shown = () => notificationsStore.getState().notifications

beforeEach(() => {
  untell('claim')
  untell('copy')
})

it('a second notice about a subject takes the place of the first, as a new one', () => {
  tell('claim', { message: 'Someone else has claimed this thread.' })
  const [first] = shown()
  tell('claim', { message: 'This thread is with the operator.' })
  expect(shown().map(({ message }) => message)).toEqual(['This thread is with the operator.'])
  // Under the same id the library would neither read it out nor start its time anew.
  expect(shown()[0]?.id).not.toBe(first?.id)
})

it('notices about other subjects stay', () => {
  tell('claim', { message: 'a' })
  tell('copy', { message: 'b' })
  expect(shown().map(({ message }) => message)).toEqual(['a', 'b'])
  untell('claim')
  expect(shown().map(({ message }) => message)).toEqual(['b'])
})
