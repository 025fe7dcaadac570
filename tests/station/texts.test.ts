import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS, type CommandName } from '../../src-shared/commands'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { inputFor, QUESTIONS } from '../support/random-work'
import { replay, stateOf } from '../support/replay'
import { startStudio, type TestStudio } from '../support/studio'
import { anyText, textAt, textsOf, withText } from '../support/texts'
import { Rejected, WireClient } from '../support/wire-client'

let room: TestStudio
const ROLES = ['operator', 'host', 'support'] as const
const tokens = {} as Record<(typeof ROLES)[number], string>
const clients = {} as Record<(typeof ROLES)[number], WireClient>
beforeAll(async () => {
  room = await startStudio()
  for (const role of ROLES) {
    tokens[role] = room.token(role)
    clients[role] = await WireClient.join(room.url, tokens[role])
  }
  await clients.operator.send('sample.load', {})
  await post(
    room.url,
    '/api/feed',
    QUESTIONS.map((text, user) => chat({ text, user })),
    room.token('feed'),
  )
  const [thread] = room.studio.store.read.rows('thread')
  await clients.operator.send('cue.send', { text: 'one', threadId: thread!.id })
})
afterAll(() => room.stop())

const BLANK = { code: 'invalid', reason: 'blank', message: expect.stringContaining('can be seen') }

describe('C21: texts that show nothing are none, and others are cleaned', () => {
  test.each([
    ['cue.send', { text: '\u200b' }],
    ['cue.send', { text: '\u2800\u3164' }],
    ['cue.send', { text: '\u2060\u200d\ufe0f' }],
    ['cue.send', { text: '\u00a0\u2003' }],
    ['cue.send', { text: '\ufeff' }],
    ['member.create', { name: '\u0301', roles: ['host'] }],
    ['member.create', { name: '\u3164', roles: ['host'] }],
    ['product.create', { code: '\u200b', name: { zh: '项链' }, currency: 'USD', listPrice: 1, stock: 1 }],
    ['product.create', { code: 'J9', name: { zh: '\u200b' }, currency: 'USD', listPrice: 1, stock: 1 }],
    ['cueTemplate.create', { text: { zh: '\u2800' } }],
    ['show.create', { title: { en: '\u200b' } }],
    ['article.create', { title: { en: '\u200b' }, answers: { en: 'yes' } }],
    ['article.create', { title: { en: 'Size' }, answers: { en: '\u200b' } }],
    ['recording.start', { name: '\u3164' }],
    ['accounts.mark', { handle: '@', own: true }],
    ['accounts.mark', { handle: '@＠', own: false }],
  ] as const)('%s %j is refused in words', async (name, input) => {
    const answer = clients.operator.send(name, input)
    await expect(answer).rejects.toMatchObject({ error: BLANK })
  })

  test('a recording is not named longer than systems let a file be, in bytes', async () => {
    const error = { code: 'invalid', reason: 'recording_name_long' }
    await expect(clients.operator.send('recording.start', { name: '录'.repeat(83) })).rejects.toMatchObject({ error })
    expect(clients.operator.all('feed').find((row) => row.id === 'recording')).toMatchObject({ wanted: 'off' })
    await clients.operator.send('recording.start', { name: '录'.repeat(82) })
    await clients.operator.until(
      () => clients.operator.all('feed').some((row) => row.id === 'recording' && row.state === 'on'),
      'the recording',
    )
    await clients.operator.send('recording.stop', {})
  })

  test.each([
    ['a\u0000b', 'ab'],
    ['x\ud800y', 'x\ufffdy'],
    ['\u202eabc', 'abc'],
    ['one\r\ntwo\ttab\u00a0nbsp', 'one two tab\u00a0nbsp'],
    [`${'\n'.repeat(90)}x${'\n'.repeat(60)}y`, 'x y'],
    ['👩‍👧 می\u200cخواهم ก้ำ', '👩‍👧 می\u200cخواهم ก้ำ'],
  ])('the cue %j says %j', async (text, said) => {
    const { result } = await clients.operator.send('cue.send', { text })
    expect(room.studio.store.read.must('cue', result.id).text).toBe(said)
  })

  test('a field of several lines keeps them', async () => {
    const { result } = await clients.operator.send('article.create', {
      title: { en: 'Care' },
      answers: { en: 'No water.\r\n\r\n\r\n\r\nNo scent.\u202e' },
    })
    expect(room.studio.store.read.must('article', result.id).answers.en).toBe('No water.\n\nNo scent.')
  })

  test('what comes by HTTP and by pairing is cleaned by the same rule', async () => {
    const { result } = await clients.operator.send('pairing.open', { role: 'host' })
    const blank = await post(room.url, '/api/pair', { code: result.code, name: '\u2800' })
    expect([blank.status, blank.json()]).toMatchObject([400, { error: BLANK }])
    const paired = await post(room.url, '/api/pair', { code: result.code, name: 'Tablet\u202e\n\u200f2' })
    const { device } = paired.json<{ device: string }>()
    expect(room.studio.store.read.must('device', device).name).toBe('Tablet 2')
  })

  test.each([
    'Console',
    'ＢＯＡＲＤ',
    '题板',
    'con sole',
    'C\u200dons\u200cole',
    '控\ufe0e制\u{e0100}台',
    'Consоle',
    'ConsoIe',
    'Con\u2800sole',
    'Console.',
    '«Console»',
    'Cônsole',
    '客服臺',
    '控製台',
  ])('P2: no other device is called %s, as a window is', async (name) => {
    const { result } = await clients.operator.send('pairing.open', { role: 'host' })
    const error = { code: 'invalid', reason: 'window_name' }
    const refused = await post(room.url, '/api/pair', { code: result.code, name })
    expect([refused.status, refused.json()]).toMatchObject([400, { error }])
    const paired = await post(room.url, '/api/pair', { code: result.code, name: 'Tablet' })
    const { device } = paired.json<{ device: string }>()
    await expect(clients.operator.send('device.rename', { id: device, name })).rejects.toMatchObject({ error })
    const window = room.studio.windowDevice('operator', 'Console')
    await clients.operator.send('device.rename', { id: window.id, name: 'Console' })
  })

  test('a comment that shows nothing is none', async () => {
    const feed = room.token('feed')
    const before = room.studio.store.read.commentWindowIds(room.studio.store.head).length
    await post(room.url, '/api/feed', [{ event: 'chat', data: { comment: '\u2800\u200b\u0301' } }], feed)
    expect(room.studio.store.read.commentWindowIds(room.studio.store.head)).toHaveLength(before)
  })

  test('an id with characters that cannot be seen is no id', async () => {
    await expect(clients.operator.send('cue.withdraw', { id: 'a\ud800' })).rejects.toMatchObject({
      error: { code: 'invalid' },
    })
  })
})

/** They name a file that must be there. */
const NAME_A_FILE: readonly CommandName[] = ['data.restore', 'data.import']
const withTexts = (Object.keys(COMMANDS) as CommandName[]).filter(
  (name) => !NAME_A_FILE.includes(name) && textsOf(name).length > 0,
)

describe.each(withTexts)('S3: whatever text %s is given', (name) => {
  test.each(textsOf(name).map((path) => [path.join('.'), path] as const))('as %s', async (_, path) => {
    const role = COMMANDS[name].roles[0] as (typeof ROLES)[number]
    let taken = 0
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(40), async (text, n) => {
        const usual = inputFor(room, name, { n, m: n, k: n, yes: true })
        // A code can be had once.
        const input = withText(
          name === 'product.create' ? withText(usual, ['code'], randomUUID().slice(0, 16)) : usual,
          path,
          text,
        )
        try {
          await clients[role].send(name, input)
          taken += 1
        } catch (error) {
          if (!(error instanceof Rejected)) throw error
        }
      }),
      { numRuns: 12, examples: ['x\ud800y', 'a\u0000b'].map((text, n) => [text, n] as [string, number]) },
    )
    // Some states refuse this command, but never for its text: what is journaled is what was said.
    const lines = room.studio.store.read
      .sql('SELECT input FROM journal WHERE name = ? ORDER BY seq DESC LIMIT 12')
      .all(name)
    for (const { input } of lines as { input: string }[])
      expect(String(textAt(JSON.parse(input), path) ?? '')).not.toMatch(/[\p{Surrogate}\0]/u)
    await holds()
    expect(taken, 'how often it was taken').toBeGreaterThan(0)
  })
})

/** What each client was told until now is exactly what it is told anew. */
async function holds(): Promise<void> {
  for (const role of ROLES) {
    const client = clients[role]
    const before = client.frames.length
    await client.hello(tokens[role])
    const snapshot = client.ofType('snapshot').at(-1)!
    expect(replay(client.frames.slice(0, client.frames.indexOf(snapshot, before))).state).toEqual(stateOf(snapshot))
  }
}
