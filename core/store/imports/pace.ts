import type { ImportProgress } from '#core/domain/importing.ts'

type About = {
  readonly file: string
  readonly total: number
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

// Whoever watches sees a hundred steps, whatever the size of the file.
const STEPS = 100

/** Tells how far an import is, not more often than it is worth. */
export class Pace {
  #told = 0
  readonly #about: About
  readonly #rows: () => number

  constructor(about: About, rows: () => number) {
    this.#about = about
    this.#rows = rows
  }

  reading(bytes: number): void {
    const { total } = this.#about
    if (bytes < total && bytes - this.#told < total / STEPS) return
    this.#told = bytes
    this.#tell(bytes, 'reading')
  }

  writing(): void {
    this.#tell(this.#about.total, 'writing')
  }

  #tell(bytes: number, phase: ImportProgress['phase']): void {
    const { file, total, onProgress } = this.#about
    onProgress?.({ file, bytes, total, rows: this.#rows(), phase })
  }
}
