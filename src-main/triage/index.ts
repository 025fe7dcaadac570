import type { Intent } from '../../src-shared/intents'
import type { ViewerLanguage } from '../../src-shared/text'

/** What a comment means. `score` is 0 to 1: how sure the intent is. */
export interface Understood {
  language: ViewerLanguage
  intent: Intent
  score: number
  key: string
}

/** Reads a comment. Takes any text and never throws. */
export function understand(text: string): Understood {
  return { language: 'und', intent: 'chat', score: 0, key: text.trim().toLowerCase() }
}

/** The threads of one show, found by what their comments ask. */
export class ThreadIndex {
  private readonly threads = new Map<string, string>()

  match(u: Understood): string | null {
    return this.threads.get(u.key) ?? null
  }

  add(threadId: string, u: Understood): void {
    this.threads.set(u.key, threadId)
  }
}
