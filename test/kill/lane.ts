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

const MOST_LINES = 50 // some fifteen requests
const LITTLE_WHILE = 8 // ms: about as long as the step that follows takes

/** What the processes were promised before they died. */
export type Promises = {
  readonly queued: ReadonlySet<string>
  readonly drafted: ReadonlySet<string>
  /** The last answer of each draft that was acknowledged. */
  readonly typed: ReadonlyMap<string, number>
  readonly kills: number
  /** How many times a process found tasks on their way that another had left. */
  readonly stuck: number
  /** How many times what it had left was already decided: it died between the core's commit and the desk's. */
  readonly unheard: number
  /** Outcomes told of, one entry each time. */
  readonly told: readonly string[]
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
    unheard: 0,
    told: [] as string[],
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
    const kill = () => child.kill('SIGKILL')
    // One in ten is killed while it opens the workspace; the others at work, counted in what they have said by then,
    // so that a busy machine kills at the same places as an idle one.
    if (chance() < 0.1) setTimeout(kill, chance() * 600)
    let left = 1 + Math.floor(chance() * MOST_LINES)
    this.#listen(child.stdout, () => {
      left -= 1
      if (left === 0) setTimeout(kill, chance() * LITTLE_WHILE)
    })
    const [, signal] = await gone
    if (signal === 'SIGKILL') this.#promises.kills += 1
  }

  remove(): void {
    rmSync(dirname(this.place.path), { recursive: true, force: true })
  }

  #listen(stdout: NodeJS.ReadableStream, onLine: () => void): void {
    let rest = ''
    stdout.setEncoding('utf8')
    stdout.on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        this.#hear(line)
        onLine()
      }
    })
  }

  #hear(line: string): void {
    const [word = '', id = '', n = ''] = line.split(' ')
    const heard: Readonly<Record<string, () => unknown>> = {
      drafted: () => this.#promises.drafted.add(id),
      typed: () => this.#promises.typed.set(id, Number(n)),
      queued: () => this.#promises.queued.add(id),
      stuck: () => (this.#promises.stuck += 1),
      unheard: () => (this.#promises.unheard += 1),
      told: () => this.#promises.told.push(id),
      broken: () => this.#promises.broken.push(line),
    }
    heard[word]?.()
  }
}
