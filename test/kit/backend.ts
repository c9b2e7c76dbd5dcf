import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Reply } from '#core/contract/reply.ts'
import type { BackendCall } from '#electron/backend/answers.ts'
import type { Output } from '#electron/bridge/calls.ts'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import type { FromBackend, ToBackend } from '#electron/bridge/wire.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/backend/main.ts')

type Push = Extract<FromBackend, { kind: 'push' }>

/** A real backend in a process of its own, spoken to as main does; it has no key store unless told of one. */
export class TestBackend {
  readonly home: string
  readonly pushes: Push[] = []
  /** What the user's browser was asked to show. */
  readonly browsed: string[] = []
  readonly keys: { available: boolean } = { available: false }
  #child: ChildProcess | undefined
  #seq = 0
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  readonly #listeners = new Set<() => void>()

  readonly #env: Readonly<Record<string, string>>

  constructor(home = mkdtempSync(join(tmpdir(), 'scrittoio-')), env: Readonly<Record<string, string>> = {}) {
    this.home = home
    this.#env = env
  }

  async start(): Promise<void> {
    const child = fork(ENTRY, [], { env: { ...process.env, ...this.#env, SCRITTOIO_HOME: this.home } })
    this.#child = child
    const ready = once(child, 'message')
    child.on('message', (message) => this.#hear(message as FromBackend))
    await ready
  }

  async call<N extends BackendCall>(name: N, input: unknown): Promise<Reply<Output<N>>> {
    return (await this.anything(name, input)) as Reply<Output<N>>
  }

  /** A call that main would never make. */
  anything(name: string, input: unknown): Promise<Reply<unknown>> {
    this.#seq += 1
    const seq = this.#seq
    const reply = new Promise<Reply<unknown>>((settle) => this.#waiting.set(seq, settle))
    this.#send({ kind: 'call', seq, name, input })
    return reply
  }

  /** The value of a call the test takes for granted. */
  async sure<N extends BackendCall>(name: N, input: unknown): Promise<Output<N>> {
    const reply = await this.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return reply.value
  }

  /** Resolves with the first push of that name that fits, also one that came already. */
  async pushed<N extends PushName>(name: N, fits: (body: Pushes[N]) => boolean = () => true): Promise<Pushes[N]> {
    for (;;) {
      const found = this.pushes.find((push) => push.name === name && fits(push.body as Pushes[N]))
      if (found !== undefined) return found.body as Pushes[N]
      await new Promise<void>((heard) => this.#listeners.add(heard))
    }
  }

  /** In order, as main asks it. */
  async stop(): Promise<void> {
    const gone = once(this.#child!, 'exit')
    this.#send({ kind: 'stop' })
    await gone
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const gone = once(this.#child!, 'exit')
    this.#child!.kill('SIGKILL')
    await gone
  }

  async remove(): Promise<void> {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) await this.kill()
    rmSync(this.home, { recursive: true, force: true })
  }

  #send(message: ToBackend): void {
    this.#child!.send(message)
  }

  #hear(message: FromBackend): void {
    if (message.kind === 'reply') this.#waiting.get(message.seq)?.(message.reply)
    else if (message.kind === 'ask') this.#answer(message)
    else if (message.kind === 'stopped') this.#child?.kill('SIGKILL')
    else if (message.kind === 'push') this.pushes.push(message)
    const heard = [...this.#listeners]
    this.#listeners.clear()
    for (const listener of heard) listener()
  }

  /** Keeps secrets by flipping a bit of each byte: enough to see that what lies on the disk is not the key. */
  #answer({ seq, name, input }: Extract<FromBackend, { kind: 'ask' }>): void {
    const flipped = (text: string, from: BufferEncoding, to: BufferEncoding) =>
      Buffer.from(Buffer.from(text, from).map((byte) => byte ^ 1)).toString(to)
    const values = {
      'keys.available': () => this.keys.available,
      'keys.wrap': () => flipped(input, 'latin1', 'base64'),
      'keys.unwrap': () => flipped(input, 'base64', 'latin1'),
      'browser.open': () => void this.browsed.push(input),
      'pdf.print': () => Buffer.from(`%PDF ${input}`).toString('base64'),
      'pdf.cancel': () => null,
    }
    this.#send({ kind: 'reply', seq, reply: { ok: true, value: values[name]() } })
  }
}
