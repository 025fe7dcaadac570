import type { Intent } from '../../../src-shared/intents'
import { useRecord } from '../../sync'
import type { Aim } from '../model/draft'

/** The question that a draft answers, as it stands now. */
export interface AimedAt {
  readonly question: string
  readonly intent: Intent
  /** Viewers waiting for the answer. */
  readonly waiting: number
}

/** Looks up what a draft is aimed at; null when at nothing, or when it is gone. */
export function useAim(aim: Aim | null): AimedAt | null {
  const escalation = useRecord('escalation', aim?.kind === 'escalation' ? aim.id : null)
  const thread = useRecord('thread', aim?.kind === 'thread' ? aim.id : escalation?.threadId)
  if (escalation) {
    const waiting = thread?.waitingViewers ?? escalation.askers
    return { question: escalation.question, intent: escalation.intent, waiting }
  }
  return aim && thread ? { question: thread.title, intent: thread.intent, waiting: thread.waitingViewers } : null
}
