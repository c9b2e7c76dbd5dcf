import { basename } from 'node:path'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import { NOON, open, STUDIO, sure } from './workshop.ts'

/** Imports one UniEmens into an archive that is there, as the app does; tells how many rows went in. */
export async function importOnce(file: string, archivePath: string): Promise<number> {
  const archive = await open(archivePath)
  let born = 0
  const ids = { next: () => `${basename(file)}-${(born += 1)}` }
  const wanted = {
    path: file,
    kind: 'uniemens',
    into: entranceOf(archive),
    studio: STUDIO,
    clock: { now: () => NOON },
    ids,
  } as const
  const report = sure(await importFile(wanted))
  await archive.close()
  if (report.rejectedTotal > 0 || report.added !== report.read)
    throw new Error(`${report.added} of ${report.read} rows went in`)
  return report.added
}
