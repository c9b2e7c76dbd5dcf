import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects what is not used any more. */
const collect = runInNewContext('gc') as (how: { type: 'minor' }) => void

/** One side of a comparison: does its work once and tells how long that took, in milliseconds. */
export type Side = () => Promise<number>

export type Compared = {
  readonly ours: number
  readonly floor: number
  /** ours ÷ floor, in time. */ readonly ratio: number
}

/**
 * Runs both sides in turn, so that what disturbs the machine disturbs both: A B, B A, A B … The first round, or as many as are
 * told, warms up and is not counted. The ratio is the median of the rounds' own ratios: the two of a round are neighbours in time.
 */
export async function interleaved(
  sides: { readonly ours: Side; readonly floor: Side },
  rounds: number,
  warming = 1,
): Promise<Compared> {
  const { ours, floor } = await inTurn(sides, rounds, warming)
  return { ours: median(ours), floor: median(floor), ratio: ratioOf(ours, floor) }
}

/** The same with any number of sides, each telling anything: what each told in each round that counts. */
export async function inTurn<Name extends string, Told>(
  sides: Readonly<Record<Name, () => Promise<Told>>>,
  rounds: number,
  warming = 1,
): Promise<Readonly<Record<Name, readonly Told[]>>> {
  const names = Object.keys(sides) as Name[]
  const told = Object.fromEntries(names.map((name) => [name, [] as Told[]])) as Record<Name, Told[]>
  for (let round = 0; round < warming + rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const one = await sides[name]()
      if (round >= warming) told[name].push(one)
    }
  return told
}

/** The median of what one is of the other, round by round. */
export function ratioOf(values: readonly number[], floors: readonly number[]): number {
  return median(values.map((value, round) => value / (floors[round] ?? NaN)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]]
  return (low + high) / 2
}

/** How long the work takes, in milliseconds; what was left by others before it is collected first. */
export async function timed(work: () => unknown): Promise<number> {
  collect({ type: 'minor' })
  const started = performance.now()
  await work()
  return performance.now() - started
}
