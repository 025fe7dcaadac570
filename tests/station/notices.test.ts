import { expect, onTestFinished, test } from 'vitest'
import { startStudio } from '../support/studio'

test('the notices of all that is shipped lie beside the screens: packages, fonts, what is compiled in', async () => {
  const room = await startStudio()
  onTestFinished(room.stop)
  const notices = await (await fetch(`${room.url}/third-party-notices.txt`)).text()
  const titles = [...notices.matchAll(/^(.+)\n-+\n$/gm)].map(([, title]) => title!.replace(/ \d+\.\d+\.\d+$/, ''))
  for (const shipped of [
    'react',
    'ws',
    'bonjour-service',
    'better-sqlite3',
    'node-addon-api',
    'SQLite',
    'Unicode data',
    'Electron and Chromium',
    '@fontsource-variable/inter',
    '@fontsource-variable/noto-sans-sc',
    '@fontsource-variable/noto-sans-tc',
    '@fontsource-variable/noto-sans-thai',
  ])
    expect(titles).toContain(shipped)
  expect(notices.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(4)
})
