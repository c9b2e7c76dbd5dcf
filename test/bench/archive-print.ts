import { createHash } from 'node:crypto'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { connect } from '#core/store/sqlite.ts'

/** A closed archive, and what opens it. */
type Place = { readonly path: string; readonly key: Uint8Array }

/** One hash over every row of every table that anybody wrote to: equal archives, equal prints. */
function printOf({ path, key }: Place): string {
  const raw = connect(path, Buffer.from(key), { readonly: true })
  const print = createHash('sha256')
  for (const name of tablesOf(raw))
    for (const row of raw.prepare(`select * from "${name}" order by 1, 2`).raw().iterate())
      print.update(JSON.stringify(row))
  raw.close()
  return print.digest('hex')
}

function tablesOf(raw: ReturnType<typeof connect>): readonly string[] {
  const names = raw.prepare(
    "select name from sqlite_schema where type = 'table' and name not like '%search%' and name not like '%migrations%'",
  )
  return (names.pluck().all() as string[]).sort()
}

/**
 * The print of an archive, taken in a thread of its own: reading a whole archive makes so much garbage that collecting it
 * would cost the measured side the machine code of what it is about to run.
 */
export function archivePrint(place: Place): Promise<string> {
  const worker = new Worker(new URL(import.meta.url), { workerData: place })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

if (!isMainThread) parentPort?.postMessage(printOf(workerData as Place))
