import { defineLife } from '../../define-life'
import type { Escalation, Thread } from './records'

/** The life of a thread. Dismissed is not answered: whoever waits is kept. */
export const THREAD_LIFE = defineLife<Thread['state']>()({
  open: ['open', 'claimed', 'escalated'],
  steps: {
    'thread.claim': { from: ['open', 'claimed', 'answered', 'dismissed'], to: 'claimed' },
    'thread.release': { from: ['claimed'], to: ['open', 'answered'], reason: 'thread_not_claimed' },
    'thread.answer': { from: ['open', 'claimed', 'answered', 'dismissed'], to: 'answered' },
    'thread.dismiss': { from: ['open', 'claimed', 'answered', 'dismissed'], to: 'dismissed' },
    'thread.restore': { from: ['dismissed'], to: ['open', 'answered'], reason: 'thread_not_dismissed' },
    'thread.escalate': { from: ['open', 'claimed', 'answered', 'dismissed'], to: 'escalated' },
    'escalation.answered': { from: ['escalated'], to: 'answered' },
    'escalation.return': { from: ['escalated'], to: 'open' },
    /** A viewer asks what was answered. */
    ask: { from: ['answered'], to: 'open' },
    /** Who had claimed it is gone. */
    lapse: { from: ['claimed'], to: ['open', 'answered'] },
  },
})

/** The life of an escalation. */
export const ESCALATION_LIFE = defineLife<Escalation['state']>()({
  open: ['open', 'cued'],
  steps: {
    'cue.send': { from: ['open', 'cued'], to: 'cued' },
    /** Its cue was withdrawn, or its time is over. */
    uncue: { from: ['cued'], to: 'open' },
    'escalation.answered': { from: ['open', 'cued'], to: 'answered' },
    'escalation.return': { from: ['open', 'cued'], to: 'returned' },
  },
})
