import { join } from 'node:path'
import { instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { WorkspaceState } from '#electron/bridge/workspace.ts'
import { createWorkspace, type NewWorkspace } from '#electron/store/workspace/create-workspace.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'
import type { Copying } from '#electron/store/workspace/backup/backup-file.ts'
import { mayStandIn, restoreBackup, unsealed } from '#electron/store/workspace/backup/restore.ts'
import { changePassphrase } from '#electron/store/workspace/change-keys.ts'
import { heldAlone } from '#electron/store/workspace/holder.ts'
import { openWorkspace, type Secret, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { Studios } from '#electron/store/workspace/studios.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { later, never } from '#electron/desk/desk.ts'
import { fillDemo, readDemo } from './demo-studio.ts'
import { copyBeforeClosing } from './own-copies.ts'
import { studioDesk, type StudioDesk, type Surroundings } from './studio-desk.ts'
import { stateOfFailure, stateOfFolder } from './workspace-state.ts'

/** Where a backend works, and what it leans on. */
export type SessionParts = Surroundings & {
  readonly home: string
  readonly keyStore: KeyStore
  /** The folder of the demo studio's files. */
  readonly demo: string
}

/** Which copy, what opens it, and whether it becomes one more studio. */
type Restoring = Copying & { readonly path: string; readonly secret: Secret; readonly apart: boolean }

type Answer = Promise<Result<WorkspaceState, Failure>>

/** The one workspace that is open, or none. What opens and closes it waits in line; what uses it keeps it open. */
export class Session {
  readonly studios: Studios
  readonly #parts: SessionParts
  readonly #uses = new Set<Promise<unknown>>()
  #line: Promise<unknown> = Promise.resolve()
  #open: StudioDesk | undefined
  /** What was found when it was last tried to open: a folder does not show from outside that its archive is damaged. */
  #trouble: WorkspaceState | undefined

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.studios = new Studios(parts.home)
  }

  /** Lends the open workspace; it is not closed before `work` is done. */
  async use<T>(work: (studio: StudioDesk) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    if (this.#open === undefined) return no(later('locked'))
    const done = work(this.#open)
    this.#uses.add(done)
    try {
      return await done
    } finally {
      this.#uses.delete(done)
    }
  }

  async state(): Promise<WorkspaceState> {
    if (this.#open !== undefined) return openState(this.#open)
    return this.#trouble ?? stateOfFolder(this.#own, this.#parts.keyStore)
  }

  unlock(passphrase: string | undefined): Answer {
    const { keyStore } = this.#parts
    return this.#inLine(() => this.#enter(this.#own, passphrase === undefined ? { keyStore } : { passphrase }))
  }

  create(wanted: NewWorkspace, apart = false): Answer {
    return this.#inLine(async () => {
      const folder = await this.#room(apart)
      const made = await createWorkspace(folder, wanted, this.#parts.clock)
      if (!made.ok) return made
      const { passphrase } = wanted
      return this.#enter(folder, passphrase === undefined ? { keyStore: this.#parts.keyStore } : { passphrase })
    })
  }

  /** Closes what is open; from now on that studio is the one to open. */
  choose(id: string): Answer {
    return this.#inLine(async () => {
      await this.#close()
      return (await this.studios.choose(id)) ? ok(await this.state()) : no(never('unknown-studio'))
    })
  }

  /** Opens the demo studio, made and filled the first time it is asked for. Its data are invented, its passphrase is published. */
  demo(): Answer {
    const folder = join(this.#parts.home, 'demo')
    return this.#inLine(async () => {
      const files = await readDemo(this.#parts.demo)
      if (files === undefined) return no(never('demo-missing'))
      const wanted = { studio: files.studio, passphrase: 'demo', demo: true }
      const isNew = (await stateOfFolder(folder, this.#parts.keyStore)).state === 'none'
      const made = isNew ? await createWorkspace(folder, wanted, this.#parts.clock) : ok(null)
      if (!made.ok) return made
      const entered = await this.#enter(folder, wanted)
      if (this.#open !== undefined) await fillDemo(this.#open, files)
      return entered
    })
  }

  /** Opens by the code on paper, once it has proved right, and gives the studio a new passphrase. */
  recover(recovery: string, passphrase: string): Answer {
    return this.#inLine(async () => {
      const changed = await heldAlone(placesOf(this.#own).lock, () =>
        changePassphrase(this.#own, { recovery }, passphrase),
      )
      return changed.ok ? this.#enter(this.#own, { passphrase }) : changed
    })
  }

  /** Puts a copy in the place of the studio and opens it; what stood there stays beside it. */
  restore({ path, secret, apart, ...copying }: Restoring): Answer {
    return this.#inLine(async () => {
      const right = await unsealed(path, secret)
      if (!right.ok) return right // nothing is closed for a copy that does not open
      if (copying.signal?.aborted) return no(later('backup-cancelled'))
      const mayStand = apart ? ok(null) : await mayStandIn(this.#own, right.value.found)
      if (!mayStand.ok) return mayStand
      await this.#close()
      const folder = await this.#room(apart)
      const restored = await restoreBackup(path, folder, { ...copying, secret, now: this.#parts.clock.now() })
      return restored.ok ? this.#enter(folder, secret) : restored
    })
  }

  get home(): string {
    return this.#parts.home
  }

  /** Closes what is open, in order: nothing that was asked for is cut off. */
  leave(): Answer {
    return this.#inLine(async () => {
      await this.#close()
      return ok(await this.state())
    })
  }

  get #own(): string {
    return this.studios.current
  }

  #room(apart: boolean): Promise<string> {
    return apart ? this.studios.fresh() : Promise.resolve(this.#own)
  }

  async #enter(folder: string, secret: Secret): Answer {
    await this.#close()
    const opened = await openWorkspace(folder, secret)
    if (!opened.ok) {
      const { failure } = opened
      // what shows from outside is looked at there, where the studio's name is
      const isInside = failure.code !== 'busy' && failure.code !== 'read-only'
      this.#trouble = isInside ? await stateOfFailure(failure, folder, this.#parts.keyStore) : undefined
      return opened
    }
    await this.studios.opened(folder, instant(this.#parts.clock.now()))
    const beforeClosing = (workspace: Workspace) => copyBeforeClosing(workspace, this.#parts)
    this.#open = await studioDesk(opened.value, { ...this.#parts, beforeClosing })
    return ok(openState(this.#open))
  }

  async #close(): Promise<void> {
    const closing = this.#open
    this.#open = undefined
    this.#trouble = undefined
    await Promise.allSettled(this.#uses)
    await closing?.close()
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work)
    this.#line = done.catch(() => undefined)
    return done
  }
}

function openState({ workspace: { name, demo } }: StudioDesk): WorkspaceState {
  return { state: 'open', name, demo }
}
