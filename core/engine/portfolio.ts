import type { OfOthers } from '#core/contract/outcome.ts'
import type { Confermati } from '#core/domain/datum.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { titolari, type Titolo } from '#core/domain/titolo.ts'
import type { Engine } from './engine.ts'
import type { LedgerReader } from './ledger.ts'
import { moment } from './moment.ts'
import { holdsUntil, stillHolds, type ToldWord } from './told-word.ts'

/** What the dossier feed needs of the archive. */
export type Portfolio = {
  /** Codici fiscali of companies on which somebody has a title, or had one, after one of them, in their order. */
  companies(query: PortfolioQuery): Promise<readonly string[]>
  /** The last words on those companies that he was told, as far as they were kept. */
  told(who: string, aziende: readonly string[]): Promise<readonly ToldWord[]>
  keep(who: string, words: readonly ToldWord[]): Promise<void>
}

export type PortfolioQuery = {
  readonly who: string
  readonly oggi: string
  readonly after: string
  readonly limit: number
}

type Word =
  | {
      readonly azienda: string
      readonly dossier: Dossier
      readonly confermati: Confermati
      readonly richieste?: readonly OfOthers[]
    }
  | { readonly azienda: string; readonly ended: true }

/** With what it is known by: the same as long as the word is. */
type Item = Word & { readonly impronta: string }

export type DossierPage = {
  readonly items: readonly Item[]
  readonly feed: 'whole'
  /** What the page went by, told or not. */
  readonly passed: { readonly count: number; readonly last?: string }
  /** Where the next one goes on. */
  readonly last?: string
}

/** How many requests of others are told with a company. */
const LAST_REQUESTS = 20

/** `sent`: with what others asked for those companies. `known`: by what he knows the words he has. `edition`: of who tells them. */
type Asking = Pick<PortfolioQuery, 'who' | 'after' | 'limit'> & {
  readonly sent?: boolean
  readonly known?: ReadonlySet<string>
  readonly edition?: string
}

/**
 * A page of the companies somebody may act for; where his title ended, only that it did. What he has so already is gone by, and not
 * even read where nothing was written since it was told.
 */
export async function dossiersAfter(engine: Engine, portfolio: Portfolio, asking: Asking): Promise<DossierPage> {
  const { oggi } = moment(engine)
  const { who, after, limit, known = new Set<string>() } = asking
  const companies = await portfolio.companies({ who, after, limit, oggi })
  const last = known.size > 0 ? await portfolio.told(who, companies) : []
  const toldBefore = new Map(last.map((word) => [word.azienda, word]))
  const read = await engine.ledger.atOneMoment(async (on) => {
    const marks = await on.marks({ who, aziende: companies })
    const said: Said[] = []
    for (const azienda of companies) {
      const segni = segniOf(engine, asking, marks.get(azienda))
      const before = toldBefore.get(azienda)
      const isThere = before !== undefined && known.has(before.impronta) && stillHolds(before, segni, oggi)
      if (!isThere) said.push(await saidOf(on, engine, { azienda, oggi, ...asking, segni }))
    }
    return said
  })
  const words = read.map(({ word }) => word)
  // without it the next pass only costs more
  await portfolio.keep(who, words).catch(engine.report)
  const items = read.flatMap(({ item }) => (known.has(item.impronta) ? [] : item))
  return { items, feed: 'whole', ...pageOf(companies, limit) }
}

function pageOf(companies: readonly string[], limit: number): Pick<DossierPage, 'passed' | 'last'> {
  const end = companies.at(-1)
  const passed = { count: companies.length, ...(end !== undefined && { last: end }) }
  const isMore = companies.length === limit && end !== undefined
  return { passed, ...(isMore && { last: end }) }
}

/** Another edition says the same in other words; with the requests of others it is another word, too. */
function segniOf({ digest }: Pick<Engine, 'digest'>, { edition = '', sent = false }: Asking, marks = ''): string {
  return digest(JSON.stringify([edition, sent, marks]))
}

/** Enough to tell the words of one portfolio apart. */
const LENGTH = 16

type Said = { readonly item: Item; readonly word: ToldWord }

async function saidOf(on: LedgerReader, { digest }: Pick<Engine, 'digest'>, wanted: Wanted & { segni: string }) {
  const { azienda, oggi, segni } = wanted
  const { seen, word } = await wordOn(on, wanted)
  const timeless = 'ended' in word ? word : { ...word, dossier: { ...word.dossier, oggi: '' } }
  const text = JSON.stringify(timeless)
  const impronta = digest(text).slice(0, LENGTH)
  const al = holdsUntil('ended' in word ? JSON.stringify({ ...seen, oggi: '' }) : text, oggi)
  return { item: { ...word, impronta }, word: { azienda, segni, impronta, dal: oggi, al } }
}

type Wanted = Pick<Asking, 'who' | 'sent'> & { readonly azienda: string; readonly oggi: string }

async function wordOn(
  on: LedgerReader,
  { azienda, who, oggi, sent }: Wanted,
): Promise<{ readonly seen: Dossier | undefined; readonly word: Word }> {
  const seen = await on.dossier({ azienda, richiedente: { codiceFiscale: who, ruolo: 'intermediario' }, oggi })
  const title = seen && titleOf(seen, who)
  if (seen === undefined || title === undefined) return { seen, word: { azienda, ended: true } }
  const { ruolo, tramite } = title
  const richiedente = { codiceFiscale: who, ruolo, ...(tramite !== undefined && { delegante: tramite }) }
  const item = { azienda, dossier: { ...seen, richiedente }, confermati: await on.confirmed(azienda) }
  const word = sent ? { ...item, richieste: await on.ofOthers({ azienda, who, limit: LAST_REQUESTS }) } : item
  return { seen, word }
}

/** The first title that somebody has today on any position; a company without positions is its representatives'. */
function titleOf(dossier: Dossier, who: string): Titolo | undefined {
  const positions = dossier.posizioni.length > 0 ? dossier.posizioni.map(({ matricola }) => matricola) : ['']
  return positions.flatMap((matricola) => titolari(dossier, matricola)).find(({ chi }) => chi === who)
}
