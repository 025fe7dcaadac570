import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../src-main/net/pages'
import { temporaryFolder } from '../support/folder'

const folder = temporaryFolder()
const screens = join(folder.path, 'renderer')
beforeAll(() => {
  mkdirSync(join(screens, 'assets'), { recursive: true })
  writeFileSync(join(screens, 'index.html'), 'the page')
  writeFileSync(join(screens, 'assets', 'index-1a2b.js'), 'its script')
  writeFileSync(join(screens, 'notes.md'), 'not of a screen')
  writeFileSync(join(folder.path, 'secret.json'), '{}')
  mkdirSync(join(folder.path, 'renderer-old'))
  writeFileSync(join(folder.path, 'renderer-old', 'index.html'), 'another folder')
})
afterAll(folder.remove)

const textAt = async (path: string) => {
  const page = await readPage(screens, path)
  return page && new TextDecoder().decode(page.body)
}

describe('the files of the screens', () => {
  it.each(['/', '/console', '/board', '/triage'])('are the one page at %s', async (path) => {
    expect(await textAt(path)).toBe('the page')
  })

  it('are what the page names', async () => {
    expect(await readPage(screens, '/assets/index-1a2b.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      isScreen: false,
    })
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2Fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/../renderer-old/index.html',
    '/notes.md',
    '/assets',
    '/nothing.js',
    '/%',
    '/%00.js',
  ])('are not %s', async (path) => {
    expect(await readPage(screens, path)).toBeNull()
  })
})
