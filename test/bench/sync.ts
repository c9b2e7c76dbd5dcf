import { statSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { remoteCore } from '#electron/sync/remote-core.ts'
import { lineTo, showing } from '#test/kit/line.ts'
import { atLeast, type Figure, type Measure } from './figure.ts'
import { inTurn, median, ratioOf, timed } from './interleave.ts'
import { coreArchive, decideIn, DRAFTS, emptyDesk, OUTCOMES, queuedDesk, report } from './sync/archives.ts'
import { serveCore, type ServedCore } from './sync/core.ts'
import { startPouch, type Pouch } from './sync/pouch.ts'
import { copyOf, inWorkshop, open } from './workshop.ts'

const ROUNDS = 5

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

/** What PouchDB takes to hand over ÷ what ours takes until every draft was handed over and decided, and its outcome is here. */
async function draftsUp(folder: string, pouch: Pouch): Promise<Figure> {
  const documents = join(folder, 'drafts')
  const known = await coreArchive(join(folder, 'known.db'))
  const queued = await queuedDesk(folder, documents)
  const ours = async () => {
    const core = await serveCore(folder, copyOf(known, join(folder, 'core-run.db')))
    try {
      return await synced(core, copyOf(queued, join(folder, 'desk.db')), DRAFTS)
    } finally {
      await core.stop()
    }
  }
  return compared(await inTurn({ ours, pouch: () => pouch.moves('push', documents) }, ROUNDS), {
    ...{ name: 'drafts up to their outcomes', bar: 1, what: `${DRAFTS} drafts sent and decided` },
    documents,
  })
}

/** From the first call to the last write: what the desk says when it is up to date is on its disk. */
async function synced({ url, token }: ServedCore, path: string, outcomes: number): Promise<number> {
  const archive = await open(path)
  try {
    const core = remoteCore(lineTo(url, { clock: systemClock, access: showing(token) }))
    const desk = await openDesk({ archive }, { clock: systemClock, report, line: () => core })
    const took = await timed(() => untilDecided(desk, outcomes))
    mustBeThere(await desk.store.counts(), outcomes)
    return took
  } finally {
    await archive.close()
  }
}

async function untilDecided(desk: Desk, outcomes: number): Promise<void> {
  for (;;) {
    const { failure } = await syncOnce(desk, { eager: true, onChange: () => undefined })
    if (failure !== undefined) throw new Error(failure.code)
    if ((await desk.store.counts()).states.done === outcomes) return
  }
}

function mustBeThere({ states }: Awaited<ReturnType<Desk['store']['counts']>>, outcomes: number): void {
  const others = Object.entries(states).filter(([state, n]) => state !== 'done' && n > 0)
  if (states.done !== outcomes || others.length > 0) throw new Error(JSON.stringify(states))
}

type Took = Readonly<Record<'ours' | 'pouch', readonly number[]>>
type Told = { readonly name: string; readonly bar: number; readonly what: string; readonly documents: string }

function compared({ ours, pouch }: Took, { name, bar, what, documents }: Told): Figure {
  const bytes = (statSync(documents).size / Number(what.split(' ')[0])).toFixed(0)
  const detail = `${what}, ${bytes} bytes each: ${median(ours).toFixed(0)} ms, PouchDB ${median(pouch).toFixed(0)} ms`
  return atLeast(bar, { name: `${name}, PouchDB ÷ ours`, value: ratioOf(pouch, ours), unit: '×', detail })
}
