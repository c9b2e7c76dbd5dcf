import { vigente, type Dossier, type SoggettoCollegato } from '#core/domain/dossier.ts'
import { aperte } from '#core/domain/soggetti.ts'
import { ownPositions } from '#core/forms/known/option.ts'
import { PERSONE, type Persona } from './persone.ts'
import { atWork, dayAfter, wish, type Asking, type AtWork, type Portfolio, type Wish } from './wish.ts'

/** What each person is to the company, in turn. */
const RELAZIONI = [
  'rappresentante-legale',
  'procuratore',
  'rappresentante-legale',
  'amministratore',
  'rappresentante-legale',
  'socio',
] as const

/** New persons; refused where a company would have a titolare, or where a name is not that of the codice fiscale. */
export const inserimenti: Asking = (portfolio) => {
  const firms = companies(portfolio)
  const [titolare, misspelt] = firms.slice(RELAZIONI.length)
  return [
    ...RELAZIONI.flatMap((relazione, place) => inserimento(firms[place], PERSONE[place], relazione)),
    ...inserimento(titolare, PERSONE[6], 'titolare'),
    ...inserimento(misspelt, PERSONE[7] && { ...PERSONE[7], cognome: 'Zanetti' }, 'procuratore'),
  ]
}

/** The day after: contacts of who was inserted. A landline given as a mobile is refused. */
export const contattiDeiSoggetti: Asking = (portfolio) =>
  tied(portfolio).map(({ dossier, soggetto }, place) => {
    const mailbox = `${soggetto.nome}.${soggetto.cognome}@posta.example`.toLowerCase()
    const right = { nuovaEmail: mailbox, confermaEmail: mailbox, nuovoCellulare: '333 1234567' }
    const wrong = { nuovoTelefono: '051 234567', nuovoCellulare: '051 234567' }
    return wish('variazione-contatti-soggetto-collegato', dossier, {
      soggetto: soggetto.id,
      ...(place % 3 === 2 ? wrong : right),
    })
  })

/** The day after: some relations end. The only one who represents a company cannot leave it alone. */
export const cessazioniDeiSoggetti: Asking = (portfolio) =>
  [...tied(portfolio).slice(0, 4), ...alone(portfolio).slice(0, 2)].map(({ dossier, soggetto }) =>
    wish('cessazione-soggetto-collegato', dossier, {
      soggetto: soggetto.id,
      dataFine: dossier.oggi,
      motivo: 'DIMISSIONI',
    }),
  )

/** The day after: the same person again, in the same relation. */
export const inserimentiRipetuti: Asking = (portfolio) =>
  tied(portfolio)
    .slice(-1)
    .flatMap(({ dossier, soggetto }) =>
      companies(portfolio)
        .filter((firm) => firm.dossier === dossier)
        .flatMap((firm) => inserimento(firm, soggetto, soggetto.relazione)),
    )

/** Companies that are not a person, of which the studio holds every position. */
function companies(portfolio: Portfolio): readonly AtWork[] {
  return atWork(portfolio).filter(({ dossier }) => {
    const own = ownPositions(dossier)
    const all = aperte(dossier.posizioni).every(({ matricola }) => own.has(matricola))
    return all && dossier.azienda.naturaGiuridica === 'societa'
  })
}

function inserimento(firm: AtWork | undefined, who: Persona | undefined, relazione: string): readonly Wish[] {
  if (firm === undefined || who === undefined) return []
  const { dossier, posizione } = firm
  const { codiceFiscale, cognome, nome } = who
  return [
    wish('inserimento-soggetto-collegato', dossier, {
      matricola: posizione.matricola,
      ambito: aperte(dossier.posizioni).length === 1 ? 'posizione' : 'azienda',
      relazione,
      codiceFiscale,
      cognome,
      nome,
      dataInizio: dayAfter(dossier.oggi, -12),
    }),
  ]
}

/** Those who are the only one somebody may turn to. */
function alone(portfolio: Portfolio): readonly Tied[] {
  return atWork(portfolio).flatMap(({ dossier }) => {
    const [first, ...others] = dossier.soggettiCollegati.filter((s) => vigente(s, dossier.oggi))
    const isAlone = first?.relazione === 'rappresentante-legale' && others.length === 0
    return isAlone ? [{ dossier, soggetto: first }] : []
  })
}

const LATELY = 30 // days

type Tied = { readonly dossier: Dossier; readonly soggetto: SoggettoCollegato }

/** Those that the requests of the day before wrote. */
function tied({ dossiers }: Portfolio): readonly Tied[] {
  return dossiers.flatMap((dossier) =>
    dossier.soggettiCollegati
      .filter((s) => vigente(s, dossier.oggi) && s.dal >= dayAfter(dossier.oggi, -LATELY))
      .map((soggetto) => ({ dossier, soggetto })),
  )
}
