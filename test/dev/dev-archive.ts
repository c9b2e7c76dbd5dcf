import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock } from '#core/kernel/clock.ts'
import { makeArchiveKey } from '#core/serve/archive-key.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { services } from '#core/services/registry.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { createArchive, type Archive } from '#core/store/open.ts'
import { keepSettings } from '#core/store/settings.ts'
import { keepAttachment } from '#core/store/attachments.ts'
import { readDemo, type DemoStudio } from '#electron/backend/demo-studio.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import { delegateToo } from './delegates.ts'
import { demoCommunications } from './demo-communications.ts'
import { demoRequests } from './demo-requests.ts'

type Say = (text: string) => void
export type DevArchive = {
  readonly place: { readonly path: string; readonly key: Buffer }
  readonly isNew: boolean
  /** Requests decided while it was filled. */
  readonly decided: number
}

const RECALLED_EACH = 40 // requests
const STUDIO = fileURLToPath(new URL('../fixtures/demo-studio', import.meta.url))

/** The archive of that folder: the one that is there, or a new one that holds the demo studio and what it asked. */
export async function devArchive(
  folder: string,
  { isEmpty, say }: { isEmpty: boolean; say: Say },
): Promise<DevArchive> {
  const [path, file] = [join(folder, 'archivio.db'), join(folder, 'chiave')]
  const isNew = !existsSync(path)
  if (!existsSync(file)) makeArchiveKey(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (!isNew) return { place: { path, key }, isNew, decided: 0 }
  const made = await createArchive({ path, key })
  if (!made.ok) throw new Error(`no archive in ${folder}: ${made.failure.code}`)
  try {
    // every service for everybody, as in an embedded core: here one comes to try them
    await keepSettings(made.value, EMBEDDED)
    return { place: { path, key }, isNew, decided: isEmpty ? 0 : await filled(made.value, say) }
  } finally {
    await made.value.close()
  }
}

async function filled(archive: Archive, say: Say): Promise<number> {
  const studio = await readDemo(STUDIO)
  if (studio === undefined) throw new Error(`the demo studio is not in ${STUDIO}`)
  const clock = morningOf(studio)
  say(`Preparo l’archivio di prova: ${String(studio.files.length)} file dello studio…`)
  const into = entranceOf(archive)
  for (const { path, kind } of studio.files) {
    const report = await importFile({ into, studio: studio.studio, clock, ids: { next: () => v7() }, path, kind })
    if (!report.ok) throw new Error(`the demo studio cannot be read: ${report.failure.code}`)
  }
  await delegateToo(archive, studio.oggi)
  const { parcels, files } = await demoRequests(studio, clock)
  say(`Faccio decidere ${String(parcels.length)} richieste…`)
  for (const file of files) await keepAttachment(archive, file)
  const digest = (text: string) => hash('sha256', text)
  const report = (error: unknown) => {
    throw error
  }
  const engine = { ledger: ledgerIn(archive), services, clock, settings: EMBEDDED, digest, report }
  // some were sent, taken back, and sent again
  for (const parcel of parcels.filter((_, at) => at % RECALLED_EACH === 0)) {
    const first = { ...parcel, id: v7() }
    await receive(engine, [first], studio.studio.codiceFiscale)
    await recall(engine, first.id)
  }
  for (let at = 0; at < parcels.length; at += 100)
    await submit(engine, parcels.slice(at, at + 100), studio.studio.codiceFiscale)
  await demoCommunications(engine, archive)
  return parcels.length
}

/** The morning of the day the invented data are of, and on from there. */
function morningOf({ oggi }: DemoStudio): Clock {
  const started = performance.now()
  return { now: () => new Date(Date.parse(`${oggi}T08:30:00Z`) + performance.now() - started) }
}
