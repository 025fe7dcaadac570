import { Refusal } from '../../src-shared/errors'
import { PressGuard } from '../../src-shared/press-guard'
import type { Store } from '../store'

interface Answer {
  readonly seq: number
  readonly result: unknown
}

/** What may be pressed through HTTP, and what of its input says which thing that is. */
const PRESSES: Readonly<Record<string, (input: Record<string, unknown>, store: Store) => string>> = {
  'cue.acknowledge': () => 'acknowledge',
  'signal.raise': ({ kind }) => `signal ${String(kind)}`,
  // The press that takes a signal back is the one that raised it.
  'signal.cancel': ({ id }, { read }) => `signal ${read.get('signal', String(id))?.kind}`,
  'segment.next': () => 'next',
}

/** The presses of pedals and clickers that come through HTTP: what repeats within a second does nothing (C22). */
export class Presses {
  private readonly guard: PressGuard
  /** The last answer of each press, and what it was asked for. */
  private readonly last = new Map<string, { asked: string; answer: Answer }>()

  constructor(
    private readonly store: Store,
    now: () => number,
  ) {
    this.guard = new PressGuard(now)
  }

  /**
   * Carries a command out unless it is the repeat of a press: the same one gets the answer of the first.
   * @param id the command's own id; one that has its answer already gets that
   * @throws Refusal `conflict` when the repeat would act on another cue or signal, or the first was refused
   */
  carryOut(deviceId: string | null, name: string, input: unknown, id: string, run: () => Answer): Answer {
    const press =
      Object.hasOwn(PRESSES, name) && typeof input === 'object' && input !== null ? PRESSES[name] : undefined
    if (!press || this.isAnswered(id)) return run()
    const key = `${deviceId} ${press(input as Record<string, unknown>, this.store)}`
    const asked = `${name} ${JSON.stringify(input)}`
    if (this.guard.takes(key)) {
      this.last.delete(key)
      const answer = run()
      this.last.set(key, { asked, answer })
      return answer
    }
    const former = this.last.get(key)
    if (former?.asked === asked) return former.answer
    throw new Refusal('conflict', 'the press was repeated within a second; nothing was done', {
      reason: 'press_repeated',
    })
  }

  private isAnswered(id: string): boolean {
    return this.store.read.sql('SELECT 1 FROM command WHERE id = ?').get(id) !== undefined
  }
}
