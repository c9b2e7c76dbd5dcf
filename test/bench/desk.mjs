// A day at a big studio's desk, in the window: search as one types, opening a request, scrolling the lists.
import { matricolaOf } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { atMost } from './figure.ts'
import { EACH } from './vast-studio.ts'
import { goTo, inWindow, percentile, vastHome } from './window.mjs'
import { inWorkshop } from './workshop.ts'

const COMPANIES = 5_000
const OPENED = 40 // requests
const FRAMES = 240 // of scrolling, each so many px further
const STEP = 90

export const desk = {
  name: 'desk',
  about: `the window with ${COMPANIES} companies and ${COMPANIES * EACH} requests: search as one types, opening a request, scrolling`,
  run: () =>
    inWorkshop(async (folder) =>
      inWindow(await vastHome(folder, COMPANIES, { requests: true }), (page) => measured(page)),
    ),
}

async function measured(page) {
  return [
    await searching(page, 'companies.list', 'search in Aziende', (search) => ({ search, scope: 'tutte', limit: 50 })),
    await searching(page, 'tasks.list', 'search in Comunicazioni', (text) => ({ filter: { text }, limit: 50 })),
    await scrolling(page, { place: '/aziende', list: 'aziende', name: 'scrolling Aziende' }),
    await scrolling(page, { place: '/comunicazioni', list: 'richieste', name: 'scrolling Comunicazioni' }),
    await opening(page),
  ]
}

/** What is in the box after each letter, for names with and without accents, their middles, codes, matricole, contacts. */
function typed() {
  const words = [3, 811, 2_402, 4_999].flatMap((n) => {
    const { nome, codiceFiscale, partitaIva } = large(n)
    return [nome, nome.slice(3, 12), codiceFiscale, partitaIva, matricolaOf(n), `nuova${n}.1@pec`]
  })
  const all = [
    ...words,
    'società cooperativa',
    'SOCIETA',
    's.r.l',
    'lampade vispi',
    '@pec.example',
    'decorrenza',
    'zzz',
  ]
  return all.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))
}

/** Through the bridge and back: what the backend takes and what it costs to ask it. */
async function searching(page, call, name, input) {
  const asked = typed()
  const took = await page.evaluate(
    async ([called, inputs]) => {
      const times = []
      for (const one of inputs) {
        const began = performance.now()
        const reply = await scrittoio[called](one)
        if (!reply.ok) throw new Error(reply.failure.code)
        times.push(performance.now() - began)
      }
      return times
    },
    [call, asked.map(input)],
  )
  const worst = took.indexOf(Math.max(...took))
  const detail = `${asked.length} texts; median ${percentile(took, 0.5).toFixed(1)} ms, slowest ${took[worst].toFixed(1)} ms (“${asked[worst]}”)`
  return atMost(50, { name: `${name}, p95`, value: percentile(took, 0.95), unit: 'ms', detail })
}

/** Share of the frames that a steady screen would have shown and this one did not. */
async function scrolling(page, { place, list, name }) {
  await goTo(page, place)
  await page.locator(`[data-test=${list}] [role=row]`).nth(5).waitFor()
  await page.waitForTimeout(1_000)
  const still = await frames(page, list, 0)
  const [moved, busy] = await worked(page, () => frames(page, list, STEP))
  const detail = `${moved.missed} of ${moved.due} frames in ${FRAMES} steps of ${STEP} px, ${(busy / FRAMES).toFixed(1)} ms of the main thread each; ${still.missed} of ${still.due} when nothing moves (drawn in software)`
  return atMost(1, { name: `${name}, frames dropped`, value: (100 * moved.missed) / moved.due, unit: '%', detail })
}

/** And the milliseconds that the main thread was at work meanwhile, by its own clock. */
async function worked(page, work) {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () =>
    (await line.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
  const before = await busy()
  const done = await work()
  const took = (await busy()) - before
  await line.detach()
  return [done, took]
}

const frames = (page, list, step) =>
  page.evaluate(
    async ([name, px, count]) => {
      const within = document.querySelector(`[data-test=${name}]`)
      const box = [within, ...within.querySelectorAll('*')].find((one) => one.scrollHeight > one.clientHeight + 1_000)
      const frame = () => new Promise(requestAnimationFrame)
      const times = [await frame()]
      for (let n = 0; n < count; n += 1) {
        box.scrollTop += px
        times.push(await frame())
      }
      if (px > 0 && box.scrollTop < px * 50) throw new Error(`${name} did not scroll`)
      const shown = times.slice(1).map((at, n) => Math.max(1, Math.round((at - times[n]) / (1_000 / 60))))
      const due = shown.reduce((sum, one) => sum + one, 0)
      return { due, missed: due - shown.length }
    },
    [list, step, FRAMES],
  )

/** From the click on a row to the frame in which its outcome and checks are drawn. */
async function opening(page) {
  const took = []
  for (let n = 0; n < OPENED; n += 1) {
    await goTo(page, '/comunicazioni')
    const rows = page.locator('[data-test=richieste] [role=row][aria-rowindex]')
    await rows.nth(4 + (n % 8)).waitFor()
    await page.waitForTimeout(150)
    took.push(await opened(page, 4 + (n % 8)))
  }
  const warm = took.slice(1)
  const detail = `${warm.length} requests; median ${percentile(warm, 0.5).toFixed(0)} ms; the first of the day, whose screen is fetched then, ${took[0].toFixed(0)} ms`
  return atMost(100, { name: 'opening a request, p95', value: percentile(warm, 0.95), unit: 'ms', detail })
}

const opened = (page, nth) =>
  page.evaluate(
    (at) =>
      new Promise((done) => {
        const row = document.querySelectorAll('[data-test=richieste] [role=row][aria-rowindex]')[at]
        const began = performance.now()
        const seen = () => {
          if (!document.querySelector('[data-test=verifiche] li')) return
          watch.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
        }
        const watch = new MutationObserver(seen)
        watch.observe(document, { childList: true, subtree: true })
        row.click()
        seen()
      }),
    nth,
  )
