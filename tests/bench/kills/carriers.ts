import type { WireError } from '../../../src-shared/errors'
import { LinkClosed, Rejected } from '../../support/wire-client.ts'
import { Link } from '../lib/link.ts'
import type { Answer } from './ledger.ts'

/** How a desk reaches the station: by socket, or by HTTP as a script does. */
export interface Carrier {
  /** Seq that the station had when this began. */
  readonly headAtJoin: number
  /** @throws Rejected, LinkClosed */
  send(name: string, input: unknown, id: string): Promise<Answer>
  close(): void
}

export type Connect<C extends Carrier = Carrier> = (url: string, token: string) => Promise<C>

export const bySocket: Connect<Carrier & { link: Link }> = async (url, token) => {
  const link = await Link.join(url, token)
  return {
    link,
    headAtJoin: link.seq,
    send: (name, input, id) => link.send(name, input, id),
    close: () => link.close(),
  }
}

export const byHttp: Connect = async (url, token) => {
  const request = async (path: string, init?: RequestInit) => {
    try {
      const response = await fetch(`${url}${path}`, init)
      return (await response.json()) as Record<string, unknown>
    } catch {
      throw new LinkClosed()
    }
  }
  return {
    headAtJoin: (await request('/healthz')).seq as number,
    send: async (name, input, id) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': id }
      const answer = await request(`/api/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
      if (answer.type !== 'ack') throw new Rejected(answer.error as WireError)
      return { seq: answer.seq as number, result: answer.result }
    },
    close: () => {},
  }
}
