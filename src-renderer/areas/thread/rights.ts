import { THREAD_LIFE } from '../../../src-shared/areas/thread/life'
import { COMMANDS, type CommandName } from '../../../src-shared/commands'
import { mayTake } from '../../../src-shared/define-life'
import type { Thread } from '../../../src-shared/records'
import type { Me } from './use-me'

/** What support does to a thread, by the command that does it. */
export type ThreadCommand = Extract<CommandName, `thread.${string}`>

/** Why something cannot be done now; each is the name of a sentence (`triage:blocked`). */
export type Reason =
  | 'offline'
  | 'role'
  | 'withOperator'
  | 'claimedByOther'
  | 'alreadyYours'
  | 'notClaimed'
  | 'dismissed'
  | 'notDismissed'

/** Why a state does not take a command; with the operator a thread takes none of the others. */
const REFUSED: { readonly [C in ThreadCommand]?: Reason } = {
  'thread.release': 'notClaimed',
  'thread.restore': 'notDismissed',
}

/** Whether `thread` is this device's own. */
export const isMine = (thread: Pick<Thread, 'state' | 'claimedBy'>, me: Pick<Me, 'deviceId'>): boolean =>
  thread.state === 'claimed' && thread.claimedBy === me.deviceId

/** Why `me` may not send `command` at all; null when it may. */
export function whyNotSend(command: CommandName, me: Pick<Me, 'role' | 'live'>): Reason | null {
  if (!me.live) return 'offline'
  return me.role !== null && COMMANDS[command].roles.some((role) => role === me.role) ? null : 'role'
}

/** Why `command` would be refused for `thread` as it stands; null when it would not. */
export function whyNot(command: ThreadCommand, thread: Pick<Thread, 'state' | 'claimedBy'>, me: Me): Reason | null {
  const reason = whyNotSend(command, me)
  if (reason) return reason
  if (!mayTake(THREAD_LIFE, command, thread)) return REFUSED[command] ?? 'withOperator'
  if (command === 'thread.release' || command === 'thread.restore') return null
  if (thread.state === 'claimed' && thread.claimedBy !== me.deviceId) return 'claimedByOther'
  if (command === 'thread.claim' && thread.state === 'claimed') return 'alreadyYours'
  return command === 'thread.dismiss' && thread.state === 'dismissed' ? 'dismissed' : null
}
