import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { EMBEDDED_CORE, type CorePort } from '#electron/desk/core-port.ts'
import { chooseCore, chosenCore, coreStates, type CoreProvider, type CoresView } from '#electron/desk/cores.ts'
import { italianWords, type DeskWords } from '#electron/desk/desk-words.ts'
import { never, type Desk } from '#electron/desk/desk.ts'
import { pastedToken } from '#electron/sync/token-access.ts'
import { coreElsewhere, keepIn, type Elsewhere } from './core-elsewhere.ts'
import { switchboard, type Switchboard } from './switchboard.ts'

/** Shows a page in the user's own browser. */
export type Browser = (address: string) => Promise<Result<null, Failure>>

type Parts = {
  readonly store: Desk['store']
  readonly clock: Clock
  readonly browser: Browser
  /** The words of the app; Italian ones where nothing chooses others. */
  readonly words?: () => DeskWords
  /** Something of `view` is not as it was. */
  readonly onChange: () => void
}

/** The cores of an open workspace: which one is chosen, and who is signed in to it. */
export class StudioCores {
  readonly #parts: Parts
  #embedded: CorePort | undefined
  #board: Switchboard | undefined
  #elsewhere: Elsewhere | undefined
  #signingIn: AbortController | undefined
  #failure: Failure | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The port that leads to the chosen core; to the embedded one until `lead` has looked. */
  over(embedded: CorePort): CorePort {
    this.#embedded = embedded
    this.#board = switchboard(embedded)
    return this.#board.port
  }

  /** The line to the chosen core, when it is elsewhere. */
  get elsewhere(): Elsewhere | undefined {
    return this.#elsewhere
  }

  async view(): Promise<CoresView> {
    const cores = await coreStates(this.#parts)
    return { cores, signingIn: this.#signingIn !== undefined, ...(this.#failure && { failure: this.#failure }) }
  }

  /** Leads to the core that the workspace has chosen. Nothing of the one before may be under way any more. */
  async lead(): Promise<void> {
    this.#elsewhere = await coreElsewhere(this.#parts.store, this.#parts.clock)
    if (this.#embedded !== undefined) this.#board?.lead(this.#elsewhere?.over(this.#embedded) ?? this.#embedded)
  }

  /** Cuts what is under way with the chosen core, and calls a sign-in off. */
  cut(): void {
    this.#signingIn?.abort()
    this.#elsewhere?.cut()
  }

  async choose(id: string): Promise<void> {
    this.#failure = undefined
    await chooseCore(this.#parts, id)
    await this.lead()
  }

  async useToken(typed: string): Promise<Result<null, Failure>> {
    const core = await this.#remote()
    if (!core.ok) return core
    const read = pastedToken(typed)
    if (!read.ok) return read
    this.#signingIn?.abort()
    this.#failure = undefined
    await keepIn(this.#parts.store, core.value).write(read.value)
    return ok(null)
  }

  /** With whom one signs in to the chosen core, where it says so: nobody need know that by heart. */
  async provider(): Promise<Result<CoreProvider | null, Failure>> {
    if (this.#elsewhere === undefined) return no(never('core-incorporato'))
    const { providerOf } = await import('#electron/sync/told-provider.ts')
    return providerOf(this.#elsewhere.line)
  }

  /** Begins to sign in with the browser; how it ends is told by a change. */
  async signIn(provider: CoreProvider): Promise<Result<null, Failure>> {
    const core = await this.#remote()
    if (!core.ok) return core
    this.#signingIn?.abort()
    const calledOff = new AbortController()
    this.#signingIn = calledOff
    this.#failure = undefined
    void this.#finish(core.value, provider, calledOff)
    return ok(null)
  }

  cancelSignIn(): void {
    this.#signingIn?.abort()
  }

  async signOut(): Promise<Result<null, Failure>> {
    const core = await this.#remote()
    if (!core.ok) return core
    const keep = keepIn(this.#parts.store, core.value)
    const kept = await keep.read()
    await keep.write(null)
    if (kept?.kind === 'oidc') void import('#electron/sync/oidc-sign-in.ts').then(({ revoke }) => revoke(kept))
    return ok(null)
  }

  async #remote(): Promise<Result<string, Failure>> {
    const id = await chosenCore(this.#parts)
    return id === EMBEDDED_CORE ? no(never('core-incorporato')) : ok(id)
  }

  async #finish(core: string, provider: CoreProvider, calledOff: AbortController): Promise<void> {
    const { clock, browser: open, store, onChange, words = () => italianWords } = this.#parts
    const { signal } = calledOff
    const { signInWithBrowser } = await import('#electron/sync/oidc-sign-in.ts')
    const given = await signInWithBrowser(provider, { clock, open, signal, words: words().accesso })
    if (this.#signingIn !== calledOff) return
    this.#signingIn = undefined
    if (given.ok && !signal.aborted) await keepIn(store, core).write(given.value)
    else if (!given.ok && !signal.aborted) this.#failure = given.failure
    onChange()
  }
}
