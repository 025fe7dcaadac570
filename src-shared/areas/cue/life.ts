import { defineLife } from '../../define-life'
import type { Cue } from './records'

/** The life of a cue. One that is over is sent again as another one. */
export const CUE_LIFE = defineLife<Cue['state']>()({
  open: ['sent', 'acknowledged'],
  steps: {
    'cue.acknowledge': { from: ['sent'], to: 'acknowledged', again: ['acknowledged'] },
    'cue.recall': { from: ['acknowledged'], to: 'sent', again: ['sent'] },
    'cue.withdraw': { from: ['sent', 'acknowledged'], to: 'withdrawn' },
    /** Its time is over. */
    expire: { from: ['sent'], to: 'expired' },
    'escalation.answered': { from: ['sent', 'acknowledged'], to: 'answered' },
    'escalation.return': { from: ['sent', 'acknowledged'], to: 'withdrawn' },
    /** One that was taken on and asks for no answer has been dealt with, and stays as it is. */
    'show.end': { from: ['sent', 'acknowledged'], to: 'withdrawn' },
  },
})
