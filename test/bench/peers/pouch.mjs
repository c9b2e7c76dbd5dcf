// PouchDB moving documents between two processes. Asked over the channel of a child process: `documents` (a file of JSON, one a
// line) are pushed from a desk that has them, or pulled by one that has none, and how long that took is told, in milliseconds.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PouchDB from 'pouchdb'

/** Ten times what it takes by itself: it is faster so, and takes that much at a time as ours does. */
const AT_ONCE = { batch_size: 1_000 }

const folder = process.argv[2]
const [there, here] = [join(folder, 'there'), join(folder, 'here')]
for (const place of [there, here]) mkdirSync(place, { recursive: true })
const Client = PouchDB.defaults({ prefix: `${here}/` })
const server = fork(new URL('./pouch-server.mjs', import.meta.url), [there])
const [{ port }] = await once(server, 'message')
const remote = (name) => new PouchDB(`http://127.0.0.1:${port}/${name}`)

const filled = new Set()
let made = 0

const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function write(db, documents) {
  for (let at = 0; at < documents.length; at += 1_000) await db.bulkDocs(documents.slice(at, at + 1_000))
}

async function timed(many, replicate) {
  const began = performance.now()
  const told = await replicate()
  const took = performance.now() - began
  if (!told.ok || told.docs_written !== many) throw new Error(JSON.stringify(told))
  return took
}

const WORK = {
  pull: async (path) => {
    const documents = read(path)
    if (!filled.has(path)) await write(remote('archive'), documents)
    filled.add(path)
    const fresh = new Client(`pulled-${made++}`)
    const took = await timed(documents.length, () => fresh.replicate.from(remote('archive'), AT_ONCE))
    await fresh.destroy()
    return took
  },
  push: async (path) => {
    const documents = read(path)
    const queued = new Client(`pushed-${made++}`)
    await write(queued, documents)
    const took = await timed(documents.length, () => queued.replicate.to(remote(`received-${made}`), AT_ONCE))
    await queued.destroy()
    return took
  },
}

process.on('message', async ({ work, path }) => process.send({ took: await WORK[work](path) }))
process.on('disconnect', () => server.kill())
process.on('disconnect', () => process.exit())
process.send('ready')
