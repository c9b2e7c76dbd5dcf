/** One measured figure, as the last line of `npm run bench -- --json` holds it. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it must hold to, in words a program can also split: `≥ 0.7`. */
  readonly bar: string
  readonly holds: boolean
  /** What the value was made of, for people. */
  readonly detail: string
}

type Measured = Pick<Figure, 'name' | 'value' | 'unit' | 'detail'>

export function atLeast(bar: number, measured: Measured): Figure {
  return { ...measured, value: rounded(measured.value), bar: `≥ ${bar}`, holds: measured.value >= bar }
}

export function atMost(bar: number, measured: Measured): Figure {
  return { ...measured, value: rounded(measured.value), bar: `≤ ${bar}`, holds: measured.value <= bar }
}

/** One that nothing was promised of: it is told, and always holds. */
export function told(measured: Measured): Figure {
  return { ...measured, value: rounded(measured.value), bar: '—', holds: true }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

/** A group of figures that are measured together: what a NAME on the command line chooses. */
export type Measure = { readonly name: string; readonly about: string; readonly run: () => Promise<readonly Figure[]> }
