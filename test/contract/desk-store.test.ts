import { archiveWith } from '#test/kit/archive.ts'
import { MemoryDesk } from '#test/kit/memory-desk.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { describeDeskStore } from './desk-store.ts'

describeDeskStore('in memory', async () => ({ store: new MemoryDesk(), close: async () => undefined }))

describeDeskStore('on the encrypted SQLite file', async () => {
  const archive = await archiveWith<DeskTables>([], [deskMigrations])
  return { store: sqliteDesk(archive.db), close: () => archive.remove() }
})
