// `npm run day -- [minutes] [companies]`, 30 and 5,000: a working day at the desk, and the memory of all processes meanwhile.
// Ends with 1 when they hold more at its end than after the first sixth, which is when everything has been used once.
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf, sumOf } from './day/memory.mjs'
import { round } from './day/round.mjs'
import { inWindow, vastHome } from './bench/window.mjs'
import { inWorkshop } from './bench/workshop.ts'

const [minutes = 30, companies = 5_000] = process.argv.slice(2).map(Number)
const LENGTH = minutes * 60_000
const EVERY = LENGTH / 30
/** How much more they may hold at the end than after the first sixth. */
const SLACK = 1.05
/** How long one act may take: a machine that stands still for minutes does not end the day. */
const PATIENCE = 300_000

process.exitCode = await inWorkshop(async (folder) =>
  inWindow(await vastHome(folder, companies, { requests: true }), (page, app) => day(page, app)),
)

async function day(page, app) {
  page.setDefaultTimeout(PATIENCE)
  await app.evaluate(({ powerMonitor }) => void (powerMonitor.getSystemIdleTime = () => 0)) // hands that no screen sees
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable')
  const over = new AbortController()
  const seen = watching(app.process().pid, line, over.signal)
  const rounds = await working(page)
  over.abort()
  return judged(await seen, rounds)
}

/** Works until the day is over; gives how many rounds were done. */
async function working(page) {
  const until = Date.now() + LENGTH
  let rounds = 0
  while (Date.now() < until) await round(page, rounds++)
  return rounds
}

async function watching(pid, line, signal) {
  const [began, seen] = [Date.now(), []]
  while (!signal.aborted) {
    const page = await inPage(line)
    const held = memoryOf(pid)
    seen.push(held)
    console.log(`${minute(Date.now() - began)}  ${told(held)}  ${page}`)
    await pause(EVERY, undefined, { signal }).catch(() => undefined)
  }
  return seen
}

/** What the page holds that its memory alone would not tell of: elements, listeners and MiB of its own heap. */
async function inPage(line) {
  await line.send('HeapProfiler.collectGarbage')
  const { metrics } = await line.send('Performance.getMetrics')
  const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0
  return `elements ${of('Nodes')} listeners ${of('JSEventListeners')} heap ${(of('JSHeapUsedSize') / 2 ** 20).toFixed(0)}`
}

function minute(ms) {
  return `${(ms / 60_000).toFixed(1).padStart(4)} min`
}

function told(held) {
  const parts = Object.entries(held).map(([name, mib]) => `${name} ${mib.toFixed(0)}`)
  return `${sumOf(held).toFixed(0)} MiB (${parts.join(', ')})`
}

function judged(seen, rounds) {
  const sixth = Math.floor(seen.length / 6)
  const [after, end] = [median(seen.slice(sixth, 2 * sixth)), median(seen.slice(-sixth))]
  const holds = end <= after * SLACK
  const growth = `without programs ${after.toFixed(0)} MiB after the first sixth, ${end.toFixed(0)} in the last`
  console.log(`${rounds} rounds in ${minutes} minutes; ${growth}: ${holds ? 'holds' : 'DOES NOT HOLD'}`)
  return holds ? 0 : 1
}

function median(some) {
  const sorted = some.map(({ programs, ...own }) => sumOf(own)).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
