import { createHash, hash } from 'node:crypto'
import { join } from 'node:path'
import { embed } from '#core/embed.ts'
import { services } from '#core/services/registry.ts'
import type { Archive } from '#core/store/open.ts'
import { connect, settle } from '#core/store/sqlite.ts'
import { largeArchive } from '#test/studio/large-archive.ts'
import { atLeast, type Figure, type Measure } from './figure.ts'
import { parcelsOf, writer, type Parcel } from './floor-decide.ts'
import { interleaved, timed } from './interleave.ts'
import { requestAbout } from './requests.ts'
import { copyOf, inWorkshop, KEY, makeArchive, NOON, open, STUDIO, sure } from './workshop.ts'

const COMPANIES = 200
const TIMES = 5 // requests about each
const ROUNDS = 7
const BATCH = 200 // as many as the desk hands over in one message

const requests = Array.from({ length: COMPANIES * TIMES }, (_, i) =>
  requestAbout(i % COMPANIES, Math.floor(i / COMPANIES), TIMES - 1),
)

/** Requests decided per second by the embedded core ÷ the same rows written by hand, one transaction each. */
export const decide: Measure = {
  name: 'decide',
  about: `${requests.length} requests decided by the embedded core, against the same rows written by hand`,
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const base = join(folder, 'base.db')
  await makeArchive(base, largeArchive(COMPANIES, STUDIO.codiceFiscale))
  const fresh = () => copyOf(base, join(folder, 'run.db'))
  const reference = await decidedOnce(fresh())
  const floor = () => written(fresh(), reference)
  const alone = await interleaved({ ours: () => decided(fresh(), 1, reference.print), floor }, ROUNDS)
  const bulk = await interleaved({ ours: () => decided(fresh(), BATCH, reference.print), floor }, ROUNDS)
  return [
    atLeast(0.7, figureOf('requests one at a time ÷ floor', alone)),
    atLeast(3, figureOf('requests in bulk ÷ floor', bulk)),
  ]
}

function figureOf(
  name: string,
  { ours, floor, ratio }: { readonly ours: number; readonly floor: number; readonly ratio: number },
) {
  const perSecond = (ms: number) => Math.round((requests.length / ms) * 1000)
  return { name, value: 1 / ratio, unit: '×', detail: `${perSecond(ours)} a second, by hand ${perSecond(floor)}` }
}

type Reference = { readonly parcels: readonly Parcel[]; readonly print: string }

/** Decides everything once: what the floor must write, and the print of the archive that both must leave. */
async function decidedOnce(path: string): Promise<Reference> {
  const archive = await open(path)
  await submitAll(archive, 1)
  const reference = { parcels: parcelsOf(archive.raw), print: printOf(archive.raw) }
  const esiti = new Set(reference.parcels.map(({ esito }) => esito))
  if (reference.parcels.length !== requests.length || esiti.size !== 2)
    throw new Error(`${reference.parcels.length} of ${requests.length} decided, with ${esiti.size} outcomes`)
  await archive.close()
  return reference
}

async function submitAll(archive: Archive, batch: number): Promise<void> {
  const core = embed({ archive, services, clock: { now: () => NOON }, digest: sha256, report })
  for (let from = 0; from < requests.length; from += batch) {
    const answers = sure(await core.submit(requests.slice(from, from + batch)))
    for (const answer of answers) sure(answer)
  }
}

const sha256 = (text: string) => hash('sha256', text)

function report(error: unknown): never {
  throw error
}

async function decided(path: string, batch: number, print: string): Promise<number> {
  const archive = await open(path)
  readOnce(archive.raw)
  const took = await timed(() => submitAll(archive, batch))
  mustEqual(printOf(archive.raw), print)
  await archive.close()
  return took
}

async function written(path: string, { parcels, print }: Reference): Promise<number> {
  const raw = connect(path, KEY, {})
  settle(raw)
  readOnce(raw)
  const write = writer(raw)
  const took = await timed(() => parcels.forEach(write))
  mustEqual(printOf(raw), print)
  raw.close()
  return took
}

type Raw = ReturnType<typeof connect>

/** Every page was read, on either side: who asks has been shown the forecast, and reading is no part of writing. */
function readOnce(raw: Raw): void {
  raw.pragma('quick_check')
}

/** One hash over every row of every table that anybody wrote to: equal archives, equal prints. */
function printOf(raw: Raw): string {
  const names = raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like '%search%' and name not like '%migrations%'",
    )
    .pluck()
    .all() as string[]
  const print = createHash('sha256')
  for (const name of names.sort())
    for (const row of raw.prepare(`select * from "${name}" order by 1, 2`).raw().all())
      print.update(JSON.stringify(row))
  return print.digest('hex')
}

function mustEqual(print: string, expected: string): void {
  if (print !== expected) throw new Error('The two sides did not leave the same archive: this is no comparison')
}
