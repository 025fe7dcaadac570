import { toLocalInput } from '../../../kit/date-time'

/** The name a new recording is offered: the moment it begins, `2026-05-01 20.05`. */
export const recordingNameAt = (instant: number): string => toLocalInput(instant).replace('T', ' ').replace(':', '.')
