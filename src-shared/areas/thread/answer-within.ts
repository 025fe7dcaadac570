/** How long a screen waits for the answer to a command, which it sends again on each new link meanwhile, in milliseconds. */
export const ANSWER_WITHIN_MS = 15_000
