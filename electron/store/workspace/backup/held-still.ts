import { statSync } from 'node:fs'
import type { Archive } from '#core/store/open.ts'

type Open = Pick<Archive, 'core' | 'raw' | 'beside'>

/**
 * Folds the log into the file and keeps the file as it is while `work` reads it; what is written meanwhile waits in the
 * log. A reader that began on a folded log is what keeps SQLite from touching the file.
 */
export async function heldStill<T>(archive: Open, path: string, work: (bytes: number) => Promise<T>): Promise<T> {
  const reader = archive.beside()
  try {
    // no transaction is under way while one has the connection
    await archive.core.connection().execute(() => {
      archive.raw.pragma('wal_checkpoint(TRUNCATE)')
      reader.exec('begin')
      reader.prepare('select count(*) from sqlite_schema').get()
      if (statSync(`${path}-wal`).size > 0) throw new Error('the log could not be folded: somebody else reads')
      return Promise.resolve()
    })
    return await work(statSync(path).size)
  } finally {
    reader.close()
  }
}
