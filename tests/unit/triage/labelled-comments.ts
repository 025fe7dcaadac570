import { labelledComments } from '../sample/sample'

const all = labelledComments()

/** The even lines, counted from 1: what the word lists may be tuned on. */
export const TUNING = all.filter((_, at) => at % 2 === 1)
/** The odd lines: never looked at while tuning, so that they tell how well comments are understood that are new. */
export const HELD_OUT = all.filter((_, at) => at % 2 === 0)
