import { join } from 'node:path'
import type { Archive } from '#core/store/open.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { richiedenteOf, today } from '#electron/desk/desk.ts'
import { largeArchive, matricolaOf } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { atMost, type Figure, type Measure } from './figure.ts'
import { interleaved, timed } from './interleave.ts'
import { decideAll, EACH } from './vast-studio.ts'
import { inWorkshop, makeArchive, NOON, open, STUDIO } from './workshop.ts'

const SMALL = 50
const LARGE = 5_000
const ROUNDS = 15
const clock = { now: () => NOON }

/** What is opened most, with a hundred times as much behind it. */
export const scale: Measure = {
  name: 'scale',
  about: `dossier, list and search with ${LARGE} companies and ${LARGE * EACH} requests, against ${SMALL} and ${SMALL * EACH}`,
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const [small, vast] = [await studioOf(folder, SMALL), await studioOf(folder, LARGE)]
  const figures: Figure[] = []
  for (const [name, work] of Object.entries(WORK)) {
    const side = (studio: Studio) => async () => timed(() => work(studio))
    const { ours, floor, ratio } = await interleaved({ ours: side(vast), floor: side(small) }, ROUNDS)
    const each = (ms: number) => `${((ms / TURNS) * 1000).toFixed(0)} µs`
    const detail = `${each(ours)} each with ${LARGE} companies, ${each(floor)} with ${SMALL}`
    figures.push(atMost(2, { name: `${name}, ${LARGE} ÷ ${SMALL}`, value: ratio, unit: '×', detail }))
  }
  for (const { archive } of [small, vast]) await archive.close()
  return figures
}

type Studio = { readonly archive: Archive; readonly desk: Desk; readonly companies: number }

const TURNS = 40

/** Companies all over the list, the same share of it in both studios. */
const spread = (companies: number) => Array.from({ length: TURNS }, (_, turn) => Math.floor((turn * companies) / TURNS))

/** Each piece of work as the window asks for it. */
const WORK: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  dossier: async ({ desk, companies }) => {
    for (const n of spread(companies)) {
      const query = { azienda: large(n).codiceFiscale, richiedente: richiedenteOf(desk), oggi: today(desk) }
      if ((await desk.companies.dossier(query)) === undefined) throw new Error(`no dossier of company ${n}`)
    }
  },
  list: async ({ desk }) => {
    for (let turn = 0; turn < TURNS / 4; turn += 1) {
      const first = await desk.companies.list({ search: '', scope: 'tutte', limit: PAGE })
      await desk.companies.list({ search: '', scope: 'in-delega', limit: PAGE })
      const tasks = await desk.store.list({ filter: {}, limit: PAGE })
      await desk.store.list({ filter: { esito: 'non-accolta', states: ['done'] }, limit: PAGE })
      if (first.rows.length < PAGE || tasks.rows.length < PAGE) throw new Error('a page that is not full')
    }
  },
  // One company by its code and by its name, a word of some names, one of most.
  search: async ({ desk, companies }) => {
    for (const n of spread(companies).filter((_, turn) => turn % 4 === 0))
      for (const text of [matricolaOf(n), large(n).nome, 'lampade', 's.r.l']) {
        const found = await desk.companies.list({ search: text, scope: 'tutte', limit: PAGE })
        const about = await desk.store.list({ filter: { text }, limit: PAGE })
        if (found.rows.length === 0 || about.rows.length === 0) throw new Error(`nothing found with ${text}`)
      }
  },
}

const PAGE = 50

/** A workspace with so many companies, every one with its requests decided and in Lista Richieste. */
async function studioOf(folder: string, companies: number): Promise<Studio> {
  const path = join(folder, `${companies}.db`)
  await makeArchive(path, largeArchive(companies, STUDIO.codiceFiscale))
  const archive = await open(path)
  const desk = await openDesk({ archive }, { clock, report })
  await decideAll(archive, desk, companies)
  archive.raw.pragma('wal_checkpoint(TRUNCATE)')
  return { archive, desk, companies }
}

function report(error: unknown): never {
  throw error
}
