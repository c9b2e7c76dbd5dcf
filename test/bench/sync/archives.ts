import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { embed } from '#core/embed.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { services } from '#core/services/registry.ts'
import { createArchive, openArchive, type Archive } from '#core/store/open.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { fill } from '#test/kit/archive.ts'
import { queueAll } from '#test/chaos/desks.ts'
import { largeArchive } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { requestAbout } from '../requests.ts'
import { KEY, makeArchive, STUDIO, sure } from '../workshop.ts'

const COMPANIES = 500
const EACH = 20
/** Outcomes that a core has for a desk that has none. */
export const OUTCOMES = COMPANIES * EACH
/** Companies that drafts are about, four each. */
export const ABOUT = 250
export const DRAFTS = 4 * ABOUT
const BATCH = 500

export const report = (error: unknown): never => {
  throw error
}

/** The archive of a core that knows the companies. */
export async function coreArchive(path: string, companies = COMPANIES): Promise<string> {
  const archive = sure<Archive>(await createArchive({ path, key: KEY }))
  await fill(archive, [...largeArchive(companies, STUDIO.codiceFiscale)])
  await archive.close()
  return path
}

/** Has ten thousand requests decided in it, and writes what was asked and decided to a file, a document a line. */
export async function decideIn(path: string, documents: string): Promise<void> {
  const archive = sure<Archive>(await openArchive({ path, key: KEY }))
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const core = embed({ archive, services, clock: systemClock, digest, report })
  const lines: string[] = []
  for (let from = 0; from < OUTCOMES; from += BATCH) {
    const some = Array.from({ length: BATCH }, (_, i) =>
      requestAbout((from + i) % COMPANIES, Math.floor((from + i) / COMPANIES), EACH - 1),
    )
    sure<readonly { readonly ok: boolean }[]>(await core.submit(some, STUDIO.codiceFiscale)).forEach(
      (one) => void sure(one),
    )
    const asked = new Map(some.map((one) => [one.id, one]))
    const { events } = sure<{ events: readonly { request: string; outcome?: object }[] }>(
      await core.events(STUDIO.codiceFiscale, from * 2, BATCH * 2),
    )
    for (const { request, outcome } of events)
      if (outcome) lines.push(JSON.stringify({ _id: request, richiesta: asked.get(request), outcome }))
  }
  if (lines.length !== OUTCOMES) throw new Error(`${lines.length} decided`)
  writeFileSync(documents, lines.join('\n'))
  await archive.close()
}

/** The encrypted file of a desk of which nothing was ever asked. */
export async function emptyDesk(folder: string): Promise<string> {
  const path = join(folder, 'empty.db')
  await makeArchive(path, [])
  return path
}

/** The same where the companies are known. */
export async function knowingDesk(path: string, companies: number): Promise<string> {
  await makeArchive(path, largeArchive(companies, STUDIO.codiceFiscale))
  return path
}

/** Has a thousand more drafts wait to be sent, about companies that were not asked about yet; each is also written to a file, a document a line. */
export async function queueDrafts(desk: Desk, round: number, documents: string): Promise<void> {
  const first = round * ABOUT
  const about = Array.from({ length: ABOUT }, (_, n) => ({ n: first + n, azienda: large(first + n).codiceFiscale }))
  const ids = await queueAll({ desk }, about)
  const parcels = await Promise.all(ids.map(async (id) => (await desk.store.task(id))?.parcel))
  writeFileSync(documents, parcels.map((parcel, at) => JSON.stringify({ _id: ids[at], richiesta: parcel })).join('\n'))
}
