import { create } from 'zustand'
import type { CommandInput, CommandName, CommandResult } from '../../src-shared/commands'
import type { WireError } from '../../src-shared/errors'
import { CommandRefused, send } from '../sync'

/** Commands after which an undo is offered: what the host or the viewers see, and is pressed in passing. */
const OFFERED = [
  'board.hide',
  'cue.withdraw',
  'segment.next',
  'segment.go',
  'segment.delete',
  'product.stock',
  'product.price',
  'thread.dismiss',
  'thread.answer',
  'signal.done',
  'signal.decline',
  'escalation.answered',
  'escalation.return',
] as const satisfies readonly CommandName[]
type Offered = (typeof OFFERED)[number]

/** What was done, as far as it is told; prices in minor units. */
export type Did =
  | { readonly name: Exclude<Offered, 'board.hide' | 'product.stock' | 'product.price'> }
  | { readonly name: 'board.hide'; readonly hidden: boolean }
  | { readonly name: 'product.stock'; readonly productId: string; readonly from: number; readonly to: number }
  | {
      readonly name: 'product.price'
      readonly productId: string
      readonly from: number | null
      readonly to: number | null
    }

/** What can be taken back now; `done` once it was, `error` why it was not. */
interface Offer {
  /** Id of the command that was acknowledged. */
  readonly id: string
  readonly did: Did
  readonly state: 'open' | 'pending' | 'done' | 'refused'
  readonly error: WireError | null
}

/** The last thing that was done here; null when nothing is offered any more. */
export const useOffer = create<{ offer: Offer | null }>(() => ({ offer: null }))

/** Offers to take back what was acknowledged; in place of what was offered before. */
export function offerUndo<N extends CommandName>(
  id: string,
  name: N,
  input: CommandInput<N>,
  result: CommandResult<N>,
): void {
  const did = whatWasDone({ name, input, result } as Done)
  if (did) useOffer.setState({ offer: { id, did, state: 'open', error: null } })
}

type Done = { [N in CommandName]: { name: N; input: CommandInput<N>; result: CommandResult<N> } }[CommandName]

function whatWasDone({ name, input, result }: Done): Did | null {
  if (name === 'board.hide') return { name, hidden: input.hidden }
  if (name === 'product.stock') return { name, productId: input.id, from: input.was ?? result.stock, to: result.stock }
  if (name === 'product.price') return { name, productId: input.id, from: input.was ?? null, to: input.livePrice }
  return isOffered(name) ? ({ name } as Did) : null
}

const isOffered = (name: string): name is Offered => (OFFERED as readonly string[]).includes(name)

/** Offers nothing any more. */
export const dropOffer = (): void => useOffer.setState({ offer: null })

/** Takes back what is offered, and tells in the same place what came of it. */
export async function undoOffered(): Promise<void> {
  const { offer } = useOffer.getState()
  if (offer?.state !== 'open') return
  const tell = (state: Offer['state'], error: WireError | null = null) => {
    if (useOffer.getState().offer?.id === offer.id) useOffer.setState({ offer: { ...offer, state, error } })
  }
  tell('pending')
  try {
    await send('command.undo', { id: offer.id })
    tell('done')
  } catch (refused) {
    if (!(refused instanceof CommandRefused)) throw refused
    // Sent into a broken link or not at all: it can be tried again, and the studio does nothing twice.
    const again = refused.error.reason === 'offline'
    tell(again ? 'open' : 'refused', refused.error)
  }
}
