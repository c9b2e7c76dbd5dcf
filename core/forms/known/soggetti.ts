import { vigente, type Contatto, type Dossier, type SoggettoCollegato } from '#core/domain/dossier.ts'
import {
  codiceFiscale,
  isPersona,
  type CodiceFiscale,
  type CodiceFiscalePersona,
} from '#core/domain/identifiers/codice-fiscale.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { belfioreDi, nascitaDi, sessoDi } from '#core/domain/identifiers/lettura-codice-fiscale.ts'
import { aperte, persona, recapitoDi } from '#core/domain/soggetti.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, ownPositions, type Known, type Option, type OptionWords, type Pick } from './option.ts'

/** From this day on every codice fiscale has a day of birth in the past: also that of a 29 February of ’00. */
const OGNI_NASCITA_LETTA = '2000-02-29'

/** What is known of persons tied to the company. */
export const facts = {
  /** One single open position leaves nothing to tell apart. */
  'soggetto.ambito': ({ posizioni }) => (aperte(posizioni).length === 1 ? 'posizione' : undefined),
  /** The titolare of a company that is a person is that person. */
  'soggetto.codice-fiscale': ({ azienda }, { relazione }) =>
    relazione === 'titolare' && persona(azienda) ? azienda.codiceFiscale : undefined,
  'soggetto.cognome': (dossier, answers) => already(dossier, answers)?.cognome,
  'soggetto.nome': (dossier, answers) => already(dossier, answers)?.nome,
  /** Read from the codice fiscale, in the latest century that is not in the future. */
  'soggetto.nascita': ({ oggi }, answers) => {
    const codice = oggi < OGNI_NASCITA_LETTA ? undefined : personalOf(answers)
    return codice && nascitaDi(codice, oggi as Giorno)
  },
  'soggetto.sesso': (_, answers) => {
    const codice = personalOf(answers)
    return codice && sessoDi(codice)
  },
  'soggetto.luogo-nascita': (_, answers) => {
    const codice = personalOf(answers)
    return codice && belfioreDi(codice)
  },
  'soggetto.telefono': contactOf('telefono'),
  'soggetto.cellulare': contactOf('cellulare'),
  'soggetto.email': contactOf('email'),
  'soggetto.pec': contactOf('pec'),
  /** What was typed: an address is repeated only where there is one. */
  'soggetto.nuova-email': (_, { nuovaEmail }) => typed(nuovaEmail),
  'soggetto.nuova-pec': (_, { nuovaPec }) => typed(nuovaPec),
} as const satisfies Record<string, Known>

export const picks = {
  /** Persons tied to the company today, each once; those of positions the requester has a title on, if there are any. */
  'soggetti-collegati-attivi': (dossier, _, words) => {
    const persons = new Map<string, SoggettoCollegato[]>()
    for (const one of inForce(dossier)) persons.set(one.codiceFiscale, [...(persons.get(one.codiceFiscale) ?? []), one])
    return [...persons.values()].flatMap((relations) => asPerson(relations, words))
  },
  /** Relations in force today; those on positions the requester has a title on, if there are any. */
  'relazioni-in-corso': (dossier, _, words) => inForce(dossier).map((one) => asRelation(one, words)),
} as const satisfies Record<string, Pick>

function inForce(dossier: Dossier): readonly SoggettoCollegato[] {
  const own = ownPositions(dossier)
  const now = dossier.soggettiCollegati.filter((s) => vigente(s, dossier.oggi))
  return first(now, ({ matricola }) => (matricola === undefined ? own.size > 0 : own.has(matricola)))
}

function asPerson(relations: readonly SoggettoCollegato[], words: OptionWords): Option[] {
  const [one] = relations
  if (one === undefined) return []
  const detail = [...new Set(relations.map((relation) => words.role(relation.relazione, relation.matricola)))].join(
    ', ',
  )
  return [{ value: one.id, label: `${one.cognome} ${one.nome}`, detail: `${one.codiceFiscale} · ${detail}` }]
}

function asRelation({ id, cognome, nome, relazione, matricola, dal }: SoggettoCollegato, words: OptionWords): Option {
  const detail = `${words.role(relazione, matricola)} · ${words.since(dal)}`
  return { value: id, label: `${cognome} ${nome}`, detail }
}

function typed(answer: unknown): string | undefined {
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined
}

function codeOf({ codiceFiscale: typed }: Loose): CodiceFiscale | undefined {
  const read = codiceFiscale(typeof typed === 'string' ? typed : '')
  return read.ok ? read.value : undefined
}

/** The code of a person, which tells birth, sex and place; a provisional one of eleven digits does not. */
function personalOf(answers: Loose): CodiceFiscalePersona | undefined {
  const code = codeOf(answers)
  return code !== undefined && isPersona(code) ? code : undefined
}

/** The same person in a relation the archive already holds. */
function already({ soggettiCollegati }: Dossier, answers: Loose): SoggettoCollegato | undefined {
  const codice = codeOf(answers)
  return soggettiCollegati.find((s) => s.codiceFiscale === codice)
}

function contactOf(tipo: Contatto['tipo']): Known {
  return (dossier, { soggetto }) => {
    const chosen = dossier.soggettiCollegati.find((s) => s.id === soggetto)
    return chosen && recapitoDi(dossier, chosen.codiceFiscale, tipo)?.valore
  }
}
