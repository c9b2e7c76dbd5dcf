import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { domicilioDUfficio, pec } from '#core/domain/identifiers/pec.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import type { VariazionePec } from './form.ts'
import { indirizzoNuovo } from './subject.ts'

const check = checksFor<VariazionePec>()
const field = 'nuovaPec'

/** What the new address must be. */
export const onRecapito = [
  check({
    code: 'pec-diversa-dall-attuale',
    weight: 'blocca',
    field,
    verify: onAddress((trovato, { azienda }) => {
      if (azienda.pec === undefined) return passes({ trovato })
      const found = { atteso: azienda.pec, trovato }
      return same(azienda.pec, trovato) ? fails(found) : passes(found)
    }),
  }),
  check({
    code: 'pec-non-assegnata-d-ufficio',
    weight: 'blocca',
    field,
    verify: onAddress((trovato) => {
      const read = pec(trovato)
      return read.ok && domicilioDUfficio(read.value) ? fails({ trovato }) : passes()
    }),
  }),
  check({
    code: 'pec-non-dell-intermediario',
    weight: 'blocca',
    field,
    verify: onAddress((trovato, dossier) => {
      const theirs = intermediari(dossier)
      const found = { trovato }
      return others(trovato, dossier).some(({ titolare }) => theirs.includes(titolare)) ? fails(found) : passes()
    }),
  }),
  check({
    code: 'pec-non-di-altri',
    weight: 'blocca',
    after: ['pec-non-dell-intermediario'],
    field,
    verify: onAddress((trovato, dossier) => {
      const elsewhere = riscontro(dossier, { domanda: 'recapito-di-altri', valore: trovato })?.trovato === true
      return elsewhere || others(trovato, dossier).length > 0 ? fails({ trovato }) : passes()
    }),
  }),
  check({
    code: 'recapito-riscontrato',
    weight: 'avvisa',
    field,
    verify: onAddress((trovato, dossier) =>
      riscontro(dossier, { domanda: 'recapito-di-altri', valore: trovato }) ? passes() : fails({ trovato }),
    ),
  }),
  check({
    code: 'pec-non-anomala',
    weight: 'avvisa',
    field,
    verify: onAddress((trovato, { contatti }) =>
      contatti.some((c) => c.anomalo === true && same(c.valore, trovato)) ? fails({ trovato }) : passes(),
    ),
  }),
]

/** A verdict on the new address in its normal form; `dati-completi` runs first, so it is one. */
function onAddress(verify: (address: string, dossier: Dossier) => Verdict) {
  return (answers: VariazionePec, dossier: Dossier): Verdict => verify(indirizzoNuovo(answers) ?? '', dossier)
}

/** Contacts of somebody else with that address. */
function others(address: string, { contatti, azienda }: Dossier): readonly Contatto[] {
  return contatti.filter((c) => c.titolare !== azienda.codiceFiscale && same(c.valore, address))
}

/** Everybody who acts for the company by trade, or did. */
function intermediari({ deleghe }: Dossier): readonly string[] {
  const delegati = deleghe.filter((d) => d.tipo === 'intermediario')
  return delegati.flatMap((d) => [d.delegato, ...d.subdeleghe.map((s) => s.delegato)])
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other
}
