import type { TokenStore } from '#core/access/personal-token.ts'
import type { Relations, Ties } from '#core/access/relations.ts'
import { together } from '#core/kernel/together.ts'
import { tokenFrom, tokensIn } from '#core/store/personal-tokens.ts'
import { relationsIn, tiesFrom } from '#core/store/relations.ts'
import type { Postgres } from './open-postgres.ts'
import { tied, tokensByIds, type Tied } from './queries/callers.ts'

/** What callers are judged by. */
export type Callers = { readonly tokens: TokenStore; readonly relations: Relations }

type Open = Pick<Postgres, 'db' | 'reading'>

/**
 * Calls that come at the same time are looked up together: while one look is on its way the others wait for the next, which
 * begins after each of them asked. So every call is judged by what is committed at that moment, and by one statement.
 */
export function callersInPostgres(postgres: Open): Callers {
  return {
    tokens: { ...tokensIn(postgres.db), find: gatheredTokens(postgres) },
    relations: { ...relationsIn(postgres.db), ties: gatheredTies(postgres) },
  }
}

/** Looked up by one statement: enough for all who call at once, few enough to be answered soon. */
const MOST = 500

function gatheredTokens({ reading }: Open): TokenStore['find'] {
  const found = together(async (ids: readonly string[]) => {
    const rows = await reading(async (on) => tokensByIds(on, { ids: [...new Set(ids)] }))
    return new Map(rows.map((row) => [row.id, tokenFrom(row)]))
  }, MOST)
  return async (id) => (await found([id])).told.get(id)
}

type Pair = { readonly soggetto: string; readonly azienda: string }

const nameOf = ({ soggetto, azienda }: Pair) => `${soggetto}\n${azienda}`

function gatheredTies({ reading }: Open): Relations['ties'] {
  const found = together(async (pairs: readonly Pair[]) => {
    const all = [...new Map(pairs.map((pair) => [nameOf(pair), pair])).values()]
    const asked = { soggetti: all.map(({ soggetto }) => soggetto), aziende: all.map(({ azienda }) => azienda) }
    const rows = await reading(async (on) => tied(on, asked))
    return new Map(rows.map((row) => [nameOf(row), tiesOf(row)]))
  }, MOST)
  return async (soggetto, aziende) => {
    if (aziende.length === 0) return new Map()
    const { told } = await found(aziende.map((azienda) => ({ soggetto, azienda })))
    return new Map(
      aziende.flatMap((azienda): [string, Ties][] => {
        const ties = told.get(nameOf({ soggetto, azienda }))
        return ties === undefined ? [] : [[azienda, ties]]
      }),
    )
  }
}

function tiesOf({ soggetto, azienda, matricole, held, shared, persons }: Tied): Ties {
  const found = { matricole: matricole ?? [], held: held ?? [], shared: shared ?? [], persons: persons ?? [] }
  return tiesFrom({ soggetto, azienda }, found)
}
