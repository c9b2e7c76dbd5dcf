// One visit of a page in a fresh browser context: draws the form, types into its first text, weighs the heap.
import { setTimeout as pause } from 'node:timers/promises'

const KEYS = 25
const STILL = 250 // ms without work: what a mount or a key sets off has come to its end
const APART = 30 // ms between keys, and a little more by chance, so that they fall anywhere in a frame
const MIB = 2 ** 20

/** Milliseconds of the page's main thread for the mount and for a key, MiB of heap that the form takes, and what was drawn. */
export async function visit(browser, url, { types = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } })
  try {
    const page = await context.newPage()
    const broken = []
    page.on('pageerror', (error) => broken.push(error.message))
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window)
    const told = await measured(page, await context.newCDPSession(page), types)
    if (broken.length > 0) throw new Error(`${url}: ${broken[0]}`)
    return told
  } finally {
    await context.close()
  }
}

async function measured(page, cdp, types) {
  // in the thread's own time, which does not count what other processes took from it
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const empty = await heapOf(cdp)
  const before = await workOf(cdp)
  const shown = await page.evaluate(() => window.bench.mount())
  await pause(STILL)
  const mount = (await workOf(cdp)) - before
  const heap = (await heapOf(cdp)) - empty
  const drawn = await page.evaluate(() => window.bench.drawn())
  return { mount, shown, key: types ? await typing(page, cdp) : NaN, heap, drawn }
}

/** Main thread per key, what comes after the key included. */
async function typing(page, cdp) {
  await page.evaluate(() => window.bench.enter())
  await page.keyboard.press('a') // the first also marks the field as changed
  await pause(STILL)
  const before = await workOf(cdp)
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a')
    await pause(APART + Math.random() * 17)
  }
  await pause(STILL)
  const typed = await page.evaluate(() => window.bench.typed())
  if (typed !== 'a'.repeat(KEYS + 1)) throw new Error(`The form took «${typed}» for ${KEYS + 1} keys`)
  return ((await workOf(cdp)) - before) / KEYS
}

async function workOf(cdp) {
  return (await metric(cdp, 'TaskDuration')) * 1000
}

async function heapOf(cdp) {
  await pause(STILL)
  await cdp.send('HeapProfiler.collectGarbage')
  return (await metric(cdp, 'JSHeapUsedSize')) / MIB
}

async function metric(cdp, wanted) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted).value
}
