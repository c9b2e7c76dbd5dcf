import { openArchive } from '#core/store/open.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { TEST_KEY } from './archive.ts'
import { NOW, STUDIO } from './importing.ts'

// A process that imports a file and tells each step: made to be killed.
const [archivePath = '', file = '', id = ''] = process.argv.slice(2)
const opened = await openArchive({ path: archivePath, key: TEST_KEY, own: [deskMigrations] })
if (!opened.ok) throw new Error(opened.failure.code)
process.stdout.write('open\n')
const imported = await importFile({
  into: entranceOf(opened.value),
  studio: STUDIO,
  ids: { next: () => id },
  clock: { now: () => NOW },
  path: file,
  onProgress: ({ phase }) => void process.stdout.write(`${phase}\n`),
})
await opened.value.close()
process.stdout.write(imported.ok ? 'done\n' : `refused ${imported.failure.code}\n`)
