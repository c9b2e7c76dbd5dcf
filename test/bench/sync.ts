import { statSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { remoteCore } from '#electron/sync/remote-core.ts'
import { lineTo, showing } from '#test/kit/line.ts'
import { atLeast, type Figure, type Measure } from './figure.ts'
import { inTurn, median, ratioOf } from './interleave.ts'
import {
  ABOUT,
  coreArchive,
  decideIn,
  DRAFTS,
  emptyDesk,
  knowingDesk,
  OUTCOMES,
  queueDrafts,
  report,
} from './sync/archives.ts'
import { serveCore, type ServedCore } from './sync/core.ts'
import { startPouch, type Pouch } from './sync/pouch.ts'
import { copyOf, inWorkshop, open } from './workshop.ts'

const ROUNDS = 5
/** Rounds of drafts that warm both sides up: PouchDB has moved tens of thousands of documents by then, a core just started none. */
const WARMING = 6

/** A desk and a core elsewhere, against PouchDB moving the same requests as documents. */
export const sync: Measure = {
  name: 'sync',
  about: `${OUTCOMES} outcomes down to a fresh encrypted desk, ${DRAFTS} drafts up and decided, against PouchDB`,
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const pouch = await startPouch(folder)
  try {
    return [await outcomesDown(folder, pouch), await draftsUp(folder, pouch)]
  } finally {
    await pouch.stop()
  }
}

/** What PouchDB takes ÷ what ours takes until every outcome is on the disk of a desk that had none. */
async function outcomesDown(folder: string, pouch: Pouch): Promise<Figure> {
  const documents = join(folder, 'outcomes')
  const decided = await coreArchive(join(folder, 'decided.db'))
  await decideIn(decided, documents)
  const empty = await emptyDesk(folder)
  const core = await serveCore(folder, decided)
  try {
    const ours = () => synced(core, copyOf(empty, join(folder, 'desk.db')), OUTCOMES)
    return compared(await inTurn({ ours, pouch: () => pouch.moves('pull', documents) }, ROUNDS), {
      ...{ name: 'outcomes to a fresh desk', bar: 3, what: `${OUTCOMES} outcomes` },
      documents,
    })
  } finally {
    await core.stop()
  }
}

/**
 * What PouchDB takes to hand over ÷ what ours takes until every draft was handed over and decided, and its outcome is here. A desk
 * and a core that are at work, as PouchDB's two are: each round has a thousand drafts about other companies.
 */
async function draftsUp(folder: string, pouch: Pouch): Promise<Figure> {
  const documents = join(folder, 'drafts')
  const companies = ABOUT * (1 + WARMING + ROUNDS)
  const core = await serveCore(folder, await coreArchive(join(folder, 'known.db'), companies))
  const archive = await open(await knowingDesk(join(folder, 'knowing.db'), companies))
  try {
    const desk = await deskTo(core, archive)
    let round = 0
    const ours = async () => {
      await queueDrafts(desk, round++, documents)
      return untilDecided(desk, DRAFTS * round)
    }
    const sides = { ours, pouch: () => pouch.moves('push', documents) }
    await ours() // PouchDB needs its documents
    return compared(await inTurn(sides, ROUNDS, WARMING), {
      ...{ name: 'drafts up to their outcomes', bar: 1, what: `${DRAFTS} drafts sent and decided` },
      documents,
    })
  } finally {
    await archive.close()
    await core.stop()
  }
}

/** From the first call until the last outcome is on the disk of the desk. */
async function synced(core: ServedCore, path: string, outcomes: number): Promise<number> {
  const archive = await open(path)
  try {
    const desk = await deskTo(core, archive)
    return await untilDecided(desk, outcomes)
  } finally {
    await archive.close()
  }
}

async function deskTo({ url, token }: ServedCore, archive: Awaited<ReturnType<typeof open>>): Promise<Desk> {
  const core = remoteCore(lineTo(url, { clock: systemClock, access: showing(token) }))
  return openDesk({ archive }, { clock: systemClock, report, line: () => core })
}

/** Milliseconds until the last outcome was told. What the core then tells of companies is no part: PouchDB moves nothing like it. */
async function untilDecided(desk: Desk, outcomes: number): Promise<number> {
  const began = performance.now()
  let last = began
  const onChange = () => void (last = performance.now())
  for (;;) {
    const { failure } = await syncOnce(desk, { eager: true, onChange })
    if (failure !== undefined) throw new Error(failure.code)
    const { done, ...others } = (await desk.store.counts()).states
    if (Object.values(others).some((n) => n > 0)) continue
    if (done !== outcomes) throw new Error(`${done} outcomes instead of ${outcomes}`)
    return last - began
  }
}

type Took = Readonly<Record<'ours' | 'pouch', readonly number[]>>
type Told = { readonly name: string; readonly bar: number; readonly what: string; readonly documents: string }

function compared({ ours, pouch }: Took, { name, bar, what, documents }: Told): Figure {
  const bytes = (statSync(documents).size / Number(what.split(' ')[0])).toFixed(0)
  const detail = `${what}, ${bytes} bytes each: ${median(ours).toFixed(0)} ms, PouchDB ${median(pouch).toFixed(0)} ms`
  return atLeast(bar, { name: `${name}, PouchDB ÷ ours`, value: ratioOf(pouch, ours), unit: '×', detail })
}
