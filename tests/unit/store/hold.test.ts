import { expect, test } from 'vitest'
import type { Change } from '../../../src-main/store'
import { testStore } from '../../support/store'

const member = (id: string, name: string) => ({ id, name, roles: [], archived: false })

test('held changes are told together with the next one, each row once, as the change that spans them all', () => {
  const { store } = testStore()
  const told: Change[] = []
  store.onCommit((change) => told.push(change))
  const from = store.head
  store.transact((tx) => tx.put('member', member('a', 'first')), { hold: true })
  store.transact((tx) => tx.put('member', member('b', 'gone soon')), { hold: true })
  expect(told).toEqual([])
  store.transact((tx) => {
    tx.put('member', member('a', 'second'))
    tx.del('member', 'b')
  })
  expect(told).toEqual([{ from, to: from + 3, puts: [['member', member('a', 'second')]], dels: [['member', 'b']] }])
})

test('what is held is told at the latest when it is released, and once', () => {
  const { store } = testStore()
  const told: Change[] = []
  store.onCommit((change) => told.push(change))
  store.transact((tx) => tx.put('member', member('a', 'first')), { hold: true })
  store.release()
  store.release()
  expect(told).toHaveLength(1)
})
