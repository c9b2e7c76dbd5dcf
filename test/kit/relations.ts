import type { Identity } from '#core/access/identity.ts'
import type { Relations } from '#core/access/relations.ts'
import type { Dossier } from '#core/domain/dossier.ts'

type Known = Pick<Dossier, 'azienda' | 'posizioni' | 'deleghe' | 'soggettiCollegati'>

/** What an archive of these companies would say, from memory. */
export function relationsAmong(companies: readonly Known[]): Relations {
  const known = (azienda: string) => companies.find((one) => one.azienda.codiceFiscale === azienda)
  return {
    ties: (_, azienda) => {
      const found = known(azienda)
      return Promise.resolve(found && { ...found, matricole: found.posizioni.map((p) => p.matricola) })
    },
    isOfSede: (azienda, sede) => Promise.resolve(known(azienda)?.posizioni.some((p) => p.sede === sede) ?? false),
  }
}

/** Somebody with that codice fiscale who comes by himself as a contribuente; a test names what differs. */
export function identityOf(soggetto: string, differing: Partial<Identity> = {}): Identity {
  return { soggetto, ruoli: ['contribuente'], ...differing }
}
