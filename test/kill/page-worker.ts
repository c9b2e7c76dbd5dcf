// A process that hears many outcomes and dies in the middle of writing one of their pages: its rows are written, nothing is on the disk yet.
import { openArchive } from '#core/store/open.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { noon } from './day.ts'
import { coreWithMany } from './many-outcomes.ts'

const [path = '', key = '', page = '1'] = process.argv.slice(2)

/** The store of a process that dies where the cursor moves for that many a time. */
function dyingAt(store: DeskStore, left: number): DeskStore {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((tx) => {
        const remember: typeof tx.memory.remember = async (name, value) => {
          await tx.memory.remember(name, value)
          if (name.startsWith('cursor:') && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL')
        }
        return work({ ...tx, memory: { ...tx.memory, remember } })
      }),
  }
}

const opened = await openArchive<DeskTables>({ path, key: Buffer.from(key, 'hex'), own: [deskMigrations] })
if (!opened.ok) throw new Error(opened.failure.code)
const core = await coreWithMany()
const report = (error: unknown): never => {
  throw error
}
const desk = await openDesk({ archive: opened.value }, { clock: noon, report, line: () => core })
await syncOnce({ ...desk, store: dyingAt(desk.store, Number(page)) }, { eager: true, onChange: () => undefined })
