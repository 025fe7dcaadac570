import { ANSWER_WITHIN_MS } from '../../../src-shared/areas/thread/answer-within'
import { COMMANDS, type CommandName } from '../../../src-shared/commands'
import { Refusal } from '../../../src-shared/errors'
import { PressGuard } from '../../../src-shared/press-guard'
import type { Store } from '../store'
import type { Actor } from './context'

interface Answer {
  readonly seq: number
  readonly result: unknown
}

/** A press that was carried out: under which id, what it was asked for, and what came of it. */
interface Press {
  readonly id: string
  readonly asked: string
  readonly answer: Answer
}

/**
 * A repeat that did nothing is in no table: its answer is kept here for as long as a screen may send it again, and some
 * more for what comes late, in milliseconds.
 */
const SWALLOWED_FOR_MS = 4 * ANSWER_WITHIN_MS
/** So many of them at the most. */
const MOST_SWALLOWED = 10_000

/** What became of a repeat, and what it was asked for. */
interface Swallowed {
  readonly asked: string
  readonly at: number
  /** The press that it repeats; null where it was refused. */
  readonly first: Press | null
}

/** What may be pressed, and what of its input says which thing that is. */
const PRESSES = {
  'cue.acknowledge': () => 'acknowledge',
  'signal.raise': ({ kind }) => `signal ${kind}`,
  // The press that takes a signal back is the one that raised it.
  'signal.cancel': ({ id }, { read }) => `signal ${read.get('signal', id as string)?.kind}`,
  'segment.next': () => 'next',
} as const satisfies Partial<Record<CommandName, (input: Record<string, unknown>, store: Store) => string>>

/** The presses of screens, pedals and clickers: what repeats within a second does nothing (C22). */
export class Presses {
  private readonly guard: PressGuard
  /** What was pressed last, of each press. */
  private readonly last = new Map<string, Press>()

  /** The repeats of the last minute by the id of their command, oldest first. */
  private readonly swallowed = new Map<string, Swallowed>()

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {
    this.guard = new PressGuard(now)
  }

  /**
   * Carries a command out unless it is the repeat of a press: the same one gets the answer of the first. An undo of a repeat
   * takes back the first.
   * @param actor who pressed it, through which device
   * @param id the command's own id; one that has its answer already gets that, be it a repeat's
   * @param by over a link come screens, which tell by the moment of the press itself what came up under the finger: by
   *   the time on the way two presses would be one
   * @throws Refusal `conflict` when through HTTP the repeat would act on another cue or signal, or the first was refused
   */
  carryOut(
    actor: Actor,
    name: string,
    input: unknown,
    id: string,
    by: 'http' | 'link',
    runs: (input: unknown) => Answer,
  ): Answer {
    const { deviceId, role } = actor
    const run = () => runs(name === 'command.undo' ? this.withFirst(input) : input)
    const press = Object.hasOwn(PRESSES, name) ? (name as keyof typeof PRESSES) : undefined
    if (this.isAnswered(id)) return run()
    const known = this.swallowed.get(id)
    const sentAgain = known && this.isKept(known) ? known : undefined
    if (!press) {
      if (sentAgain) throw idReused()
      return run()
    }
    // What is refused for what it is presses nothing, and is not kept.
    const { roles, input: schema } = COMMANDS[press]
    const parsed = schema.safeParse(input)
    if (!parsed.success || !(roles as readonly string[]).includes(role)) return run()
    const key = `${deviceId} ${PRESSES[press](parsed.data, this.store)}`
    const asked = `${name} ${JSON.stringify(parsed.data)}`
    if (sentAgain) return sameAgain(sentAgain, asked)
    const isRepeat = !this.guard.takes(key)
    const former = this.last.get(key)
    if (isRepeat && former?.asked === asked) return this.swallow(id, asked, former)
    if (isRepeat && by === 'http') return this.swallow(id, asked, null)
    this.last.delete(key)
    const answer = run()
    this.last.set(key, { id, asked, answer })
    return answer
  }

  /** A repeat does nothing, now and when its sender, who has lost the answer, sends it again. */
  private swallow(id: string, asked: string, first: Press | null): Answer {
    const at = this.now()
    for (const [old, repeat] of this.swallowed) {
      if (this.isKept(repeat) && this.swallowed.size < MOST_SWALLOWED) break
      this.swallowed.delete(old)
    }
    const repeat = { asked, at, first }
    this.swallowed.set(id, repeat)
    return sameAgain(repeat, asked)
  }

  /** What an undo asks for, of the press that was carried out where it means a repeat of it. */
  private withFirst(input: unknown): unknown {
    const repeat = this.swallowed.get(String((input as { id?: unknown } | null)?.id))
    return repeat?.first ? { ...(input as object), id: repeat.first.id } : input
  }

  private isKept({ at }: Swallowed): boolean {
    return Math.abs(this.now() - at) < SWALLOWED_FOR_MS
  }

  private isAnswered(id: string): boolean {
    return this.store.read.sql('SELECT 1 FROM command WHERE id = ?').get(id) !== undefined
  }
}

const idReused = () => new Refusal('conflict', 'this id was used for another command', { reason: 'id_reused' })

/** @throws Refusal `conflict`, as at first, or when the id now stands for something else */
function sameAgain(repeat: Swallowed, asked: string): Answer {
  if (repeat.asked !== asked) throw idReused()
  if (repeat.first === null)
    throw new Refusal('conflict', 'the press was repeated within a second; nothing was done', {
      reason: 'press_repeated',
    })
  return repeat.first.answer
}
