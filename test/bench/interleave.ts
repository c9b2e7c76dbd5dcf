/** One side of a comparison: does its work once and tells how long that took, in milliseconds. */
export type Side = () => Promise<number>

export type Compared = {
  readonly ours: number
  readonly floor: number
  /** ours ÷ floor, in time. */ readonly ratio: number
}

/**
 * Runs both sides in turn, so that what disturbs the machine disturbs both: A B, B A, A B … The first round warms up
 * and is not counted. The ratio is the median of the rounds' own ratios: the two of a round are neighbours in time.
 */
export async function interleaved(
  sides: { readonly ours: Side; readonly floor: Side },
  rounds: number,
): Promise<Compared> {
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)
    const took = { ours: 0, floor: 0 }
    for (const side of order) took[side] = await sides[side]()
    if (round === 0) continue
    ours.push(took.ours)
    floor.push(took.floor)
  }
  return {
    ours: median(ours),
    floor: median(floor),
    ratio: median(ours.map((time, round) => time / (floor[round] ?? NaN))),
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]]
  return (low + high) / 2
}

/** How long the work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
