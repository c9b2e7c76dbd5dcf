import type {
  Azienda,
  Contatto,
  Delega,
  Denuncia,
  Dossier,
  NotaDiRettifica,
  Posizione,
  SoggettoCollegato,
  StatoPosizione,
  Versamento,
} from '#core/domain/dossier.ts'
import { isPecAziendale } from '#core/domain/recapito.ts'
import type { FieldDef } from '#core/forms/definition.ts'
import { known, picks, type KnownName, type PickName } from '#core/forms/known.ts'
import { optionWords } from '#core/forms/known/words.it.ts'
import type { AnySheet } from '#core/service/define.ts'

/** The data of a company that a Smart-Task may begin from. */
type Data = {
  readonly azienda: Azienda
  readonly posizione: Posizione
  readonly delega: Delega
  readonly contatto: Contatto
  readonly soggetto: SoggettoCollegato
  readonly nota: NotaDiRettifica
  readonly versamento: Versamento
  readonly denuncia: Denuncia
}
export type Datum = { readonly [K in keyof Data]: { readonly kind: K; readonly of: Data[K] } }[keyof Data]

/** What a datum says of one fact: the values that could stand there, the fittest first. */
type Says<D> = (datum: D, dossier: Dossier) => readonly (string | undefined)[]
type Giving = { readonly [K in keyof Data]?: Says<Data[K]> }

const IN_ATTIVITA: readonly StatoPosizione[] = ['attiva', 'riattivata']
const inState =
  (...states: readonly StatoPosizione[]) =>
  ({ matricola, stato }: Posizione) =>
    states.includes(stato) ? [matricola] : []
const own = ({ id }: { readonly id: string }) => [id]
const sameAs = (codice: string, { soggettiCollegati }: Dossier) =>
  soggettiCollegati.flatMap((one) => (one.codiceFiscale === codice ? [one.id] : []))

/** Which data give what a mask picks among. A new pick does not compile until it is said here. */
const picked: Readonly<Record<PickName, Giving>> = {
  posizioni: { posizione: ({ matricola }) => [matricola] },
  'posizioni-attive': { posizione: inState(...IN_ATTIVITA) },
  'posizioni-sospese': { posizione: inState('sospesa') },
  'posizioni-da-cessare': { posizione: inState(...IN_ATTIVITA, 'sospesa') },
  'deleghe-attive-intermediario': { delega: own },
  'deleghe-attive-dipendente': { delega: own },
  'dipendenti-delegati': {
    delega: ({ tipo, delegato }) => (tipo === 'dipendente' ? [delegato] : []),
    contatto: ({ titolare }) => [titolare],
  },
  'contatti-da-cancellare': { contatto: own },
  // the same person in another relation is the one that is offered
  'soggetti-collegati-attivi': {
    soggetto: ({ id, codiceFiscale }, dossier) => [id, ...sameAs(codiceFiscale, dossier)],
    contatto: ({ titolare }, dossier) => sameAs(titolare, dossier),
  },
  'relazioni-in-corso': { soggetto: own },
  'note-da-ricalcolare': { nota: ({ id, stato }) => (stato === 'aperta' || stato === 'altro' ? [id] : []) },
  'versamenti-da-rettificare': {
    versamento: ({ id, rettificatoIl, vincolo }) => ((rettificatoIl ?? vincolo) ? [] : [id]),
  },
  'anni-di-riferimento': { denuncia: ({ periodo }) => [periodo.slice(0, 4)] },
}

/** Which data are what a mask changes, and takes from the archive by itself. */
const changed: { readonly [K in KnownName]?: Giving } = {
  'azienda.pec': {
    azienda: ({ pec }) => [pec],
    contatto: (contatto, { azienda }) => (isPecAziendale(contatto, azienda) ? [azienda.pec] : []),
  },
  'intermediario.codice-fiscale': { contatto: ({ titolare }) => [titolare] },
}

/** A Smart-Task that begins from one datum, and the answers that this gives its mask. */
export type Beginning = {
  readonly sheet: AnySheet
  readonly field: string
  readonly answers: Readonly<Record<string, string>>
}

type Offers = (from: PickName) => ReadonlySet<string>

/** What may be asked from each datum of a company, in the order of the sheets; what the masks offer is read once. */
export function beginningsIn(dossier: Dossier, sheets: readonly AnySheet[]): (datum: Datum) => readonly Beginning[] {
  const read = new Map<PickName, ReadonlySet<string>>()
  const offers: Offers = (from) => {
    const values = read.get(from) ?? new Set(picks[from](dossier, {}, optionWords).map(({ value }) => value))
    read.set(from, values)
    return values
  }
  return (datum) => sheets.flatMap((sheet) => beginningOf(sheet, datum, dossier, offers))
}

/** By the first field that the datum has to do with. */
function beginningOf(sheet: AnySheet, datum: Datum, dossier: Dossier, offers: Offers): readonly Beginning[] {
  for (const [field, definition] of Object.entries(sheet.form.fields)) {
    const answer = chosenBy(definition, datum, dossier, offers)
    if (answer !== undefined) return [{ sheet, field, answers: { [field]: answer } }]
    if (isChangedBy(definition, datum, dossier)) return [{ sheet, field, answers: {} }]
  }
  return []
}

function chosenBy(field: FieldDef, datum: Datum, dossier: Dossier, offers: Offers): string | undefined {
  if (field.kind !== 'pick') return undefined
  const { from } = field
  return saidOf(picked[from], datum, dossier).find((value) => value !== undefined && offers(from).has(value))
}

function isChangedBy({ known: name }: FieldDef, datum: Datum, dossier: Dossier): boolean {
  const giving = name && changed[name]
  if (name === undefined || giving === undefined) return false
  const now = known[name](dossier, {})
  return saidOf(giving, datum, dossier).some((value) => value === now)
}

function saidOf(giving: Giving, { kind, of }: Datum, dossier: Dossier): readonly (string | undefined)[] {
  const says = giving[kind] as Says<typeof of> | undefined
  return says?.(of, dossier) ?? []
}
