import { z } from 'zod'
import { defineRecord } from '../../define-record'
import { cleaned, id, instant, LIMITS } from '../../text'

export const SIGNAL_KINDS = ['link_up', 'change_price', 'push_offer', 'slow_down', 'next_product', 'help'] as const
export const signalKind = z.enum(SIGNAL_KINDS)
export type SignalKind = z.infer<typeof signalKind>

/** 信号: the host's wordless request to the operator. */
const signal = z.strictObject({
  id,
  showId: id,
  kind: signalKind,
  state: z.enum(['raised', 'taken', 'done', 'declined', 'cancelled']),
  raisedAt: instant,
  raisedBy: id.nullable(),
  /** Name of the member or device, as it was then. */
  raisedByName: cleaned(LIMITS.name),
  takenAt: instant.nullable(),
  takenBy: id.nullable(),
  /** Who had taken it, where they are gone; empty once it is taken again. */
  lapsedFrom: cleaned(LIMITS.name),
  closedAt: instant.nullable(),
  /** Seq of the change that raised or closed it: what lists go by, since a clock may be set back. */
  turn: z.int().min(0),
  /** The product on air when it was raised. */
  productId: id.nullable(),
})
export type Signal = z.infer<typeof signal>

export const signalRecord = defineRecord({
  schema: signal,
  scope: { kind: 'ofShow', apart: true, most: 100 },
  sees: {
    support: 'all',
    host: {
      fields: [
        'id',
        'showId',
        'kind',
        'state',
        'raisedAt',
        'raisedBy',
        'raisedByName',
        'takenAt',
        'takenBy',
        'lapsedFrom',
        'closedAt',
        'turn',
        'productId',
      ],
    },
  },
  called: ({ kind }) => ({ word: `signal.${kind}` }),
})
