import { type ChildProcess, fork } from 'node:child_process'

// biome-ignore lint/suspicious/noExplicitAny: what a method takes and gives is its own; `Caller` keeps the types.
export type Methods = Record<string, (...args: any[]) => unknown>
type Request = { id: number; name: string; args: unknown[] }
type Reply = { id: number; result?: unknown; error?: string }

/** In a worker: carries out what the bench asks for, and ends with it. */
export function serve(methods: Methods): void {
  process.on('message', async ({ id, name, args }: Request) => {
    const reply: Reply = { id }
    try {
      reply.result = await methods[name]!(...args)
    } catch (error) {
      reply.error = (error as Error).stack ?? String(error)
    }
    process.send!(reply)
  })
  process.on('disconnect', () => process.exit(0))
}

/** A process that carries load, so that what it costs is not the station's, nor the bench's own. */
export class Worker<M extends Methods> {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  private calls = 0

  /** @param file a module that calls `serve` */
  constructor(file: URL) {
    this.child = fork(file, { serialization: 'advanced' })
    this.child.on('message', ({ id, result, error }: Reply) => {
      const call = this.waiting.get(id)
      this.waiting.delete(id)
      if (error === undefined) call?.resolve(result as never)
      else call?.reject(new Error(error))
    })
    this.child.on('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error(`${file.pathname} ended`))
    })
  }

  call<N extends keyof M & string>(name: N, ...args: Parameters<M[N]>): Promise<Awaited<ReturnType<M[N]>>> {
    this.calls += 1
    const request: Request = { id: this.calls, name, args }
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject })
      this.child.send(request)
    })
  }

  end(): void {
    if (this.child.connected) this.child.disconnect()
  }
}
