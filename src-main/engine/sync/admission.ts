import { Refusal } from '../../../src-shared/errors'
import { helloFrame } from '../../../src-shared/frames'
import type { Device } from '../../../src-shared/records'
import { admit, standing } from '../../identity/tokens'
import type { LinkServices } from './link'

type Services = Pick<LinkServices, 'read' | 'now'>

/** The id of the device whose good token a hello carries. */
export function deviceSaidIn({ read, now }: Services, data: unknown): string | undefined {
  try {
    const frame = helloFrame.safeParse(JSON.parse(String(data)))
    return frame.success ? admit(read, frame.data.token, now()).id : undefined
  } catch {
    return undefined
  }
}

/**
 * Whose link it is by its hello, or why it is refused.
 * @param from the device of a port that the desktop made itself, or the address that a socket came from
 * @param known whose link it is already
 */
export function admitted(
  { read, now }: Services,
  from: Device | string,
  known: Device | null,
  token: string,
): Device | Refusal {
  try {
    const device = typeof from === 'string' ? admit(read, token, now()) : standing(read.must('device', from.id), now())
    if (!known || known.id === device.id) return device
    return new Refusal('unauthorized', 'this link is of another device')
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
