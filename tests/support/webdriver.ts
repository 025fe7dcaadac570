import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { temporaryFolder } from './folder'

/** What a test needs of a browser, the same in all of them; both dialects of WebDriver have it. */
interface Dialect {
  open(url: string): Promise<unknown>
  /** Calls a function in the page, given as its source, with a text; gives the text that it gives. */
  call(source: string, given: string): Promise<string | undefined>
  /** W3C's list of what hands do. */
  act(sources: object[]): Promise<unknown>
  end(): Promise<unknown>
}

const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
}

/** A browser that a test drives with the hands of a person. */
export class Engine {
  private constructor(
    private readonly dialect: Dialect,
    /** Ends all that was started for it, and leaves nothing of it behind. */
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * Starts a browser through its WebDriver: WebKitWebDriver, geckodriver, chromedriver, safaridriver; or Firefox itself,
   * which speaks WebDriver's other dialect (BiDi) without a driver.
   * @param executable path of the driver, or of Firefox
   * @param storage whether its pages may keep anything
   */
  static async start(executable: string, storage: 'kept' | 'refused' = 'kept'): Promise<Engine> {
    const isFirefox = basename(executable).startsWith('firefox')
    const port = await freePort()
    const folder = temporaryFolder()
    const args = isFirefox
      ? ['--headless', '--no-remote', '--profile', folder.path, `--remote-debugging-port=${port}`]
      : [`--port=${port}`]
    if (isFirefox && storage === 'refused') writeFileSync(join(folder.path, 'user.js'), firefoxPrefs())
    const child = spawn(executable, args, { stdio: 'ignore', detached: true })
    process.once('exit', () => killAll(child))
    const failed = new Promise<never>((_, fail) => child.once('error', fail))
    const exited = new Promise<void>((gone) => child.once('exit', () => gone()))
    const end = async () => {
      killAll(child)
      await Promise.race([exited, failed]).catch(() => {})
      folder.remove()
    }
    try {
      return new Engine(
        await Promise.race([
          failed,
          isFirefox ? bidi(port) : classic(port, capabilitiesOf(basename(executable), storage)),
        ]),
        end,
      )
    } catch (error) {
      await end()
      throw error
    }
  }

  async open(url: string): Promise<void> {
    await this.dialect.open(url)
  }

  /** Calls a function in the page; it may name nothing outside of it. What goes in and out is JSON. */
  async run<A extends unknown[], T>(inPage: (...args: A) => T, ...args: A): Promise<T> {
    const given = await this.dialect.call(
      `(given) => JSON.stringify((${inPage.toString()})(...JSON.parse(given)))`,
      JSON.stringify(args),
    )
    return (given === undefined ? undefined : JSON.parse(given)) as T
  }

  /** Presses keys together, held in their order: a character, or a key's name. */
  async press(...keys: string[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key)
    await this.keys([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ])
  }

  /** Types a text as fast as the browser takes keys. */
  async type(text: string): Promise<void> {
    await this.keys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    )
  }

  private keys = (actions: object[]) => this.dialect.act([{ type: 'key', id: 'keyboard', actions }])

  /** Taps the middle of the first element that a selector finds, with a finger. */
  async tap(selector: string): Promise<void> {
    const at = await this.run((css) => {
      const box = document.querySelector(css)?.getBoundingClientRect()
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
    }, selector)
    if (!at) throw new Error(`there is no ${selector}`)
    const actions = [
      { type: 'pointerMove', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await this.dialect.act([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }])
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.dialect.end().catch(() => {})
    await this.end()
  }
}

/** A driver's browser is in its group of processes. */
function killAll({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What Firefox is told of pages that want to keep something: nothing, from nobody. */
const REFUSED = { 'network.cookie.cookieBehavior': 2 }
const firefoxPrefs = () =>
  Object.entries(REFUSED)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});`)
    .join('\n')

/** A driver's browser without a window, and where that is wanted one that lets pages keep nothing. */
function capabilitiesOf(driver: string, storage: 'kept' | 'refused'): object {
  const refused = storage === 'refused'
  switch (driver) {
    case 'chromedriver': {
      const prefs = refused ? { 'profile.default_content_setting_values.cookies': 2 } : {}
      return { 'goog:chromeOptions': { args: ['--headless', '--no-sandbox', '--disable-gpu'], prefs } }
    }
    case 'geckodriver':
      return { 'moz:firefoxOptions': { args: ['-headless'], prefs: refused ? REFUSED : {} } }
    case 'WebKitWebDriver': {
      if (!refused) return {}
      // Options are taken only together with the browser's place.
      const [binary] = globSync('/usr/{lib/*,lib,libexec}/webkit2gtk-*/MiniBrowser')
      return { 'webkitgtk:browserOptions': { binary, args: ['--automation', '--enable-html5-local-storage=false'] } }
    }
    default:
      return {}
  }
}

/** WebDriver as W3C's standard has it: one HTTP request a command. */
async function classic(port: number, alwaysMatch: object): Promise<Dialect> {
  const request = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`)
    return value as unknown
  }
  await untilTaken(() => request('GET', '/status'))
  const { sessionId } = (await request('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string }
  const post = (path: string, body: object) => request('POST', `/session/${sessionId}${path}`, body)
  return {
    open: (url) => post('/url', { url }),
    call: async (source, given) =>
      ((await post('/execute/sync', { script: `return (${source})(arguments[0])`, args: [given] })) ?? undefined) as
        | string
        | undefined,
    act: (actions) => post('/actions', { actions }),
    end: () => request('DELETE', `/session/${sessionId}`),
  }
}

/** WebDriver BiDi: one socket for all commands. */
async function bidi(port: number): Promise<Dialect> {
  const socket = await untilTaken(() => connected(`ws://127.0.0.1:${port}/session`))
  const answers = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    answers.get(answer.id)?.(answer)
  })
  let last = 0
  const send = async <T>(method: string, params: object): Promise<T> => {
    const id = ++last
    socket.send(JSON.stringify({ id, method, params }))
    const answer = await new Promise<Answer>((told) => answers.set(id, told))
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`)
    return answer.result as T
  }
  await send('session.new', { capabilities: {} })
  // The first tab lies behind the address field, which has the keyboard.
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' })
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    call: async (functionDeclaration, value) => {
      const given = await send<{ type: string; result?: { value?: string }; exceptionDetails?: { text: string } }>(
        'script.callFunction',
        { functionDeclaration, arguments: [{ type: 'string', value }], target: { context }, awaitPromise: false },
      )
      if (given.type !== 'success') throw new Error(given.exceptionDetails?.text)
      return given.result?.value
    },
    act: (actions) => send('input.performActions', { context, actions }),
    end: () => send('browser.close', {}),
  }
}

interface Answer {
  readonly id: number
  readonly type: 'success' | 'error'
  readonly result?: unknown
  readonly message?: string
}

const connected = (url: string) =>
  new Promise<WebSocket>((open, failed) => {
    const socket = new WebSocket(url)
    socket.addEventListener('open', () => open(socket))
    socket.addEventListener('error', () => failed(new Error(`no answer at ${url}`)))
  })

/** A program that was just started does not answer yet. */
async function untilTaken<T>(ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + 30_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}
