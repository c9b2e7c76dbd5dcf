// A batch of many companies under somebody's hands: what is written into a cell, until it is on the screen.
import { chance } from '#test/studio/chance.ts'
import { atMost, told } from './figure.ts'
import { goTo, inWindow, percentile, vastHome } from './window.mjs'
import { inWorkshop } from './workshop.ts'

const COMPANIES = 1_000
const EDITS = 80
const WARM = 10 // of them, not counted
const FRAME = 1000 / 60 // ms

export const grid = {
  name: 'grid',
  about: `the window with a batch of ${COMPANIES} companies: from the key that ends an edit to the next paint`,
  run: () =>
    inWorkshop(async (folder) =>
      inWindow(await vastHome(folder, COMPANIES, { requests: false }), (page) => measured(page)),
    ),
}

/**
 * Keys come at the irregular distances of a hand. Sent back to back they would not do: each is acknowledged by the frame
 * that shows it, so that every Enter would fall at the same moment of a frame, and wait as long as the others for the next.
 */
async function measured(page) {
  await openBatch(page)
  await page.evaluate(keepTimes)
  const cells = page.locator('[data-test=griglia] [data-field=nuovaPec]')
  await cells.first().click()
  const hand = chance(1)
  for (let n = 0; n < EDITS; n += 1)
    for (const key of [...`s${String(n)}@pec.it`, 'Enter']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(hand.int(60, 140)) // ms: a quick hand, never twice the same
    }
  const times = await page.evaluate(() => globalThis.times)
  const { painted, worked, fell } = counted(times.Enter)
  const begun = counted(times.s)
  const detail = `${painted.length} edits, one company after the other; 95th percentile ${percentile(painted, 0.95).toFixed(1)} ms; of it, until the frame is drawn, ${percentile(worked, 0.5).toFixed(1)} ms; keys in the four quarters of a frame: ${quarters(fell)}`
  return [
    atMost(16, { name: 'a cell edit, painted', value: percentile(painted, 0.5), unit: 'ms', detail }),
    told({
      name: 'the letter that begins it, painted',
      value: percentile(begun.painted, 0.5),
      unit: 'ms',
      detail: `the box of the cell opens with it; 95th percentile ${percentile(begun.painted, 0.95).toFixed(1)} ms`,
    }),
  ]
}

const counted = (times) => ({
  painted: times.slice(WARM).map(({ painted }) => painted),
  worked: times.slice(WARM).map(({ worked }) => worked),
  fell: times.slice(WARM).map(({ fell }) => fell),
})

/** How many keys fell in each quarter of a frame: about as many in each, or the hand is not one. */
function quarters(fell) {
  const sums = [0, 0, 0, 0]
  for (const ms of fell) sums[Math.floor((((ms % FRAME) + FRAME) % FRAME) / (FRAME / 4))] += 1
  return sums.join(', ')
}

/** A batch of all the companies, each foreseen, on the screen. */
async function openBatch(page) {
  const id = await page.evaluate(async () => {
    const keys = await scrittoio['companies.keys']({ search: '', scope: 'tutte' })
    if (!keys.ok) throw new Error(keys.failure.code)
    const common = { dichiarazione: true }
    const made = await scrittoio['batches.create']({ service: 'variazione-pec-aziendale', aziende: keys.value, common })
    if (!made.ok) throw new Error(made.failure.code)
    return made.value.id
  })
  await goTo(page, `/lotto/${id}`)
  await page.getByRole('radio', { name: /^Da completare 1\.000$/ }).waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1_000)
}

/** Notes of each key how long it takes until what it did was painted, and until the page had done its part. In the page. */
function keepTimes() {
  const times = { Enter: [], s: [] }
  globalThis.times = times
  const afterPaint = new MessageChannel()
  const waiting = []
  afterPaint.port1.onmessage = () => waiting.shift()?.()
  window.addEventListener(
    'keydown',
    ({ key, target }) => {
      const isBegun = key === 's' && target.tagName !== 'INPUT'
      if (key !== 'Enter' && !isBegun) return
      const began = performance.now()
      requestAnimationFrame((frame) => {
        const seen = { worked: performance.now() - began, fell: began - frame }
        waiting.push(() => times[key].push({ ...seen, painted: performance.now() - began }))
        afterPaint.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
