import { defineLife } from '../../define-life'
import type { Signal } from './records'

/** The life of a signal. */
export const SIGNAL_LIFE = defineLife<Signal['state']>()({
  open: ['raised', 'taken'],
  steps: {
    'signal.take': { from: ['raised'], to: 'taken', again: ['taken'] },
    'signal.done': { from: ['raised', 'taken'], to: 'done' },
    'signal.decline': { from: ['raised', 'taken'], to: 'declined' },
    'signal.cancel': { from: ['raised', 'taken'], to: 'cancelled' },
    /** Who had taken it is gone. */
    lapse: { from: ['taken'], to: 'raised' },
    'show.end': { from: ['raised', 'taken'], to: 'cancelled' },
  },
})
