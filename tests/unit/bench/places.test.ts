import { expect, test } from 'vitest'
import { fileSystemName, isInMemory } from '../../bench/lib/places'

test('a file system in memory is told from one on a disk, also by the signed number that some systems give', () => {
  expect(['tmpfs', 'ramfs'].every(isInMemory)).toBe(true)
  expect(isInMemory(fileSystemName(0x0102_1994))).toBe(true)
  expect(isInMemory(fileSystemName(0x8584_58f6))).toBe(true)
  expect(isInMemory(fileSystemName(0x8584_58f6 | 0))).toBe(true)
  expect(isInMemory(fileSystemName(0xef53))).toBe(false)
  expect(isInMemory(fileSystemName(0x9123_683e))).toBe(false)
})

test('one that is not known by name is shown by its number', () => {
  expect(fileSystemName(0xabcd)).toBe('0xabcd')
})
