import { archiveWith } from '#test/kit/archive.ts'
import { MemoryDesk } from '#test/kit/memory-desk.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { describeDeskBatches } from './desk-batches.ts'
import { describeDeskRequests } from './desk-requests.ts'
import { describeDeskStore } from './desk-store.ts'
import { describeDeskThreads } from './desk-threads.ts'

const companies = [
  { azienda: { codiceFiscale: '01234567897', ragioneSociale: 'Bar Perù di Niccolò S.n.c.' } },
  { azienda: { codiceFiscale: 'X', ragioneSociale: 'Zeta' } },
]

const inMemory = async () => ({ store: new MemoryDesk(), close: async () => undefined })

const onSqlite = async () => {
  const archive = await archiveWith<DeskTables>(companies, [deskMigrations])
  return { store: sqliteDesk(archive.db), close: () => archive.remove() }
}

for (const describeIt of [describeDeskStore, describeDeskRequests, describeDeskBatches, describeDeskThreads]) {
  describeIt('in memory', inMemory)
  describeIt('on the encrypted SQLite file', onSqlite)
}
