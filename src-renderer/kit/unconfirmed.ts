/**
 * What a field sent and the studio has not confirmed. A field is empty from the press on: what is typed then is the next
 * text. What was sent is kept here until it is on disk; refused, it comes back, and never into what was typed since.
 */
export interface Unconfirmed<T> {
  /** Sent; the answer is on its way. */
  readonly underWay: readonly T[]
  /** Refused, while something else stood in the field. The last one comes back first. */
  readonly returned: readonly T[]
}

export const NONE_UNCONFIRMED: Unconfirmed<never> = { underWay: [], returned: [] }

/** A field and what it sent. */
interface Sending<T> extends Unconfirmed<T> {
  readonly draft: T
}

/** A field's texts, by what counts as nothing in it. */
export function sendingOf<T>(empty: T, isEmpty: (draft: T) => boolean) {
  return {
    /** The press: the draft is under way, the field is free. */
    sendOff: ({ draft, underWay, returned }: Sending<T>): Sending<T> => ({
      draft: empty,
      // Nothing was written: there is nothing to come back.
      underWay: isEmpty(draft) ? underWay : [...underWay, draft],
      returned,
    }),
    /** It is on disk. */
    confirmed: (now: Sending<T>, sent: T): Sending<T> => ({
      ...now,
      underWay: now.underWay.filter((draft) => draft !== sent),
    }),
    /** It was refused: it is in the field again, or beside it where something was typed since; `back` with what is known now. */
    refused: ({ draft, underWay, returned }: Sending<T>, sent: T, back: T = sent): Sending<T> => {
      if (isEmpty(sent)) return { draft, underWay, returned }
      const others = underWay.filter((other) => other !== sent)
      return isEmpty(draft)
        ? { draft: back, underWay: others, returned }
        : { draft, underWay: others, returned: [...returned, back] }
    },
    /** Puts the last one that was refused into the field; what stood there takes its place. */
    putBack: ({ draft, underWay, returned }: Sending<T>): Sending<T> => {
      const last = returned.at(-1)
      if (last === undefined) return { draft, underWay, returned }
      const others = returned.slice(0, -1)
      return { draft: last, underWay, returned: isEmpty(draft) ? others : [...others, draft] }
    },
    /** As it is found after a reload: nobody waits for an answer any more. */
    found: (draft: T, kept: readonly T[]): Sending<T> => {
      const unconfirmed = kept.filter((sent) => !isEmpty(sent))
      const last = unconfirmed.at(-1)
      if (last === undefined || !isEmpty(draft)) return { draft, underWay: [], returned: unconfirmed }
      return { draft: last, underWay: [], returned: unconfirmed.slice(0, -1) }
    },
  }
}
