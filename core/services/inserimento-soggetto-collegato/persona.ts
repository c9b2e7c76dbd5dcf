import { belfiore } from '#core/domain/identifiers/belfiore.ts'
import { siglaCognome, siglaNome } from '#core/domain/identifiers/calcolo-codice-fiscale.ts'
import { isPersona, type CodiceFiscalePersona } from '#core/domain/identifiers/codice-fiscale.ts'
import { coerente, type ParteDifforme } from '#core/domain/identifiers/coerenza-codice-fiscale.ts'
import { addMonths, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { MESI } from '#core/domain/identifiers/giorno-codice-fiscale.ts'
import { belfioreDi, sessoDi } from '#core/domain/identifiers/lettura-codice-fiscale.ts'
import { senzaOmocodia } from '#core/domain/identifiers/omocodia.ts'
import { checksFor, fails, passes, type Found, type Verdict } from '#core/service/define.ts'
import type { Inserimento } from './form.ts'
import { codiceDi } from './subject.ts'

const check = checksFor<Inserimento>()
const after = ['codice-fiscale-confrontabile'] as const

/** Months of eighteen years, and years nobody lives longer than. */
const MAGGIORE_ETA = 18 * 12
const VITA_MASSIMA = 120

const SESSI = { F: 'femminile', M: 'maschile' } as const

/** Whose the codice fiscale is. */
export const onCodice = [
  check({
    code: 'codice-fiscale-di-persona',
    weight: 'blocca',
    field: 'codiceFiscale',
    verify: (answers, { azienda }) => {
      const trovato = codiceDi(answers) ?? ''
      const company = [azienda.codiceFiscale, azienda.partitaIva].includes(trovato)
      const found = { trovato, azienda: azienda.ragioneSociale }
      return company && trovato.length !== 16 ? fails(found) : passes(found)
    },
  }),
  check({
    code: 'codice-fiscale-confrontabile',
    weight: 'avvisa',
    field: 'codiceFiscale',
    verify: (answers) => (personale(answers) ? passes() : fails({ trovato: codiceDi(answers) ?? '' })),
  }),
]

/** Who the person is, as the codice fiscale and the archive tell. */
export const onPersona = [
  coerenza('cognome', 'cognome-coerente', ({ cognome }, codice) => ({
    atteso: senzaOmocodia(codice).slice(0, 3),
    trovato: cognome.trim(),
    sigla: siglaCognome(cognome),
  })),
  coerenza('nome', 'nome-coerente', ({ nome }, codice) => ({
    atteso: senzaOmocodia(codice).slice(3, 6),
    trovato: nome.trim(),
    sigla: siglaNome(nome),
  })),
  coerenza('nascita', 'nascita-coerente', ({ nascita }, codice) => ({ atteso: scritta(codice), trovato: nascita })),
  coerenza('sesso', 'sesso-coerente', ({ sesso }, codice) => ({
    atteso: SESSI[sessoDi(codice)],
    trovato: SESSI[sesso],
  })),
  check({
    code: 'luogo-nascita-coerente',
    weight: 'blocca',
    after,
    field: 'luogoNascita',
    verify: onCode((codice, { luogoNascita = '' }) => {
      const read = belfiore(luogoNascita)
      if (!read.ok) return passes()
      const found = { atteso: belfioreDi(codice), trovato: read.value }
      return read.value === found.atteso ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'luogo-nascita-confrontabile',
    weight: 'avvisa',
    after,
    field: 'luogoNascita',
    verify: onCode((codice, { luogoNascita = '' }) => {
      const read = belfiore(luogoNascita)
      return read.ok || read.failure === 'vuoto'
        ? passes()
        : fails({ atteso: belfioreDi(codice), trovato: luogoNascita.trim() })
    }),
  }),
  check({
    code: 'nascita-possibile',
    weight: 'blocca',
    field: 'nascita',
    verify: ({ nascita, dataInizio }, { oggi }) => {
      const found = { trovato: nascita, inizio: dataInizio }
      const old = Number(dataInizio.slice(0, 4)) - Number(nascita.slice(0, 4)) > VITA_MASSIMA
      return nascita < dataInizio && nascita <= oggi && !old ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'maggiore-eta',
    weight: 'avvisa',
    after: ['nascita-possibile'],
    field: 'nascita',
    verify: ({ nascita, dataInizio }) => {
      const atteso = addMonths(nascita as Giorno, MAGGIORE_ETA)
      const found = { atteso, trovato: dataInizio, nascita }
      return dataInizio >= atteso ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'nome-come-in-archivio',
    weight: 'avvisa',
    field: 'cognome',
    verify: (answers, { soggettiCollegati }) => {
      const known = soggettiCollegati.find((s) => s.codiceFiscale === codiceDi(answers))
      if (known === undefined) return passes()
      const found = { atteso: fullName(known), trovato: fullName(answers) }
      return found.atteso.toUpperCase() === found.trovato.toUpperCase() ? passes(found) : fails(found)
    },
  }),
]

/** One part of the person’s data against the codice fiscale: each that differs has its own line. */
function coerenza<const Code extends string>(
  parte: ParteDifforme,
  code: Code,
  differing: (answers: Inserimento, codice: CodiceFiscalePersona) => Found,
) {
  return check({
    code,
    weight: 'blocca',
    after,
    field: parte,
    verify: onCode((codice, answers) => {
      const { cognome, nome, nascita, sesso } = answers
      const whole = coerente({ cognome, nome, nascita: nascita as Giorno, sesso }, codice)
      const found = differing(answers, codice)
      return whole.ok || !whole.failure.includes(parte) ? passes(found) : fails(found)
    }),
  })
}

/** A verdict on the code of a person; `codice-fiscale-confrontabile` runs first, so it is one. */
function onCode(verify: (codice: CodiceFiscalePersona, answers: Inserimento) => Verdict) {
  return (answers: Inserimento): Verdict => {
    const codice = personale(answers)
    return codice ? verify(codice, answers) : fails({})
  }
}

function personale(answers: Inserimento): CodiceFiscalePersona | undefined {
  const codice = codiceDi(answers)
  return codice !== undefined && isPersona(codice) ? codice : undefined
}

/** The birth as the code writes it, `GG/MM/AA`: without its century. */
function scritta(codice: CodiceFiscalePersona): string {
  const plain = senzaOmocodia(codice)
  const [day, month] = [Number(plain.slice(9, 11)) % 40, MESI.indexOf(plain.charAt(8)) + 1]
  return [day, month].map((n) => String(n).padStart(2, '0')).join('/') + `/${plain.slice(6, 8)}`
}

function fullName({ cognome, nome }: { readonly cognome: string; readonly nome: string }): string {
  return `${nome.trim()} ${cognome.trim()}`
}
