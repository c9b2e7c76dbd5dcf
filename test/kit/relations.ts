import type { Identity } from '#core/access/identity.ts'
import type { Relations } from '#core/access/relations.ts'
import type { Dossier } from '#core/domain/dossier.ts'

type Known = Pick<Dossier, 'azienda' | 'posizioni' | 'deleghe' | 'soggettiCollegati'>

/** What an archive of these companies would say, from memory. */
export function relationsAmong(companies: readonly Known[]): Relations {
  const known = (azienda: string) => companies.find((one) => one.azienda.codiceFiscale === azienda)
  return {
    ties: (_, aziende) => {
      const found = aziende.flatMap((azienda) => known(azienda) ?? [])
      const ties = found.map((one) => ({ ...one, matricole: one.posizioni.map((p) => p.matricola) }))
      return Promise.resolve(new Map(ties.map((one) => [one.azienda.codiceFiscale, one])))
    },
    isOfSede: (azienda, sede) => Promise.resolve(known(azienda)?.posizioni.some((p) => p.sede === sede) ?? false),
  }
}

/** Somebody with that codice fiscale who comes by himself as a contribuente; a test names what differs. */
export function identityOf(soggetto: string, differing: Partial<Identity> = {}): Identity {
  return { soggetto, ruoli: ['contribuente'], ...differing }
}
