import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Instant } from '#core/kernel/clock.ts'
import type { StudioPlace } from '#electron/desk/studio.ts'
import { bringBackCut } from './backup/swap.ts'
import { writeWhole } from './disk.ts'
import { placesOf } from './places.ts'
import { readWorkspaceFile } from './workspace-file.ts'

const FIRST = 'workspace' // the only one there was at first, and still the one that the command line finds by itself
const OTHERS = 'studi'

const kept = v.object({
  current: v.fallback(v.string(), FIRST),
  forgotten: v.fallback(v.array(v.string()), []),
  opened: v.fallback(v.record(v.string(), v.string()), {}),
})
type Kept = v.InferOutput<typeof kept>

/**
 * The studios of this computer. Which there are is read from the disk each time; a small file beside them keeps only
 * which was opened last, when, and which are not to be listed. Losing it loses no studio.
 */
export class Studios {
  readonly #home: string

  constructor(home: string) {
    this.#home = home
    for (const parent of [home, join(home, OTHERS)]) bringBackCut(parent)
  }

  /** The folder of the studio that was chosen last. */
  get current(): string {
    return join(this.#home, this.#read().current)
  }

  async list(): Promise<readonly StudioPlace[]> {
    const { current, forgotten, opened } = this.#read()
    const found = await Promise.all(
      (await this.#ids()).map(async (id): Promise<readonly StudioPlace[]> => {
        const where = join(this.#home, id)
        const file = await readWorkspaceFile(placesOf(where).description)
        if (!file.ok && file.failure.code === 'none') return []
        const openedAt = opened[id]
        const flags = { current: id === current, forgotten: forgotten.includes(id) }
        return [{ id, where, name: file.ok ? file.value.name : id, ...flags, ...(openedAt && { openedAt }) }]
      }),
    )
    return found.flat().sort((one, other) => ((one.openedAt ?? '') > (other.openedAt ?? '') ? -1 : 1))
  }

  /** False when there is none of that id. */
  async choose(id: string): Promise<boolean> {
    if (!(await this.#ids()).includes(id)) return false
    await this.#change((now) => ({ ...now, current: id, forgotten: now.forgotten.filter((one) => one !== id) }))
    return true
  }

  /** Lists it no longer, or again; its folder is left as it is. */
  forget(id: string, forgotten: boolean): Promise<void> {
    return this.#change((now) => {
      const others = now.forgotten.filter((one) => one !== id)
      return { ...now, forgotten: forgotten ? [...others, id] : others }
    })
  }

  /** A place for one more: the studio's own when there is none yet. */
  async fresh(): Promise<string> {
    if ((await this.list()).length === 0) return join(this.#home, FIRST)
    await mkdir(join(this.#home, OTHERS), { recursive: true, mode: 0o700 })
    return join(this.#home, OTHERS, randomUUID())
  }

  /** It was opened: from now on it is the one to begin with. */
  async opened(folder: string, at: Instant): Promise<void> {
    const id = (await this.#ids()).find((one) => join(this.#home, one) === folder)
    if (id !== undefined) await this.#change((now) => ({ ...now, current: id, opened: { ...now.opened, [id]: at } }))
  }

  async #ids(): Promise<readonly string[]> {
    const names = await readdir(join(this.#home, OTHERS)).catch(() => [])
    return [
      FIRST,
      ...names.filter((name) => v.is(v.pipe(v.string(), v.uuid()), name)).map((name) => `${OTHERS}/${name}`),
    ]
  }

  #read(): Kept {
    try {
      return v.parse(kept, JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return { current: FIRST, forgotten: [], opened: {} } // there is one studio, or it was damaged
    }
  }

  async #change(how: (now: Kept) => Kept): Promise<void> {
    await mkdir(this.#home, { recursive: true, mode: 0o700 })
    await writeWhole(this.#path, JSON.stringify(how(this.#read())))
  }

  get #path(): string {
    return join(this.#home, 'studi.json')
  }
}
