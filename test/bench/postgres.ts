import { systemClock } from '#core/kernel/clock.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Submission } from '#core/contract/submission.ts'
import { atLeast, told, type Figure, type Measure } from './figure.ts'
import { interleaved, timed } from './interleave.ts'
import { startCores, type Cores } from './postgres/cores.ts'
import { parcelsOf, writersOn, type Parcel, type Writers } from './postgres/floor.ts'
import { groundOf, type Ground } from './postgres/ground.ts'
import { percentile, waitsAt } from './postgres/half-load.ts'
import { inBulk, oneByOne, untilDecided, type Door } from './postgres/handing.ts'
import { requestAbout } from './requests.ts'
import { inWorkshop } from './workshop.ts'

/** Companies of a round, all others than those of the rounds before. */
const COMPANIES = 200
const TIMES = 5 // requests about each
const ROUND = COMPANIES * TIMES
const ROUNDS = 5
/** Rounds that warm both sides up, one after the other as when they count. */
const WARMING = 2
/** Rounds that each who decides works through before: V8 goes on compiling for some thousands of requests, and a core of use is past that. */
const MET = 8
const WORKERS = [1, 2, 4] as const
/** Those that warm up, those that count, and one at half load. */
const ALL_ROUNDS = MET * Math.max(...WORKERS) + WARMING + ROUNDS + 1

type Hand = (door: Door, requests: readonly Submission[]) => Promise<void>
const HANDS: readonly { readonly name: string; readonly hand: Hand; readonly bar: number }[] = [
  { name: 'one at a time', hand: oneByOne, bar: 0.6 },
  { name: 'in bulk', hand: inBulk, bar: 2 },
]

/** Requests received over HTTP and decided on PostgreSQL ÷ the same rows written by hand over as many connections. */
export const postgres: Measure = {
  name: 'postgres',
  about: `${ROUND} requests decided by a core of many processes, against the same rows written by hand`,
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const ground = await groundOf(COMPANIES * ALL_ROUNDS, folder)
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
  /** Of each round. */
  readonly parcels: readonly (readonly Parcel[])[]
  readonly hand: Hand
  readonly workers: number
  readonly name: string
  readonly bar: number
}

/**
 * How fast it was; one at a time also how long each waits at half of that. Both sides stay: their processes, their connections and
 * what these have prepared are those of the round before, which is how a core of use is found.
 */
async function figuresOf({ ground, parcels, hand, workers, name, bar }: Wanted): Promise<readonly Figure[]> {
  const url = await ground.fresh('ours')
  const cores = await startCores(ground, url, workers)
  const writers = await writersOn(await ground.fresh('floor'), workers)
  try {
    const rounds = { ours: 0, floor: 0 }
    const ours = () => decided({ ground, cores, url, hand }, rounds.ours++)
    while (rounds.ours < MET * workers) await ours()
    const sides = {
      ours,
      floor: () => timed(() => writers.write(parcels[rounds.floor++] ?? [])),
    }
    const took = await interleaved(sides, ROUNDS, WARMING)
    const perSecond = (ms: number) => Math.round((ROUND / ms) * 1000)
    const figure = atLeast(bar, {
      name: `PostgreSQL, ${name}, ${workers} work ÷ floor`,
      value: 1 / took.ratio,
      unit: '×',
      detail: `${perSecond(took.ours)} a second, by hand over ${workers} connections ${perSecond(took.floor)}`,
    })
    if (hand !== oneByOne) return [figure]
    return [figure, ...(await atHalfLoad({ ground, cores, url, hand }, workers, perSecond(took.ours) / 2))]
  } finally {
    await ended(cores, writers)
  }
}

async function ended(cores: Cores, writers: Writers): Promise<void> {
  await Promise.all([cores.stop(), writers.end()])
}

type Running = { readonly ground: Ground; readonly cores: Cores; readonly url: string; readonly hand: Hand }

const doorTo = ({ ground, cores }: Running): Door => ({ address: cores.address, token: ground.token })

/** From the submission of each request to its outcome. */
async function atHalfLoad(running: Running, workers: number, perSecond: number): Promise<readonly Figure[]> {
  const waits = await waitsAt({ door: doorTo(running), url: running.url, perSecond }, requestsOf(ALL_ROUNDS - 1))
  return [50, 99].map((of) =>
    told({
      name: `PostgreSQL, one at a time, ${workers} work: submission to outcome, p${of}`,
      value: percentile(waits, of),
      unit: 'ms',
      detail: `at half load, ${Math.round(perSecond)} a second`,
    }),
  )
}

/** From the first request of a round handed in to the last one decided, in milliseconds. */
function decided(running: Running, round: number): Promise<number> {
  const { url, hand } = running
  const requests = requestsOf(round)
  return timed(async () => {
    await hand(doorTo(running), requests)
    await untilDecided(url, (round + 1) * ROUND)
  })
}

async function reference(ground: Ground): Promise<Wanted['parcels']> {
  const url = await ground.fresh('ours')
  const cores = await startCores(ground, url, 1)
  try {
    const rounds = Array.from({ length: WARMING + ROUNDS }, (_, round) => round)
    for (const round of rounds) await decided({ ground, cores, url, hand: inBulk }, round)
    const parcels = await parcelsOf(url)
    return rounds.map((round) => parcels.slice(round * ROUND, (round + 1) * ROUND))
  } finally {
    await cores.stop()
  }
}

function requestsOf(round: number): readonly Submission[] {
  const oggi = civilDay(systemClock.now())
  return Array.from({ length: ROUND }, (_, i) =>
    requestAbout(round * COMPANIES + (i % COMPANIES), Math.floor(i / COMPANIES), TIMES - 1, oggi),
  )
}
