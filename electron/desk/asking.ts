import type { Dossier, Richiedente } from '#core/domain/dossier.ts'
import { titolari, type Titolo } from '#core/domain/titolo.ts'
import type { AnySheet } from '#core/service/define.ts'
import { richiedenteOf, today, type Desk } from './desk.ts'

/** Somebody in whose name a request can be written, and what he is called. */
export type Asker = { readonly richiedente: Richiedente; readonly nome: string }

/** Everybody who may ask the service for that company, each once: the studio first, where an intermediario may. */
export function askersOf({ studio }: Pick<Desk, 'studio'>, { who }: Pick<AnySheet, 'who'>, dossier: Dossier) {
  const positions = dossier.posizioni.length > 0 ? dossier.posizioni.map((p) => p.matricola) : ['']
  const able = positions.flatMap((of) => titolari(dossier, of)).filter(({ ruolo }) => who.includes(ruolo))
  const own = { richiedente: richiedenteOf({ studio }), nome: studio.denominazione }
  const all = [...(who.includes('intermediario') ? [own] : []), ...able.map(asAsker)]
  return all.filter(
    ({ richiedente }, at) => at === all.findIndex((one) => sameRichiedente(one.richiedente, richiedente)),
  )
}

export function sameRichiedente(one: Richiedente, other: Richiedente): boolean {
  return one.codiceFiscale === other.codiceFiscale && one.ruolo === other.ruolo && one.delegante === other.delegante
}

function asAsker({ ruolo, chi, nome, tramite }: Titolo): Asker {
  return { richiedente: { codiceFiscale: chi, ruolo, ...(tramite !== undefined && { delegante: tramite }) }, nome }
}

type Wanted = { readonly azienda: string; readonly richiedente?: Richiedente }

/** The dossier as who asks sees it: the one wanted, else the studio, else the first who may where an intermediario may not. */
export async function dossierFor(
  desk: Pick<Desk, 'companies' | 'studio' | 'clock'>,
  sheet: Pick<AnySheet, 'who'>,
  { azienda, richiedente: wanted }: Wanted,
): Promise<{ readonly dossier: Dossier; readonly richiedente?: Richiedente } | undefined> {
  const oggi = today(desk)
  const own = richiedenteOf(desk)
  const dossier = await desk.companies.dossier({ azienda, richiedente: wanted ?? own, oggi })
  if (dossier === undefined) return undefined
  if (wanted !== undefined) return { dossier, ...(!sameRichiedente(wanted, own) && { richiedente: wanted }) }
  const [first] = askersOf(desk, sheet, dossier)
  if (first === undefined || sameRichiedente(first.richiedente, own)) return { dossier }
  const seen = await desk.companies.dossier({ azienda, richiedente: first.richiedente, oggi })
  return { dossier: seen ?? dossier, richiedente: first.richiedente }
}
