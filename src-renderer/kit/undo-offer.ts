import { create } from 'zustand'
import type { CommandInput, CommandName, CommandResult } from '../../src-shared/commands'
import type { WireError } from '../../src-shared/errors'
import type { Show } from '../../src-shared/records'
import { CommandRefused, send } from '../sync'

/** Commands after which an undo is offered: what the host or the viewers see or will, and is pressed in passing. */
const OFFERED = [
  'board.hide',
  'cue.withdraw',
  'segment.next',
  'segment.go',
  'segment.delete',
  'segment.move',
  'product.stock',
  'product.price',
  'thread.dismiss',
  'thread.answer',
  'thread.escalate',
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

/** Where something is done: in a show, and in which rehearsal of it. */
export type Place = Pick<Offer, 'showId' | 'practice'>

/** The place that an open show is now. */
export const placeOf = (show: Pick<Show, 'id' | 'state' | 'rehearsal' | 'startedAt'> | null | undefined): Place => ({
  showId: show?.id ?? null,
  practice: show?.state === 'live' && show.rehearsal ? `${show.id} ${show.startedAt}` : null,
})

/** What can be taken back now; `done` once it was, `error` why it was not. */
interface Offer {
  /** Id of the command that was acknowledged. */
  readonly id: string
  readonly did: Did
  /** In which show it was done. */
  readonly showId: string | null
  /** In which rehearsal of it, where it was one that is on. */
  readonly practice: string | null
  /** When it was offered, milliseconds since 1970. */
  readonly at: number
  readonly state: 'open' | 'pending' | 'done' | 'refused'
  readonly error: WireError | null
}

/** How long an undo is offered, in milliseconds; the last one longer while it is looked at. */
export const OFFERED_MS = 8_000

interface Offers {
  /** The last thing that was done here, or taken back; null when nothing is offered any more. */
  readonly offer: Offer | null
  /** What was done before it and is not taken back, the latest first. */
  readonly before: readonly Offer[]
}
const NOTHING: Offers = { offer: null, before: [] }

export const useOffer = create<Offers>(() => NOTHING)

/** Offers to take back what was acknowledged, before what was offered until now; `place` is where it was done. */
export function offerUndo<N extends CommandName>(
  id: string,
  name: N,
  input: CommandInput<N>,
  result: CommandResult<N>,
  place: Place,
): void {
  const did = whatWasDone({ name, input, result } as Done)
  if (!did) return
  const { offer, before } = useOffer.getState()
  useOffer.setState({
    offer: { id, did, ...place, at: Date.now(), state: 'open', error: null },
    before: offer?.state === 'open' ? [offer, ...before] : before,
  })
}

type Done = { [N in CommandName]: { name: N; input: CommandInput<N>; result: CommandResult<N> } }[CommandName]

function whatWasDone({ name, input, result }: Done): Did | null {
  if (name === 'board.hide') return { name, hidden: input.hidden }
  if (name === 'product.stock') return { name, productId: input.id, from: input.was ?? result.stock, to: result.stock }
  if (name === 'product.price') return { name, productId: input.id, from: input.was ?? null, to: input.livePrice }
  return isOffered(name) ? ({ name } as Did) : null
}

const isOffered = (name: string): name is Offered => (OFFERED as readonly string[]).includes(name)

/** Changes of the rundown stay when a rehearsal ends; what else was done in it is over with it. */
const STAYS: readonly string[] = ['segment.move', 'segment.delete']

/** Whether what was done can be taken back in a place; what was done to products is every show's. */
export function isOf({ did, showId, practice }: Pick<Offer, 'did'> & Place, place: Place): boolean {
  if (practice !== null && practice !== place.practice && !STAYS.includes(did.name)) return false
  return showId === place.showId || did.name === 'product.price' || did.name === 'product.stock'
}

/** Offers nothing any more. */
export const dropOffer = (): void => useOffer.setState(NOTHING)

/** What a press takes back: what is offered, or, once that is taken back, what was done before it. */
export function nextToUndo({ offer, before }: Offers): Offer | undefined {
  if (!offer || offer.state === 'open') return offer ?? undefined
  if (offer.state !== 'done') return undefined
  return before.find((one) => isOf(one, offer))
}

/** Takes back what is next, and tells in the same place what came of it. */
export async function undoOffered(): Promise<void> {
  const offers = useOffer.getState()
  const offer = nextToUndo(offers)
  if (!offer) return
  const since = Date.now() - OFFERED_MS
  const before = offers.before.slice(offers.before.indexOf(offer) + 1).filter(({ at }) => at > since)
  const tell = (state: Offer['state'], error: WireError | null = null) =>
    useOffer.setState({ offer: { ...offer, state, error }, before })
  const tellStill = (...said: Parameters<typeof tell>) => {
    if (useOffer.getState().offer?.id === offer.id) tell(...said)
  }
  tell('pending')
  try {
    await send('command.undo', { id: offer.id })
    tellStill('done')
  } catch (refused) {
    if (!(refused instanceof CommandRefused)) throw refused
    // Sent into a broken link or not at all: it can be tried again, and the studio does nothing twice.
    const again = refused.error.reason === 'offline'
    tellStill(again ? 'open' : 'refused', refused.error)
  }
}
