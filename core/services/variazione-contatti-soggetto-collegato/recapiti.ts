import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { domicilioDUfficio, pec as readPec } from '#core/domain/identifiers/pec.ts'
import { isCellulare, telefono } from '#core/domain/identifiers/telefono.ts'
import { recapitoDi } from '#core/domain/soggetti.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import type { VariazioneContatti } from './form.ts'
import { nuovi, recapitoNuovo, uguali, type Tipo } from './nuovi.ts'
import { soggettoScelto } from './subject.ts'

const check = checksFor<VariazioneContatti>()
const after = ['soggetto-esistente'] as const

/** What the new numbers must be. */
export const onNumeri = [
  check({
    code: 'cellulare-di-rete-mobile',
    weight: 'blocca',
    after,
    field: 'nuovoCellulare',
    verify: (answers) => {
      const read = telefono(recapitoNuovo('cellulare', answers) ?? '')
      if (!read.ok) return passes()
      const found = { trovato: read.value }
      return read.value.startsWith('+39') && !isCellulare(read.value) ? fails(found) : passes(found)
    },
  }),
  check({
    code: 'numeri-solo-suoi',
    weight: 'avvisa',
    after,
    field: 'nuovoTelefono',
    verify: (answers, dossier) => {
      const shared = nuoviOf(answers, dossier).filter(
        ({ tipo, a }) => (tipo === 'telefono' || tipo === 'cellulare') && others(tipo, a, answers, dossier).length > 0,
      )
      const elenco = shared.map(({ a }) => a).join(', ')
      return shared.length === 0 ? passes() : fails({ elenco })
    },
  }),
]

/** What the new addresses must be. */
export const onIndirizzi = [
  check({
    code: 'pec-diversa-dall-email',
    weight: 'blocca',
    after,
    field: 'nuovaPec',
    verify: (answers, dossier) => {
      if (nuoviOf(answers, dossier).length === 0) return passes()
      const [email, pec] = [finale('email', answers, dossier), finale('pec', answers, dossier)]
      const typed = recapitoNuovo('email', answers) ?? recapitoNuovo('pec', answers)
      if (email === undefined || pec === undefined || typed === undefined) return passes()
      const found = { atteso: email, trovato: pec }
      return uguali('pec', email, pec) ? fails(found) : passes(found)
    },
  }),
  check({
    code: 'pec-non-assegnata-d-ufficio',
    weight: 'blocca',
    after,
    field: 'nuovaPec',
    verify: (answers) => {
      const read = readPec(recapitoNuovo('pec', answers) ?? '')
      return read.ok && domicilioDUfficio(read.value) ? fails({ trovato: read.value }) : passes()
    },
  }),
  check({
    code: 'pec-non-aziendale',
    weight: 'blocca',
    after,
    field: 'nuovaPec',
    verify: (answers, dossier) => {
      const trovato = recapitoNuovo('pec', answers)
      const { codiceFiscale, ragioneSociale: azienda } = dossier.azienda
      const his = soggettoScelto(answers, dossier)?.codiceFiscale === codiceFiscale
      return his && trovato !== undefined ? fails({ azienda, trovato }) : passes()
    },
  }),
  solo('email', 'email-non-di-altri', 'nuovaEmail'),
  solo('pec', 'pec-non-di-altri', 'nuovaPec'),
  check({
    code: 'recapiti-riscontrati',
    weight: 'avvisa',
    after,
    field: 'nuovaEmail',
    verify: (answers, dossier) => {
      const addresses = nuoviOf(answers, dossier).filter(({ tipo }) => tipo === 'email' || tipo === 'pec')
      const unasked = addresses.filter(({ a }) => !riscontro(dossier, { domanda: 'recapito-di-altri', valore: a }))
      return unasked.length === 0 ? passes() : fails({ elenco: unasked.map(({ a }) => a).join(', ') })
    },
  }),
]

/** A contact marked as dead is no way to reach anybody. */
export const onRecapiti = [
  vivo('telefono', 'telefono-non-anomalo', 'nuovoTelefono'),
  vivo('cellulare', 'cellulare-non-anomalo', 'nuovoCellulare'),
  vivo('email', 'email-non-anomala', 'nuovaEmail'),
  vivo('pec', 'pec-non-anomala', 'nuovaPec'),
]

/** The address is registered for nobody else: in this company’s dossier, nor anywhere in the archive. */
function solo<const Code extends string>(tipo: 'email' | 'pec', code: Code, field: string) {
  return check({
    code,
    weight: 'blocca',
    after,
    field,
    verify: onNuovo(tipo, (trovato, answers, dossier) => {
      const elsewhere = riscontro(dossier, { domanda: 'recapito-di-altri', valore: trovato })?.trovato === true
      const companys = ofCompany(trovato, answers, dossier)
      const taken = elsewhere || companys || others(tipo, trovato, answers, dossier).length > 0
      return taken ? fails({ trovato }) : passes({ trovato })
    }),
  })
}

function vivo<const Code extends string>(tipo: Tipo, code: Code, field: string) {
  return check({
    code,
    weight: 'blocca',
    after,
    field,
    verify: onNuovo(tipo, (trovato, _, { contatti }) =>
      contatti.some((c) => c.anomalo === true && uguali(tipo, c.valore, trovato)) ? fails({ trovato }) : passes(),
    ),
  })
}

/** A verdict on the new contact of that kind; nothing to judge when there is none, or when it was his already. */
function onNuovo(tipo: Tipo, verify: (a: string, answers: VariazioneContatti, dossier: Dossier) => Verdict) {
  return (answers: VariazioneContatti, dossier: Dossier): Verdict => {
    const nuovo = nuoviOf(answers, dossier).find((one) => one.tipo === tipo)
    return nuovo ? verify(nuovo.a, answers, dossier) : passes()
  }
}

function nuoviOf(answers: VariazioneContatti, dossier: Dossier) {
  const soggetto = soggettoScelto(answers, dossier)
  return soggetto ? nuovi(answers, dossier, soggetto.codiceFiscale) : []
}

/** Contacts of somebody else with that number or address. */
function others(tipo: Tipo, a: string, answers: VariazioneContatti, dossier: Dossier): readonly Contatto[] {
  const titolare = soggettoScelto(answers, dossier)?.codiceFiscale
  return dossier.contatti.filter((c) => c.titolare !== titolare && uguali(tipo, c.valore, a))
}

function ofCompany(a: string, answers: VariazioneContatti, dossier: Dossier): boolean {
  const { codiceFiscale, pec } = dossier.azienda
  return pec !== undefined && uguali('pec', pec, a) && soggettoScelto(answers, dossier)?.codiceFiscale !== codiceFiscale
}

/** The address of that kind that the person would have in the end. */
function finale(tipo: 'email' | 'pec', answers: VariazioneContatti, dossier: Dossier): string | undefined {
  const titolare = soggettoScelto(answers, dossier)?.codiceFiscale ?? ''
  return recapitoNuovo(tipo, answers) ?? recapitoDi(dossier, titolare, tipo)?.valore
}
