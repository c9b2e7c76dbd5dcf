import type { Dossier, Posizione, Richiedente } from '#core/domain/dossier.ts'
import { addDays, isGiorno } from '#core/domain/identifiers/giorno.ts'
import { ownPositions } from '#core/forms/known/option.ts'
import type { Loose } from '#core/forms/loose.ts'

/** One Smart-Task worth asking, with the answers that only the consultant can know. */
export type Wish = {
  readonly service: string
  readonly azienda: string
  readonly answers: Loose
  /** In whose name, where it is not the studio that asks. */
  readonly richiedente?: Richiedente
}

/** The whole portfolio as the studio sees it, and a file kept as evidence that may be shown with a request. */
export type Portfolio = { readonly dossiers: readonly Dossier[]; readonly prova: string }

/** What of one service the portfolio makes one ask: some of it will be accepted, some refused. */
export type Asking = (portfolio: Portfolio) => readonly Wish[]

export function wish(service: string, { azienda }: Dossier, answers: Loose): Wish {
  return { service, azienda: azienda.codiceFiscale, answers }
}

/** The same request in somebody else's name. */
export function inNameOf(richiedente: Richiedente, asked: Wish): Wish {
  return { ...asked, richiedente }
}

export type AtWork = { readonly dossier: Dossier; readonly posizione: Posizione }

/** The first position of each company that is at work and on which who asks has a title. */
export function atWork({ dossiers }: Portfolio): readonly AtWork[] {
  return dossiers.flatMap((dossier) => {
    const own = ownPositions(dossier)
    const posizione = dossier.posizioni.find(
      ({ matricola, stato }) => own.has(matricola) && IN_ATTIVITA.includes(stato),
    )
    return posizione === undefined ? [] : [{ dossier, posizione }]
  })
}

const IN_ATTIVITA: readonly string[] = ['attiva', 'riattivata']

export function dayAfter(day: string, days: number): string {
  return isGiorno(day) ? addDays(day, days) : day
}
