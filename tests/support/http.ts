import { request } from 'node:http'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** The body as JSON. */
  json: <T = Record<string, unknown>>() => T
}

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The address of this machine that it comes from. */
  localAddress?: string
}

/** One request, sent as it is: `fetch` would set Host and tidy the path. */
export function call(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body, localAddress }: Sent = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false, localAddress }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: <T>() => JSON.parse(text) as T,
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Posts a text or a value as JSON, with a token where one is given. */
export const post = (
  url: string,
  path: string,
  body: unknown,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  call(url, path, {
    method: 'POST',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
