import { systemClock } from '#core/kernel/clock.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Submission } from '#core/contract/submission.ts'
import { atLeast, told, type Figure, type Measure } from './figure.ts'
import { interleaved, timed } from './interleave.ts'
import { startCores } from './postgres/cores.ts'
import { parcelsOf, writtenByHand, type Parcel } from './postgres/floor.ts'
import { groundOf, type Ground } from './postgres/ground.ts'
import { percentile, waitsAt } from './postgres/half-load.ts'
import { inBulk, oneByOne, untilDecided, type Door } from './postgres/handing.ts'
import { requestAbout } from './requests.ts'
import { inWorkshop } from './workshop.ts'

const COMPANIES = 200
const TIMES = 5 // requests about each
const ROUNDS = 3
const WORKERS = [1, 2, 4] as const

type Hand = (door: Door, requests: readonly Submission[]) => Promise<void>
const HANDS: readonly { readonly name: string; readonly hand: Hand; readonly bar: number }[] = [
  { name: 'one at a time', hand: oneByOne, bar: 0.6 },
  { name: 'in bulk', hand: inBulk, bar: 2 },
]

/** Requests received over HTTP and decided on PostgreSQL ÷ the same rows written by hand over as many connections. */
export const postgres: Measure = {
  name: 'postgres',
  about: `${COMPANIES * TIMES} requests decided by a core of many processes, against the same rows written by hand`,
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const ground = await groundOf(COMPANIES, folder)
  try {
    const parcels = await reference(ground)
    const figures: Figure[] = []
    for (const { name, hand, bar } of HANDS)
      for (const workers of WORKERS) figures.push(...(await figuresOf({ ground, parcels, hand, workers, name, bar })))
    return figures
  } finally {
    await ground.stop()
  }
}

type Wanted = {
  readonly ground: Ground
  readonly parcels: readonly Parcel[]
  readonly hand: Hand
  readonly workers: number
  readonly name: string
  readonly bar: number
}

/** How fast it was; one at a time also how long each waits at half of that. */
async function figuresOf({ ground, parcels, hand, workers, name, bar }: Wanted): Promise<readonly Figure[]> {
  const sides = {
    ours: async () => decided(ground, await ground.fresh(), workers, hand),
    floor: async () => writtenByHand(await ground.fresh(), parcels, workers),
  }
  const { ours, floor, ratio } = await interleaved(sides, ROUNDS)
  const perSecond = (ms: number) => Math.round((parcels.length / ms) * 1000)
  const figure = atLeast(bar, {
    name: `PostgreSQL, ${name}, ${workers} work ÷ floor`,
    value: 1 / ratio,
    unit: '×',
    detail: `${perSecond(ours)} a second, by hand over ${workers} connections ${perSecond(floor)}`,
  })
  return hand === oneByOne ? [figure, ...(await atHalfLoad(ground, workers, perSecond(ours) / 2))] : [figure]
}

/** From the submission of each request to its outcome; the first fifth warms up and is not counted. */
async function atHalfLoad(ground: Ground, workers: number, perSecond: number): Promise<readonly Figure[]> {
  const url = await ground.fresh()
  const cores = await startCores(ground, url, workers)
  try {
    const all = requests()
    const waits = await waitsAt({ door: { address: cores.address, token: ground.token }, url, perSecond }, all)
    const counted = waits.slice(all.length / 5)
    return [50, 99].map((of) =>
      told({
        name: `PostgreSQL, one at a time, ${workers} work: submission to outcome, p${of}`,
        value: percentile(counted, of),
        unit: 'ms',
        detail: `at half load, ${Math.round(perSecond)} a second`,
      }),
    )
  } finally {
    await cores.stop()
  }
}

/** From the first request handed in to the last one decided, in milliseconds. */
async function decided(ground: Ground, url: string, workers: number, hand: Hand): Promise<number> {
  const cores = await startCores(ground, url, workers)
  try {
    const all = requests()
    return await timed(async () => {
      await hand({ address: cores.address, token: ground.token }, all)
      await untilDecided(url, all.length)
    })
  } finally {
    await cores.stop()
  }
}

async function reference(ground: Ground): Promise<readonly Parcel[]> {
  const url = await ground.fresh()
  await decided(ground, url, 1, inBulk)
  return parcelsOf(url)
}

function requests(): readonly Submission[] {
  const oggi = civilDay(systemClock.now())
  return Array.from({ length: COMPANIES * TIMES }, (_, i) =>
    requestAbout(i % COMPANIES, Math.floor(i / COMPANIES), TIMES - 1, oggi),
  )
}
