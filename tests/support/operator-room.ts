import { afterEach, beforeEach, expect } from 'vitest'
import { startStudio, type TestStudio } from './studio'
import { WireClient } from './wire-client'

interface OperatorRoom {
  readonly room: TestStudio
  readonly operator: WireClient
}

/**
 * Has each test of a file begin in a studio of its own with an operator's link; after it both are closed, and the studio
 * has reported no fault.
 * @param use told of them, and of the operator's token, before each test
 * @param now what is to be closed: a test may have started the studio again
 */
export function inOperatorRoom(
  use: (made: OperatorRoom & { readonly token: string }) => void,
  now: () => OperatorRoom,
): void {
  beforeEach(async () => {
    const room = await startStudio()
    const token = room.token('operator')
    use({ room, token, operator: await WireClient.join(room.url, token) })
  })
  afterEach(async () => {
    const { room, operator } = now()
    operator.close()
    expect(room.faults).toEqual([])
    await room.stop()
  })
}
