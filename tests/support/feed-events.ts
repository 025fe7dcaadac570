let sent = 0

interface Comment {
  text: string
  /** Whose it is: a viewer's number. */
  user?: number
  /** TikTok's id of the message; one of its own unless a test repeats it. */
  msgId?: string
}

/** A comment as TikFinity sends it. */
export function chat({ text, user = 1, msgId = String(7_520_000_000_000_000_000n + BigInt(++sent)) }: Comment) {
  return {
    event: 'chat',
    data: {
      comment: text,
      userId: String(7_000_000_000_000_000_000n + BigInt(user)),
      uniqueId: `viewer${user}`,
      nickname: `Viewer ${user}`,
      msgId,
    },
  }
}

/** A comment with its text and nothing to know its viewer or a repeat by. */
export const bareChat = (text: string, more: Record<string, unknown> = {}) => ({
  event: 'chat',
  data: { comment: text, ...more },
})

/** So many comments that ask nothing, each of another viewer. */
export const chatter = (count: number, text = 'hola') =>
  Array.from({ length: count }, (_, i) => chat({ text: `${text} ${i}`, user: i + 1 }))

/** Events as a recording or a script writes them, a line each. */
export const ndjson = (...lines: unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
