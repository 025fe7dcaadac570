import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { takeCopy } from '../support/store'
import { Desktop, eventually } from './desktop'

let desktop: Desktop
afterEach(() => desktop?.stop())

test('T9 T10: the desktop copies its database beside its work, and opens a copy under windows that stay open', async () => {
  desktop = await Desktop.start()
  const operator = await desktop.join('operator')
  const { result: show } = await operator.send('show.create', { title: { en: 'First' } })
  const db = new Database(join(desktop.dataDir, 'cueroom.sqlite'))
  const copy = basename(await takeCopy(db, desktop.dataDir, Date.now()))
  db.close()
  await operator.send('show.update', { id: show.id, title: { en: 'Second' } })
  const console = await desktop.page('console')
  await console.getByText('Second', { exact: true }).first().waitFor()

  // Made in a thread of the desktop's own, with the library that its main thread has.
  await operator.send('data.export', {})
  await eventually(async () => (await operator.query('data.work', {})).work?.state, 30_000).toBe('done')
  expect(existsSync((await operator.query('data.work', {})).work!.path!)).toBe(true)

  const address = desktop.url
  await operator.send('data.restore', { copy })
  await console.getByText('First', { exact: true }).first().waitFor()
  await console.getByText('Connected', { exact: true }).first().waitFor()
  expect(await console.getByText('Second', { exact: true }).count()).toBe(0)
  // The windows' own links work as before, and so does the menu that follows the studio.
  await console.keyboard.press('Alt+Shift+Y')
  const back = await desktop.join('operator')
  await back.until(() => back.all('studio')[0]!.recovery === null, 'the console to dismiss what it was told')
  expect(desktop.url).toBe(address)
  expect(desktop.faults()).toBe('')
})
