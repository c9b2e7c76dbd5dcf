import type { OfOthers } from '#core/contract/outcome.ts'
import type { Confermati } from '#core/domain/datum.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { titolari, type Titolo } from '#core/domain/titolo.ts'
import type { Engine } from './engine.ts'
import type { LedgerReader } from './ledger.ts'
import { moment } from './moment.ts'

/** What the dossier feed needs of the archive. */
export type Portfolio = {
  /** Codici fiscali of companies on which somebody has a title, or had one, after one of them, in their order. */
  companies(query: PortfolioQuery): Promise<readonly string[]>
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

/** `sent`: with what others asked for those companies. `known`: by what he knows the words he has. */
type Asking = Pick<PortfolioQuery, 'who' | 'after' | 'limit'> & {
  readonly sent?: boolean
  readonly known?: ReadonlySet<string>
}

/**
 * A page of the companies somebody may act for; where his title ended, only that it did. What he has so already is gone by. The
 * word itself says whether it changed: titles begin and end by the calendar too, when nobody writes anything.
 */
export async function dossiersAfter(engine: Engine, portfolio: Portfolio, asking: Asking): Promise<DossierPage> {
  const { oggi } = moment(engine)
  const companies = await portfolio.companies({ who: asking.who, after: asking.after, limit: asking.limit, oggi })
  const items = await engine.ledger.reading(async (on) => {
    const read: Item[] = []
    for (const azienda of companies) {
      const word = await wordOn(on, { azienda, oggi, ...asking })
      const impronta = improntaOf(engine, word)
      if (!asking.known?.has(impronta)) read.push({ ...word, impronta })
    }
    return read
  })
  const end = companies.at(-1)
  const passed = { count: companies.length, ...(end !== undefined && { last: end }) }
  const isMore = companies.length === asking.limit && end !== undefined
  return { items, feed: 'whole', passed, ...(isMore && { last: end }) }
}

/** Enough to tell the words of one portfolio apart. */
const LENGTH = 16

function improntaOf({ digest }: Pick<Engine, 'digest'>, word: Word): string {
  const timeless = 'ended' in word ? word : { ...word, dossier: { ...word.dossier, oggi: '' } }
  return digest(JSON.stringify(timeless)).slice(0, LENGTH)
}

type Wanted = Pick<Asking, 'who' | 'sent'> & { readonly azienda: string; readonly oggi: string }

async function wordOn(on: LedgerReader, { azienda, who, oggi, sent }: Wanted): Promise<Word> {
  const seen = await on.dossier({ azienda, richiedente: { codiceFiscale: who, ruolo: 'intermediario' }, oggi })
  const title = seen && titleOf(seen, who)
  if (seen === undefined || title === undefined) return { azienda, ended: true }
  const { ruolo, tramite } = title
  const richiedente = { codiceFiscale: who, ruolo, ...(tramite !== undefined && { delegante: tramite }) }
  const item = { azienda, dossier: { ...seen, richiedente }, confermati: await on.confirmed(azienda) }
  return sent ? { ...item, richieste: await on.ofOthers({ azienda, who, limit: LAST_REQUESTS }) } : item
}

/** The first title that somebody has today on any position; a company without positions is its representatives'. */
function titleOf(dossier: Dossier, who: string): Titolo | undefined {
  const positions = dossier.posizioni.length > 0 ? dossier.posizioni.map(({ matricola }) => matricola) : ['']
  return positions.flatMap((matricola) => titolari(dossier, matricola)).find(({ chi }) => chi === who)
}
