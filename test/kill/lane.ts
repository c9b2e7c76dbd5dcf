import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepStudio } from '#electron/store/portfolio-day.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import type { ArchivePlace } from '#core/store/open.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { companies, STUDIO } from './studio.ts'

const WORKER = join(import.meta.dirname, 'worker.ts')

/** What the processes were promised before they died. */
export type Promises = {
  readonly queued: ReadonlySet<string>
  readonly drafted: ReadonlySet<string>
  /** The last answer of each draft that was acknowledged. */
  readonly typed: ReadonlyMap<string, number>
  readonly kills: number
  /** How many times a process found tasks on their way that another had left. */
  readonly stuck: number
  readonly broken: readonly string[]
}

/** One workspace and the processes that die in it, one after the other. */
export class Lane {
  readonly place: ArchivePlace
  readonly #promises = {
    queued: new Set<string>(),
    drafted: new Set<string>(),
    typed: new Map<string, number>(),
    kills: 0,
    stuck: 0,
    broken: [] as string[],
  }

  private constructor(place: ArchivePlace) {
    this.place = place
  }

  static async make(): Promise<Lane> {
    const archive = await archiveWith<DeskTables>(companies(), [deskMigrations])
    await keepStudio(archive.db, STUDIO)
    await archive.close()
    return new Lane(archive.place)
  }

  get promises(): Promises {
    return this.#promises
  }

  /** Starts a process, lets it work for a while and kills it; `chance` gives numbers in [0, 1). */
  async killOne(turn: number, chance: () => number): Promise<void> {
    const { path, key } = this.place
    const args = ['--disable-warning=ExperimentalWarning', WORKER, path, key.toString('hex'), String(turn)]
    // What was compiled once need not be compiled by the next two hundred.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    // One in ten is killed while it opens the workspace, the others at work.
    const early = chance() < 0.1 ? chance() * 600 : undefined
    const kill = () => child.kill('SIGKILL')
    if (early !== undefined) setTimeout(kill, early)
    this.#listen(child.stdout, () => setTimeout(kill, chance() * 120))
    const [, signal] = await gone
    if (signal === 'SIGKILL') this.#promises.kills += 1
  }

  remove(): void {
    rmSync(dirname(this.place.path), { recursive: true, force: true })
  }

  #listen(stdout: NodeJS.ReadableStream, onReady: () => void): void {
    let rest = ''
    stdout.setEncoding('utf8')
    stdout.on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) this.#hear(line, onReady)
    })
  }

  #hear(line: string, onReady: () => void): void {
    const [word = '', id = '', n = ''] = line.split(' ')
    const heard: Readonly<Record<string, () => unknown>> = {
      ready: onReady,
      drafted: () => this.#promises.drafted.add(id),
      typed: () => this.#promises.typed.set(id, Number(n)),
      queued: () => this.#promises.queued.add(id),
      stuck: () => (this.#promises.stuck += 1),
      broken: () => this.#promises.broken.push(line),
    }
    heard[word]?.()
  }
}
