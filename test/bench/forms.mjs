// Masks as the window draws them, against the same forms written by hand and against other form libraries.
import { openChromium } from '../kit/chromium.mjs'
import { buildPages, serve } from './forms/pages.mjs'
import { visit } from './forms/visit.mjs'
import { atLeast, atMost } from './figure.ts'
import { inTurn, median, ratioOf } from './interleave.ts'
import { inWorkshop } from './workshop.ts'

const ROUNDS = 5
const WITHIN = 1.2 // of what a careful hand would need

/** What is compared with the hand: each its unit, and figures after the point. */
const MEASURES = { mount: ['ms', 0], key: ['ms', 2], heap: ['MiB', 2] }
const FORMS = { largest: 'the largest mask', large: 'a form of 200 fields' }
const PEERS = { jsonforms: ['JSON Forms', 1.4], formkit: ['FormKit', 3] }

/** Main thread and heap of a mask ÷ those of the same form by hand; mounts of peers ÷ ours. */
export const forms = {
  name: 'forms',
  about: 'masks in a browser, against the same forms by hand with vee-validate and yup, JSON Forms and FormKit',
  run: () => inWorkshop(measured),
}

async function measured(folder) {
  await buildPages(folder)
  const { address, stop } = await serve(folder)
  const browser = await openChromium()
  const side = (page, form, how) => () => visit(browser, `${address}/${page}/${page}.html#${form}`, how)
  try {
    const largest = await inTurn({ ours: side('ours', 'largest'), floor: side('floor', 'largest') }, ROUNDS)
    const sides = { ours: side('ours', 'large'), floor: side('floor', 'large') }
    for (const peer of Object.keys(PEERS)) sides[peer] = side(peer, 'large', { types: false })
    const large = await inTurn(sides, ROUNDS)
    return [...againstHand('largest', largest), ...againstHand('large', large), ...againstPeers(large)]
  } finally {
    await browser.close()
    stop()
  }
}

function againstHand(form, { ours, floor }) {
  mustLookAlike(ours[0].drawn, floor[0].drawn)
  return Object.entries(MEASURES).map(([measure, [unit, digits]]) => {
    const [own, hand] = [ours, floor].map((visits) => visits.map((told) => told[measure]))
    const detail = `${median(own).toFixed(digits)} ${unit}, by hand ${median(hand).toFixed(digits)} ${unit}; ${ours[0].drawn.fields} fields, ${ours[0].drawn.boxes} boxes`
    return atMost(WITHIN, { name: `${measure} of ${FORMS[form]} ÷ hand`, value: ratioOf(own, hand), unit: '×', detail })
  })
}

/** The same boxes and the same words, or it is no comparison. */
function mustLookAlike(ours, hand) {
  if (ours.boxes !== hand.boxes || ours.words !== hand.words)
    throw new Error(`The two forms differ:\n${ours.boxes} ${ours.words}\n${hand.boxes} ${hand.words}`)
}

function againstPeers({ ours, ...others }) {
  const own = ours.map(({ mount }) => mount)
  return Object.entries(PEERS).map(([peer, [name, bar]]) => {
    const theirs = others[peer].map(({ mount }) => mount)
    const detail = `${median(theirs).toFixed(0)} ms, ours ${median(own).toFixed(0)} ms`
    return atLeast(bar, { name: `mount of ${name} ÷ ours`, value: ratioOf(theirs, own), unit: '×', detail })
  })
}
