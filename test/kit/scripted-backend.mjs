// A backend that speaks the wire and does nothing else: main's own tests run it in place of the real one.
// What it is told lands in `heard.jsonl` of its home. Task ids are its script: `crash` falls, saving `push` says what is saved.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

const port = process.parentPort ?? process
const say = (message) => (process.parentPort ? port.postMessage(message) : process.send(message))
const log = join(process.env.SCRITTOIO_HOME, 'heard.jsonl')

const script = {
  'workspace.state': () => ({ state: 'none', keyStore: false }),
  'workspace.list': () => [],
  'tasks.get': ({ id }) => {
    if (id === 'crash') process.exit(1)
    return { id, pid: process.pid, node: process.versions.node }
  },
  'imports.start': ({ path }) => ({ job: path }),
  'tasks.save': ({ id, answers }) => {
    if (id === 'push') say({ kind: 'push', name: answers.name, body: JSON.parse(answers.body) })
  },
  'workspace.unlock': () => new Promise((resolve) => ask('keys.wrap', 'secret', resolve)),
}

const asked = new Map()
function ask(name, input, settle) {
  asked.set(asked.size + 1, settle)
  say({ kind: 'ask', seq: asked.size, name, input })
}

port.on('message', async (event) => {
  const message = process.parentPort ? event.data : event
  appendFileSync(log, `${JSON.stringify(message)}\n`)
  if (message.kind === 'stop') return say({ kind: 'stopped' })
  if (message.kind === 'language') return
  if (message.kind === 'reply') return asked.get(message.seq)(message.reply)
  const value = (await script[message.name]?.(message.input)) ?? null
  say({ kind: 'reply', seq: message.seq, reply: { ok: true, value } })
})
process.on('disconnect', () => process.exit())
say({ kind: 'ready' })
