import { randomUUID } from 'node:crypto'
import { COMMAND_RULES } from '../../src-main/areas/commands'
import { CommandRunner } from '../../src-main/engine/run/command-runner'
import type { Actor } from '../../src-main/engine/run/context'
import type { Change } from '../../src-main/engine/store'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import type { CommandInput, CommandName, CommandResult } from '../../src-shared/commands'
import { Refusal, type WireError } from '../../src-shared/errors'
import type { Thread } from '../../src-shared/records'
import type { Role } from '../../src-shared/roles'
import { TestClock } from './folder'
import { aThread, NECKLACE } from './rows'
import { firstStore } from './store'

/** Store and commands alone, on a clock that a test moves: for the rules of what may change. */
export function testRules({ store } = firstStore()) {
  const clock = new TestClock()
  const changes: Change[] = []
  const runner = new CommandRunner(
    store,
    COMMAND_RULES,
    {
      makeCode: () => ({ code: '123456', expiresAt: 0, urls: [], open: () => {} }),
      closePairing: () => {},
      hasRecording: () => false,
      sampleShow: () => {
        throw new Error('there is no sample show here')
      },
      data: {
        successor: () => null,
        refuseWhileBusy: () => {},
        replaceBy: () => {},
        exportName: () => 'studio.cueroom',
        export: () => {},
      },
    },
    clock.now,
  )
  store.onCommit((change) => changes.push(change))
  const actor = (role: Role, deviceId: string = role): Actor => ({ deviceId, role, memberId: null, name: deviceId })

  /** Carries a command out for a role's device and gives its result. */
  const act = <N extends CommandName>(by: Role | Actor, name: N, input: CommandInput<N>, id: string = randomUUID()) =>
    runner.run(typeof by === 'string' ? actor(by) : by, name, input, id).result as CommandResult<N>

  return {
    store,
    read: store.read,
    runner,
    clock,
    changes,
    actor,
    act,
    /** A board shows the cue, the host reads it and acknowledges it. */
    acknowledge: (id: string, by: Role | Actor = 'host') => {
      act(by, 'cue.shown', { id })
      clock.pass(READ_MS)
      act(by, 'cue.acknowledge', { id })
    },
    /** What the command is refused with. */
    refused: <N extends CommandName>(by: Role | Actor, name: N, input: CommandInput<N>, id?: string): WireError => {
      try {
        act(by, name, input, id)
      } catch (error) {
        if (error instanceof Refusal) return error.toWire()
        throw error
      }
      throw new Error(`${name} was not refused`)
    },
    show: () => act('operator', 'show.create', { title: { en: 'Flash sale' } }).id,
    product: (code = 'J01', stock = 10) => act('operator', 'product.create', { ...NECKLACE, code, stock }).id,
    /** A thread as the feed would make it. */
    thread: (showId: string, fields: Partial<Thread> = {}) =>
      store.transact((tx) =>
        tx.put('thread', {
          ...aThread(randomUUID(), {
            showId,
            count: 3,
            waiting: 3,
            waitingViewers: 3,
            title: '会掉色吗',
            language: 'zh',
          }),
          waitingSince: clock.at,
          lastAskedAt: clock.at,
          ...fields,
        }),
      ).id,
  }
}
