import { COMMANDS, type CommandName, type CommandResult, isCommandName } from '../../../src-shared/commands'
import type { CommandSpec } from '../../../src-shared/define-command'
import { invalidInput, Refusal } from '../../../src-shared/errors'
import type { Store, Tx } from '../store'
import type { Actor, CommandContext, CommandHandlers } from './context'
import { journalLine } from './journal-line'
import { keepForUndo } from './undo'

/** So many are forgotten in one go at the most: others have their turn. */
const FORGET_AT_ONCE = 500

/** How long a command's answer is remembered, in milliseconds: no client retries for longer. */
const REMEMBER_MS = 24 * 3_600_000

export interface Answer<N extends CommandName = CommandName> {
  seq: number
  result: CommandResult<N>
}

type Handler<Services> = (tx: Tx, input: unknown, context: CommandContext & Services) => CommandResult<CommandName>

/** What commands do, and what follows of each of them. */
export interface CommandRules<Services> {
  readonly handlers: CommandHandlers<CommandName, Services>
  /** Called when the handler has written, before what can be undone is noted. */
  beforeUndoIsKept(tx: Tx): void
  /** Called at the end: brings what hangs on the rows in order. @param now studio clock, milliseconds */
  settle(tx: Tx, now: number): void
}

/** Commands that arrive from screens, scripts and pedals, each carried out once. */
export class CommandRunner<Services extends object> {
  /** Answers that are in no table, by the id of their command. */
  private readonly secrets = new Map<string, { at: number; result: CommandResult<CommandName> }>()

  /** @param now studio clock, milliseconds since 1970 */
  constructor(
    private readonly store: Store,
    private readonly rules: CommandRules<Services>,
    private readonly services: Services,
    private readonly now: () => number,
  ) {}

  /**
   * Carries out a command and returns when it is on disk. The same `id` with the same input gets the first answer again.
   * @param id the command's own id, made by its sender
   * @throws Refusal `not_found` for an unknown name, `forbidden`, `invalid`, `conflict` when the id was used for
   *   something else, and whatever the handler refuses with
   */
  run(actor: Actor, name: string, input: unknown, id: string): Answer {
    if (!isCommandName(name)) throw new Refusal('not_found', `there is no command called ${name.slice(0, 64)}`)
    const spec: CommandSpec = COMMANDS[name]
    if (!(spec.roles as readonly string[]).includes(actor.role)) {
      throw new Refusal('forbidden', `${name} is not for the role ${actor.role}`)
    }
    const parsed = spec.input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)

    const given = JSON.stringify(parsed.data)
    const former = this.recall(id, name, given)
    if (former) return former
    const afterwards: (() => void)[] = []
    const answer = this.store.transact(
      (tx) => {
        const now = this.now()
        tx.keepFormer()
        const handler = this.rules.handlers[name] as Handler<Services>
        let noted: object | null = null
        const result = handler(tx, parsed.data, {
          ...this.services,
          actor,
          now,
          note: (details) => {
            noted = { ...noted, ...details }
          },
          afterCommit: (work) => afterwards.push(work),
        })
        this.rules.beforeUndoIsKept(tx)
        if (spec.undoable) keepForUndo(tx, id, name, now)
        this.rules.settle(tx, now)
        if (!spec.isReceipt) {
          const more = {
            ...journalLine(tx, name, parsed.data as object, result as object),
            ...(noted as object | null),
          }
          const line = JSON.stringify({ ...(parsed.data as object), ...more })
          tx.sql(
            'INSERT INTO journal (seq, at, name, role, deviceId, memberId, who, input) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          ).run(tx.seq, now, name, actor.role, actor.deviceId, actor.memberId, actor.name, line)
        }
        tx.sql('INSERT INTO command (id, name, input, seq, result, at) VALUES (?, ?, ?, ?, ?, ?)').run(
          id,
          name,
          given,
          tx.seq,
          JSON.stringify(spec.isSecret ? null : result),
          now,
        )
        if (spec.isSecret) afterwards.push(() => this.secrets.set(id, { at: now, result }))
        return { seq: tx.seq, result }
      },
      { always: true },
    )
    for (const work of afterwards) work()
    return answer
  }

  /** The answer given to this id before. One process writes, so reading ahead of the transaction is safe. */
  private recall(id: string, name: CommandName, given: string): Answer | null {
    const row = this.store.read.sql('SELECT name, input, seq, result FROM command WHERE id = ?').get(id) as
      | { name: string; input: string; seq: number; result: string }
      | undefined
    if (!row) return null
    if (row.name !== name || row.input !== given) {
      throw new Refusal('conflict', 'this id was used for another command', { reason: 'id_reused' })
    }
    if (!COMMANDS[name].isSecret) return { seq: row.seq, result: JSON.parse(row.result) as CommandResult<CommandName> }
    const secret = this.secrets.get(id)
    if (!secret) {
      throw new Refusal('unauthorized', 'the code of that command is worthless since the station was started again', {
        reason: 'pairing_expired',
      })
    }
    return { seq: row.seq, result: secret.result }
  }

  /** Forgets answers that nobody can ask for any more, the oldest ones first and some at a time. */
  forget(): void {
    const before = this.now() - REMEMBER_MS
    for (const [id, { at }] of this.secrets) if (at < before) this.secrets.delete(id)
    const old = this.store.read.sql('SELECT 1 FROM command WHERE at < ? LIMIT 1').get(before)
    if (!old) return
    this.store.transact((tx) => {
      const oldest = 'SELECT id FROM command WHERE at < ? ORDER BY at LIMIT ?'
      for (const table of ['undo', 'command'])
        tx.sql(`DELETE FROM ${table} WHERE id IN (${oldest})`).run(before, FORGET_AT_ONCE)
    })
  }
}
