import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SyncedSet } from '../../src-main/engine/sync/synced-set'
import { CLOSE, PROTOCOL, type ServerFrame } from '../../src-shared/frames'
import { RECORD_NAMES, type RecordName } from '../../src-shared/records'
import { ROLES, type Role } from '../../src-shared/roles'
import { type CarrierKind, joinOver } from '../support/carriers'
import { chatter } from '../support/feed-events'
import { post } from '../support/http'
import { aThread, NECKLACE } from '../support/rows'
import { startStudio, type TestStudio } from '../support/studio'
import { Rejected, WireClient } from '../support/wire-client'

const SEEN: Record<Role, readonly RecordName[]> = {
  operator: RECORD_NAMES,
  observer: RECORD_NAMES,
  support: RECORD_NAMES.filter((record) => record !== 'device'),
  host: ['studio', 'member', 'show', 'segment', 'product', 'cueTemplate', 'cue', 'signal'],
  feed: ['studio', 'show', 'product'],
}

/** The rules of docs/wire.md that hold whatever carries the frames. */
export function wireSuite(kind: CarrierKind): void {
  describe(`over a ${kind.name}`, () => {
    let room: TestStudio
    beforeEach(async () => {
      room = await startStudio()
    })
    afterEach(() => room.stop())

    const join = (role: Role, resume?: { epoch: string; seq: number }) => joinOver(kind, room, room.token(role), resume)

    /** Opens a link without hello. */
    const silent = async (role: Role = 'operator') => {
      const token = room.token(role)
      return { token, client: new WireClient(await kind.open(room, token)) }
    }

    /** The link ends, with an error frame of this code as its last frame. */
    const endsWith = async (client: WireClient, error: object, code: number) => {
      await client.closed()
      expect(client.frames.at(-1)).toEqual({ type: 'error', error: expect.objectContaining(error) })
      if (kind.hasCloseCodes) expect(client.closeCode).toBe(code)
    }

    describe('hello', () => {
      test.each(ROLES)('H1 H2: %s gets welcome, then a snapshot of the same seq', async (role) => {
        const client = await join(role)
        const [welcome, snapshot] = client.frames
        expect(welcome).toEqual({
          type: 'welcome',
          protocol: PROTOCOL,
          epoch: room.studio.store.epoch,
          seq: room.studio.store.head,
          role,
          device: room.studio.store.read.rows('device', 'role = ?', role)[0]!.id,
          server: 'test',
        })
        expect(snapshot).toMatchObject({ type: 'snapshot', epoch: client.epoch, seq: room.studio.store.head })
      })

      test('H4: a command before hello is refused and the link closed', async () => {
        const { client } = await silent()
        client.carrier.send({ type: 'command', id: '1', name: 'board.hide', input: { hidden: true } })
        await endsWith(client, { code: 'unauthorized' }, CLOSE.unauthorized)
        expect(room.journaled()).toBe(0)
      })

      test('H4: a query before hello is refused and the link closed', async () => {
        const { client } = await silent()
        client.carrier.send({ type: 'query', id: '1', name: 'journal.list', input: {} })
        await endsWith(client, { code: 'unauthorized' }, CLOSE.unauthorized)
      })

      test.each([0, 2])('H5: protocol %i is refused', async (protocol) => {
        const { client, token } = await silent()
        await client.helloInVain(token, protocol)
        await endsWith(client, { code: 'invalid', reason: 'protocol' }, CLOSE.badFrame)
      })

      test('H7: a second hello is answered with welcome and a snapshot', async () => {
        const { client, token } = await silent()
        await client.hello(token)
        await client.hello(token)
        expect(client.frames.map((frame) => frame.type)).toEqual(['welcome', 'snapshot', 'welcome', 'snapshot'])
        // It is the same link of the same device as before.
        const { seq } = await client.send('pairing.close', {})
        expect(seq).toBe(room.studio.store.head)
        expect(client.closeCode).toBeNull()
      })

      test('H9: one device has several links, and closing one leaves the others', async () => {
        const token = room.token('operator')
        const [first, second] = [await joinOver(kind, room, token), await joinOver(kind, room, token)]
        first.close()
        await first.closed()
        const { result } = await second.send('show.create', { title: { zh: '甲' } })
        await second.until(() => second.all('show').some((show) => show.id === result.id), 'the show')
      })
    })

    describe('state', () => {
      test.each(ROLES)('S1 V1: a snapshot for %s names the records of that role and no others', async (role) => {
        const client = await join(role)
        expect([...client.rows.keys()].sort()).toEqual([...SEEN[role]].sort())
      })

      test('S2 S4 S6: each commit is one patch, which follows on the one before', async () => {
        const operator = await join('operator')
        const host = await join('host')
        await operator.send('show.create', { title: { en: 'A' } })
        await operator.send('cue.send', { text: 'one' })
        await operator.send('cue.send', { text: 'two' })
        await host.until(() => host.all('cue').length === 2, 'both cues')
        let seq = (host.frames.find((frame) => frame.type === 'snapshot') as { seq: number }).seq
        for (const patch of host.ofType('patch')) {
          expect(patch.from).toBe(seq)
          expect(patch.to).toBeGreaterThan(patch.from)
          seq = patch.to
        }
        const cues = host.ofType('patch').filter((patch) => patch.puts.some(([record]) => record === 'cue'))
        expect(cues.map((patch) => patch.puts.length)).toEqual([1, 1])
      })

      test('S5: a change without anything for a role is not sent, and the next patch spans it', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const before = host.seq
        await operator.send('article.create', { title: { en: 'A' }, answers: { en: 'B' } })
        await operator.send('article.create', { title: { en: 'C' }, answers: { en: 'D' } })
        const { seq } = await operator.send('member.create', { name: 'Li', roles: ['host'] })
        await host.until(() => host.all('member').length === 1, 'the member')
        expect(host.ofType('patch')).toEqual([expect.objectContaining({ from: before, to: seq })])
      })

      test('S7: opening another show takes the rows of the former one away and brings those of the new one', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const { result: first } = await operator.send('show.create', { title: { en: 'First' } })
        await operator.send('segment.create', { showId: first.id, title: { en: 'In the first' } })
        await operator.send('cue.send', { text: 'for the first' })
        const { result: second } = await operator.send('show.create', { title: { en: 'Second' } })
        await operator.send('show.open', { id: second.id })
        await host.until(() => host.all('studio')[0]?.showId === second.id, 'the second show')
        expect(host.all('segment')).toEqual([])
        expect(host.all('cue')).toEqual([])
        expect(host.all('show')).toHaveLength(2)

        await operator.send('show.open', { id: first.id })
        await host.until(() => host.all('segment').length === 1, 'the first rundown again')
        expect(host.all('cue').map((cue) => cue.text)).toEqual(['for the first'])
      })

      test('S8: the window of comments holds the latest 300, and each that falls out is a del', async () => {
        const support = await join('support')
        await post(room.url, '/api/feed', chatter(290), room.token('feed'))
        await post(room.url, '/api/feed', chatter(25, 'later'), room.token('feed'))
        await support.until(() => support.all('comment').some((row) => row.text === 'later 24'), 'the last comment')
        expect(support.all('comment')).toHaveLength(300)
        const gone = support.ofType('patch').flatMap((patch) => patch.dels.map(([, id]) => Number(id)))
        expect(gone.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
      })
    })

    describe('resume', () => {
      test('R1: from the head, the patch is empty', async () => {
        const client = await join('host')
        const token = room.token('host')
        const { head } = room.studio.store
        const again = await joinOver(kind, room, token, { epoch: client.epoch, seq: head })
        expect(again.frames[1]).toEqual({
          type: 'patch',
          epoch: client.epoch,
          from: head,
          to: head,
          puts: [],
          dels: [],
        })
      })

      test('R1 R2: from an old seq, one patch tells what changed, came and went since', async () => {
        const operator = await join('operator')
        const { result: kept } = await operator.send('cueTemplate.create', { text: { en: 'kept' } })
        const { result: doomed } = await operator.send('cueTemplate.create', { text: { en: 'doomed' } })
        const from = room.studio.store.head
        await operator.send('cueTemplate.delete', { id: doomed.id })
        await operator.send('cueTemplate.update', { id: kept.id, urgency: 'now' })
        await operator.send('cueTemplate.update', { id: kept.id, urgency: 'info' })

        const resumed = await join('host', { epoch: operator.epoch, seq: from })
        const [, patch] = resumed.frames as [ServerFrame, Extract<ServerFrame, { type: 'patch' }>]
        expect(patch).toMatchObject({ type: 'patch', from, dels: [['cueTemplate', doomed.id]] })
        expect(patch.puts).toEqual([['cueTemplate', expect.objectContaining({ id: kept.id, urgency: 'info' })]])
      })

      test('R3: a seq of the future is answered with a snapshot', async () => {
        const client = await join('host', { epoch: room.studio.store.epoch, seq: 1_000_000 })
        expect(client.frames[1]?.type).toBe('snapshot')
      })

      test('R3: a seq of another epoch is answered with a snapshot', async () => {
        const client = await join('host', { epoch: 'another', seq: 0 })
        expect(client.frames[1]?.type).toBe('snapshot')
      })

      test('R4: after more deletions than a snapshot is long, a snapshot is sent', async () => {
        const from = room.studio.store.head
        room.studio.store.transact((tx) => {
          for (let i = 0; i < 2_001; i += 1) tx.del('cueTemplate', `template ${i}`)
        })
        const client = await join('host', { epoch: room.studio.store.epoch, seq: from })
        expect(client.frames[1]?.type).toBe('snapshot')
      })
    })

    describe('commands and queries', () => {
      test('C1 C2: the sender gets the patch of its change before the ack', async () => {
        const operator = await join('operator')
        const { seq } = await operator.send('cue.send', { text: 'stock is going' })
        const types = operator.frames.slice(2).map((frame) => frame.type)
        expect(types.slice(0, 2)).toEqual(['patch', 'ack'])
        expect(operator.seq).toBe(seq)
      })

      test.each(['x', 'x'.repeat(64)])('C1: a command is answered under its id %j', async (id) => {
        const operator = await join('operator')
        expect((await operator.send('show.create', { title: { en: 'A' } }, id)).id).toBe(id)
        await expect(operator.send('show.create', {}, `${id.slice(1)}y`)).rejects.toMatchObject({
          error: { code: 'invalid' },
        })
      })

      test.each(['', 'x'.repeat(65)])('C1 L4: %j is no id, and the link ends', async (id) => {
        const operator = await join('operator')
        operator.carrier.send({ type: 'command', id, name: 'show.create', input: { title: { en: 'A' } } })
        await endsWith(operator, { code: 'invalid' }, CLOSE.badFrame)
        expect(room.journaled()).toBe(0)
      })

      test('C5: unknown names are not_found', async () => {
        const operator = await join('operator')
        for (const name of ['cue.shout', '', 'toString', '__proto__', 'constructor']) {
          await expect(operator.send(name, {})).rejects.toMatchObject({ error: { code: 'not_found' } })
          await expect(operator.query(name, {})).rejects.toMatchObject({ error: { code: 'not_found' } })
        }
      })

      test('C9: of three quick commands on one row the last one wins, on every screen and on disk', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const { result } = await operator.send('product.create', NECKLACE)
        const price = (livePrice: number) =>
          operator.send('product.price', { id: result.id, livePrice, confirmed: true })
        const acks = await Promise.all([price(100), price(200), price(300)])
        await host.until(() => host.all('product')[0]?.livePrice === 300, 'the last price')
        expect(acks.map((ack) => ack.seq)).toEqual([...acks.map((ack) => ack.seq)].sort((a, b) => a - b))
        expect(operator.all('product')[0]?.livePrice).toBe(300)
        expect(room.studio.store.read.must('product', result.id).livePrice).toBe(300)
        expect(host.told('product').map((row) => row.livePrice)).toEqual([null, 100, 200, 300])
      })

      test('C10 E1: what a colleague did first is a conflict, with the row as it stands', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const { result } = await operator.send('cue.send', { text: 'slow down' })
        await operator.send('cue.withdraw', { id: result.id })
        await expect(host.send('cue.acknowledge', { id: result.id })).rejects.toMatchObject({
          error: { code: 'conflict', reason: 'cue_withdrawn', current: { id: result.id, state: 'withdrawn' } },
        })
      })

      test('C11: a command whose frame is not of the protocol is rejected under its id', async () => {
        const operator = await join('operator')
        operator.carrier.send({ type: 'command', id: 'odd', name: 7, input: {} })
        await operator.until(() => operator.ofType('reject').length === 1, 'the reject')
        expect(operator.ofType('reject')[0]).toMatchObject({ id: 'odd', error: { code: 'invalid' } })
        operator.carrier.send({ type: 'command', id: 'bare', name: 'board.hide' })
        await operator.until(() => operator.ofType('reject').length === 2, 'the second reject')
        expect(operator.ofType('reject')[1]).toMatchObject({ id: 'bare', error: { code: 'invalid' } })
        expect(operator.closeCode).toBeNull()
      })

      test('C14: an undone command leaves every screen as it was before, with a line in the journal', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const { result: product } = await operator.send('product.create', NECKLACE)
        await host.until(() => host.all('product').length === 1, 'the product')
        const before = host.all('product')[0]
        await operator.send('product.price', { id: product.id, livePrice: 4_990 }, 'price')
        await host.until(() => host.all('product')[0]?.livePrice === 4_990, 'the price')
        const { seq } = await operator.send('command.undo', { id: 'price' })
        expect(operator.all('product')[0]?.livePrice).toBeNull()
        await host.until(() => host.all('product')[0]?.livePrice === null, 'the former price')
        expect(host.all('product')).toEqual([before])
        expect(room.studio.store.read.must('product', product.id).livePrice).toBeNull()
        expect((await operator.query('journal.list', { limit: 1 })).lines).toEqual([
          expect.objectContaining({ seq, name: 'command.undo', input: { id: 'price', undone: 'product.price' } }),
        ])
      })

      test('C14: a role undoes what it may give, and nothing else', async () => {
        const [operator, host] = [await join('operator'), await join('host')]
        await operator.send('show.create', { title: { en: 'A' } }, 'create')
        await operator.send('board.hide', { hidden: true }, 'hide')
        await expect(host.send('command.undo', { id: 'hide' })).rejects.toMatchObject({ error: { code: 'forbidden' } })
        const { result: signal } = await host.send('signal.raise', { kind: 'help' })
        await host.send('signal.cancel', { id: signal.id }, 'cancel')
        await host.send('command.undo', { id: 'cancel' })
        expect(host.all('signal')).toEqual([expect.objectContaining({ id: signal.id, state: 'raised' })])
        await expect(operator.send('command.undo', { id: 'cancel' })).rejects.toMatchObject({
          error: { code: 'forbidden' },
        })
      })

      test('C15: what somebody changed since stays, with the row as it stands', async () => {
        const [operator, colleague] = [await join('operator'), await join('operator')]
        const { result: product } = await operator.send('product.create', NECKLACE)
        await operator.send('product.price', { id: product.id, livePrice: 100, confirmed: true }, 'mine')
        await colleague.send('product.price', { id: product.id, livePrice: 200, confirmed: true }, 'theirs')
        await expect(operator.send('command.undo', { id: 'mine' })).rejects.toMatchObject({
          error: {
            code: 'conflict',
            reason: 'changed_since',
            current: { id: product.id, livePrice: 200 },
          },
        })
        await colleague.send('command.undo', { id: 'theirs' })
        await operator.send('command.undo', { id: 'mine' })
        expect(room.studio.store.read.must('product', product.id).livePrice).toBeNull()
      })

      test('C16: what was undone, left nothing or is not known cannot be undone', async () => {
        const operator = await join('operator')
        await operator.send('show.create', { title: { en: 'A' } }, 'create')
        await operator.send('board.hide', { hidden: true }, 'hide')
        await operator.send('board.hide', { hidden: true }, 'again')
        const refusal = (id: string) => operator.send('command.undo', { id }).catch(({ error }: Rejected) => error)
        expect(await refusal('again')).toMatchObject({ code: 'conflict', reason: 'nothing_to_undo' })
        expect(await refusal('create')).toMatchObject({ code: 'conflict', reason: 'nothing_to_undo' })
        expect(await refusal('none')).toMatchObject({ code: 'not_found', reason: 'not_found.command' })
        const undone = await operator.send('command.undo', { id: 'hide' }, 'undo')
        expect(await refusal('hide')).toMatchObject({ code: 'conflict', reason: 'undone' })
        expect(await operator.send('command.undo', { id: 'hide' }, 'undo')).toEqual(undone)
      })

      test('C17: a cue whose time is over does not go back on the board, nor anything of a show that ended', async () => {
        const operator = await join('operator')
        const { result: cue } = await operator.send('cue.send', { text: 'slow down', holdSeconds: 5 })
        await operator.send('cue.withdraw', { id: cue.id }, 'withdraw')
        room.studio.store.transact((tx) => tx.patch('cue', cue.id, { expiresAt: Date.now() - 1 }))
        const refusal = (id: string) => operator.send('command.undo', { id }).catch(({ error }: Rejected) => error)
        expect(await refusal('withdraw')).toMatchObject({
          code: 'conflict',
          reason: 'undo_cue_over',
          current: { id: cue.id, state: 'withdrawn' },
        })
        const { id } = operator.all('show')[0]!
        await operator.send('show.start', { id, anyway: true })
        const { result: open } = await operator.send('cue.send', { text: 'one more' })
        await operator.send('cue.withdraw', { id: open.id }, 'late')
        await operator.send('show.end', { id })
        expect(await refusal('late')).toMatchObject({ code: 'conflict', reason: 'undo_show_ended', current: { id } })
        expect(operator.all('cue').every((row) => row.state === 'withdrawn')).toBe(true)
      })

      test('Q1: a query is answered under its id and changes nothing', async () => {
        const operator = await join('operator')
        await operator.send('show.create', { title: { en: 'A' } })
        const head = room.studio.store.head
        const { lines } = await operator.query('journal.list', {})
        expect(lines).toEqual([expect.objectContaining({ name: 'show.create', role: 'operator', who: 'operator' })])
        expect(room.studio.store.head).toBe(head)
      })

      test('Q1: the host may not search comments', async () => {
        const host = await join('host')
        await expect(host.query('comment.search', {})).rejects.toMatchObject({ error: { code: 'forbidden' } })
      })

      test('Q1 E3: no search text is a fault of CueRoom', async () => {
        const support = await join('support')
        await post(room.url, '/api/feed', chatter(3), room.token('feed'))
        for (const text of [
          '"',
          "'; DROP TABLE comment",
          'a\u0000b',
          '* OR NEAR(',
          '(((',
          '发 货',
          '\ud800',
          '-',
          'a"b',
        ]) {
          const found = await support.query('comment.search', { text })
          expect(found.comments).toEqual([])
          await support.query('article.search', { text })
        }
        expect(room.faults).toEqual([])
      })
    })

    describe('frames', () => {
      const garbage: [string, unknown][] = [
        ['not JSON', 'hello?'],
        ['half JSON', '{"type":"ping"'],
        ['an array', [{ type: 'ping', at: 1 }]],
        ['null', null],
        ['a number', 7],
        ['a string in JSON', '"ping"'],
        ['an object without a type', {}],
        ['an unknown type', { type: 'shout', at: 1 }],
        ['a frame of the server', { type: 'patch', epoch: '', from: 0, to: 1, puts: [], dels: [] }],
        ['a ping without a time', { type: 'ping' }],
      ]
      const asSent = (frame: unknown) =>
        kind.name === 'WebSocket' && typeof frame !== 'string' ? JSON.stringify(frame) : frame

      test.each(garbage)('L4: %s ends the link before hello', async (_what, frame) => {
        const { client } = await silent()
        client.carrier.send(asSent(frame))
        await endsWith(client, { code: 'invalid' }, CLOSE.badFrame)
      })

      test.each(garbage)('L4 E3: %s ends the link after hello, and no other', async (_what, frame) => {
        const other = await join('host')
        const client = await join('operator')
        client.carrier.send(asSent(frame))
        await endsWith(client, { code: 'invalid' }, CLOSE.badFrame)
        await other.send('signal.raise', { kind: 'help' })
        expect(other.closeCode).toBeNull()
        expect(room.faults).toEqual([])
      })

      test('L1: a ping is answered with the clock of the studio', async () => {
        const before = room.now()
        const client = await join('host')
        client.carrier.send({ type: 'ping', at: 1 })
        await client.until(() => client.ofType('pong').length === 1, 'the pong')
        expect(client.ofType('pong')[0]!.at).toBeGreaterThanOrEqual(before)
        expect(client.ofType('pong')[0]!.at).toBeLessThanOrEqual(room.now())
      })
    })

    describe('the end of a link', () => {
      test('L9 E3: a fault in answering hello ends that link, is reported, and the others notice nothing', async () => {
        const other = await join('operator')
        const { client, token } = await silent('host')
        const read = vi.spyOn(SyncedSet.prototype, 'snapshot').mockImplementationOnce(() => {
          throw new Error('planted')
        })
        await client.helloInVain(token)
        await endsWith(client, { code: 'internal', message: 'something went wrong inside CueRoom' }, CLOSE.internal)
        expect(room.faults).toEqual([new Error('planted')])
        read.mockRestore()
        await other.send('show.create', { title: { en: 'A' } })
        expect((await joinOver(kind, room, token)).all('show')).toHaveLength(1)
      })

      test('L9: a fault in answering hello takes no other link of the device away', async () => {
        const token = room.token('host')
        await joinOver(kind, room, token)
        const links = () => room.device(token).links
        await expect.poll(links).toBe(1)
        vi.spyOn(SyncedSet.prototype, 'snapshot').mockImplementationOnce(() => {
          throw new Error('planted')
        })
        const second = new WireClient(await kind.open(room, token))
        await second.helloInVain(token)
        await endsWith(second, { code: 'internal' }, CLOSE.internal)
        vi.restoreAllMocks()
        const third = await joinOver(kind, room, token)
        await expect.poll(links).toBe(2)
        expect(third.closeCode).toBeNull()
      })

      test('L8: nothing comes after an error, and nothing is done any more', async () => {
        const operator = await join('operator')
        operator.carrier.send('not of the protocol')
        operator.carrier.send({ type: 'command', id: 'late', name: 'show.create', input: { title: { en: 'A' } } })
        operator.carrier.send({ type: 'ping', at: 1 })
        await endsWith(operator, { code: 'invalid' }, CLOSE.badFrame)
        expect(operator.ofType('error')).toHaveLength(1)
        expect(room.journaled()).toBe(0)
      })

      test('L6 P5: revoking a device ends its links at once, and its token is refused from then on', async () => {
        const operator = await join('operator')
        const token = room.token('host')
        const board = await joinOver(kind, room, token)
        await operator.send('device.revoke', { id: room.device(token).id })
        await endsWith(board, { code: 'unauthorized', reason: 'revoked' }, CLOSE.unauthorized)

        const again = new WireClient(await kind.open(room, token))
        await again.helloInVain(token)
        await endsWith(again, { code: 'unauthorized' }, CLOSE.unauthorized)
        expect(again.frames).toHaveLength(1)
      })

      test('L7: a station that stops closes its links', async () => {
        const client = await join('host')
        await room.running.close()
        await client.closed()
        if (kind.hasCloseCodes) expect(client.closeCode).toBe(CLOSE.stopping)
      })
    })

    describe('visibility', () => {
      test('V2 V3: what the host gets of an answered question names neither thread nor comment', async () => {
        const operator = await join('operator')
        const host = await join('host')
        const show = (await operator.send('show.create', { title: { en: 'A' } })).result
        // A thread as the feed would make it; how comments gather is not the wire's matter.
        const thread = 'a-thread-that-the-host-must-not-see'
        room.studio.store.transact((tx) => tx.put('thread', aThread(thread, { showId: show.id })))
        const { result } = await operator.send('cue.send', { text: 'say how it is plated', threadId: thread })
        await host.acknowledge(result.id)
        await operator.send('escalation.answered', { id: operator.all('escalation')[0]!.id })
        const refused = await host.send('cue.recall', { id: result.id }).catch((error: Rejected) => error)
        expect(refused).toBeInstanceOf(Rejected)
        expect(JSON.stringify(host.frames)).not.toContain(thread)
        expect((refused as Rejected).error.current).toEqual({ ...operator.all('cue')[0], threadId: null })
      })
    })
  })
}
