// Readers at a shared core while it decides: `npm run load -- [seconds] [connections]`, 60 and 200 where nothing is said.
// Where all processes of the machine stood still meanwhile it says so: calls of that time tell nothing about the core.
// Ends with 1 when any call failed, a process died, or memory grew by more than a quarter after the first third.
import autocannon from 'autocannon'
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf } from './memory.mjs'
import { startCores } from '../bench/postgres/cores.ts'
import { groundOf } from '../bench/postgres/ground.ts'
import { inBulk, untilDecided } from '../bench/postgres/handing.ts'
import { requestAbout } from '../bench/requests.ts'
import { inWorkshop } from '../bench/workshop.ts'

const [seconds = 60, connections = 200] = process.argv.slice(2).map(Number)
const COMPANIES = 2_000
const WORKERS = 4
const BATCH = 100
/** Milliseconds that no busy machine holds a timer up for. */
const STANDSTILL = 3_000

process.exitCode = await inWorkshop(async (folder) => {
  const ground = await groundOf(COMPANIES, folder)
  try {
    return await onGround(ground)
  } finally {
    await ground.stop()
  }
})

async function onGround(ground) {
  const url = await ground.fresh('carico')
  const cores = await startCores(ground, url, WORKERS)
  try {
    return await loaded({ ...cores, token: ground.token, url })
  } finally {
    await cores.stop()
  }
}

async function loaded(core) {
  const oggi = new Date().toISOString().slice(0, 10)
  const ask = (n) => requestAbout(n % COMPANIES, Math.floor(n / COMPANIES), 4, oggi)
  const first = Array.from({ length: BATCH }, (_, n) => ask(n))
  await inBulk(core, first)
  await untilDecided(core.url, BATCH)

  const [born, over] = [core.pids(), new AbortController()]
  const [sent, memory] = [sending(core, ask, over.signal), watching(core.pids, over.signal)]
  const result = await autocannon({
    url: core.address,
    connections,
    duration: seconds,
    headers: { authorization: `Bearer ${core.token}`, 'scrittoio-protocollo': '1' },
    requests: [
      '/v1/eventi?dopo=0&limite=20',
      `/v1/richieste/${first[0].id}`,
      '/v1/catalogo',
      '/v1/dossier?limite=5',
    ].map((path) => ({ path })),
  })
  over.abort()
  const died = core.pids().filter((pid, at) => pid !== born[at]).length
  return told(result, { ...(await sent), ...(await memory), died })
}

/** Hands requests in for as long as it lasts, as fast as they are taken; gives how many were, and how often it had to come again. */
async function sending(core, ask, signal) {
  let [n, again] = [BATCH, 0]
  while (!signal.aborted && n < COMPANIES * 5) {
    const batch = Array.from({ length: BATCH }, () => ask(n++))
    again += await untilTaken(core, batch, signal)
    await pause(200)
  }
  return { sent: n - BATCH, again }
}

/** As a desk does: what was put off is handed in again, under the same ids. */
async function untilTaken(core, batch, signal) {
  for (let again = 0; ; again += 1)
    try {
      await inBulk(core, batch)
      return again
    } catch (error) {
      if (signal.aborted || !String(error).includes('"retry":"later"')) throw error
      await pause(1_000)
    }
}

/** The memory of each process, MiB, once a second; and the longest that this very process stood still beyond that. */
async function watching(pids, signal) {
  const seen = []
  let stood = 0
  while (!signal.aborted) {
    seen.push(pids().map(memoryOf))
    const before = performance.now()
    await pause(1_000)
    stood = Math.max(stood, performance.now() - before - 1_000)
  }
  return { memory: seen, stood }
}

function told({ requests, latency, errors, timeouts, non2xx, '2xx': good }, { sent, again, memory, stood, died }) {
  const third = memory[Math.floor(memory.length / 3)] ?? []
  const last = memory.at(-1) ?? []
  const grown = last.map((mib, at) => mib / (third[at] ?? mib))
  console.log(`${good} answers, ${Math.round(requests.average)} a second; p50 ${latency.p50} ms, p99 ${latency.p99} ms`)
  console.log(`${errors} errors, ${timeouts} timeouts, ${non2xx} other answers; ${sent} requests handed in meanwhile`)
  console.log(
    `memory, MiB: after a third ${third.map(Math.round).join(' ')}, at the end ${last.map(Math.round).join(' ')}`,
  )
  if (again > 0) console.log(`${again} times the core put off what was handed in, and took it later`)
  if (stood > STANDSTILL)
    console.log(`all stood still for ${(stood / 1_000).toFixed(1)} s: what happened then tells nothing about the core`)
  if (died > 0) console.log(`${died} processes died and came back`)
  const holds = errors + timeouts + non2xx + died === 0 && grown.every((ratio) => ratio <= 1.25)
  console.log(holds ? 'holds' : 'DOES NOT HOLD')
  return holds ? 0 : 1
}
