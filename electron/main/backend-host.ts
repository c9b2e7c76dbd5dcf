import type { Reply } from '#core/contract/reply.ts'
import type { Language } from '#core/domain/language.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import type { FromBackend } from '#electron/bridge/wire.ts'
import type { BackendProcess, Launch } from './backend-process.ts'
import { CrashLoop } from './crash-loop.ts'

/** A question of the backend's. */
export type Ask = Pick<Extract<FromBackend, { kind: 'ask' }>, 'name' | 'input'>

/** Who in main listens to what the backend says of its own accord. */
export type Listeners = {
  readonly onPush: (name: PushName, body: Pushes[PushName]) => void
  readonly onState: (state: Pushes['backend.state']['state']) => void
  readonly answer: (ask: Ask) => Promise<Reply<unknown>>
}

type Waiting = { readonly name: string; readonly input: unknown; readonly settle: (reply: Reply<unknown>) => void }

// ms of silence: a bulk write takes seconds, and what takes longer (the copy of a studio) tells how it goes. After that
// it is cut, and SQLite's journal keeps the file whole.
const PATIENCE = 10_000

/** Runs the backend and brings it back when it falls; what it had in hand then fails with `backend-restarted`. */
export class BackendHost {
  readonly #launch: Launch
  readonly #listeners: Listeners
  readonly #clock: Clock
  readonly #crashes = new CrashLoop()
  readonly #inHand = new Map<number, Waiting>()
  #held: Waiting[] = []
  #seq = 0
  #child: BackendProcess | undefined
  #isReady = false
  #language: Language = 'it'
  #stopping: Promise<void> | undefined
  #late: NodeJS.Timeout | undefined

  constructor(launch: Launch, listeners: Listeners, clock: Clock) {
    this.#launch = launch
    this.#listeners = listeners
    this.#clock = clock
  }

  /** Starts it without waiting: calls made before it is ready are held. */
  start(): void {
    const child = this.#launch()
    this.#child = child
    child.onMessage((message) => this.#hear(child, message as FromBackend))
    child.onExit(() => this.#fell())
  }

  call(name: string, input: unknown): Promise<Reply<unknown>> {
    if (this.#child === undefined) {
      if (this.#stopping !== undefined || !this.#crashes.isOver(this.#clock.now())) return Promise.resolve(DOWN)
      this.start()
    }
    return new Promise((settle) => {
      const waiting = { name, input, settle }
      if (this.#isReady) this.#hand(waiting)
      else this.#held.push(waiting)
    })
  }

  /** What it writes from now on is in this language; one that comes back is told again. */
  speak(language: Language): void {
    this.#language = language
    if (this.#isReady) this.#child?.send({ kind: 'language', language })
  }

  /** Lets it finish what it is writing and close its files; resolves when it is gone. */
  stop(): Promise<void> {
    const child = this.#child
    if (child === undefined) return Promise.resolve()
    this.#stopping ??= new Promise((gone) => {
      this.#late = setTimeout(() => child.kill(), PATIENCE)
      child.onExit(() => {
        clearTimeout(this.#late)
        gone()
      })
      child.send({ kind: 'stop' })
    })
    return this.#stopping
  }

  #hand(waiting: Waiting): void {
    this.#seq += 1
    this.#inHand.set(this.#seq, waiting)
    this.#child?.send({ kind: 'call', seq: this.#seq, name: waiting.name, input: waiting.input })
  }

  #hear(child: BackendProcess, message: FromBackend): void {
    this.#late?.refresh() // it is at work
    switch (message.kind) {
      case 'ready':
        this.#begin(child)
        break
      case 'reply':
        this.#inHand.get(message.seq)?.settle(message.reply)
        this.#inHand.delete(message.seq)
        break
      case 'push':
        this.#listeners.onPush(message.name, message.body)
        break
      case 'ask':
        void this.#answer(child, message.seq, message)
        break
      case 'stopped':
        child.kill()
    }
  }

  #begin(child: BackendProcess): void {
    this.#isReady = true
    if (this.#language !== 'it') child.send({ kind: 'language', language: this.#language })
    this.#listeners.onState('ready')
    this.#takeHeld().forEach((waiting) => this.#hand(waiting))
  }

  async #answer(child: BackendProcess, seq: number, ask: Ask): Promise<void> {
    child.send({ kind: 'reply', seq, reply: await this.#listeners.answer(ask) })
  }

  #fell(): void {
    this.#child = undefined
    this.#isReady = false
    this.#inHand.forEach(({ settle }) => settle(RESTARTED))
    this.#inHand.clear()
    if (this.#stopping === undefined && this.#crashes.mayRise(this.#clock.now())) {
      this.#listeners.onState('restarting')
      this.start()
      return
    }
    this.#takeHeld().forEach(({ settle }) => settle(DOWN))
    if (this.#stopping === undefined) this.#listeners.onState('down')
  }

  #takeHeld(): readonly Waiting[] {
    return this.#held.splice(0)
  }
}

const RESTARTED = { ok: false, failure: { code: 'backend-restarted', retry: 'later' } } as const
const DOWN = { ok: false, failure: { code: 'backend-down', retry: 'later' } } as const
