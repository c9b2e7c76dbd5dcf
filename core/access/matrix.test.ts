import { describe, expect, it } from 'vitest'
import { delegaOf, dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { identityOf, relationsAmong } from '#test/kit/relations.ts'
import { grantAbout, mayHandIn, mayWithCommunication, mayWithRequest, type Visit } from './door.ts'
import { RUOLI_UTENTE, type Identity, type RuoloUtente } from './identity.ts'
import { COMPANY_ACTIONS, PLAIN_ACTIONS, RELATIONS, type CompanyAction, type Relation } from './matrix.ts'
import { may, mayReadEvents } from './rules.ts'

const azienda = (codiceFiscale: string) => ({ codiceFiscale, ragioneSociale: codiceFiscale })
const posizioni = (sede: string) => [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede }]
const ended = delegaOf({ id: 'D2', al: '2026-11-23' })

/** Rossi is delegated by the first, was by the second until yesterday, never by the third; the Sede 4900 has only the first. */
const relations = relationsAmong([
  dossierWith({ azienda: azienda('OWN'), posizioni: posizioni('4900') }),
  dossierWith({ azienda: azienda('FORMER'), posizioni: posizioni('7000'), deleghe: [ended] }),
  dossierWith({ azienda: azienda('FOREIGN'), posizioni: posizioni('7000'), deleghe: [] }),
])
const COMPANY: Record<Relation, string> = { propria: 'OWN', cessata: 'FORMER', estranea: 'FOREIGN' }

const visitOf = (identity: Identity): Visit => ({ relations, identity, oggi: '2026-11-23' })
const as = (ruolo: RuoloUtente) => identityOf(ROSSI, { ruoli: [ruolo], sede: '4900' })

type Attempt = (visit: Visit, company: string, whose: 'his' | 'others') => Promise<boolean>

const onRequest =
  (action: 'richiesta.leggi' | 'richiesta.richiama'): Attempt =>
  async (visit, company, whose) => {
    const found = { id: 'r', azienda: company, recipient: whose === 'his' ? ROSSI : 'ALTRI' }
    return (await mayWithRequest(visit, action, { id: 'r', found })) === undefined
  }

/** As that of the company's own Sede: the first one's is that of the operatore. */
const onThread =
  (action: 'comunicazione.leggi' | 'comunicazione.replica' | 'comunicazione.tratta'): Attempt =>
  async (visit, company, whose) => {
    const sede = company === 'OWN' ? '4900' : '7000'
    const found = { id: 'c', azienda: company, recipient: whose === 'his' ? ROSSI : 'ALTRI', sede }
    return (await mayWithCommunication(visit, action, { id: 'c', found })) === undefined
  }

/** Each action as the server would try it. */
const ATTEMPTS: Record<CompanyAction, Attempt> = {
  'richiesta.invia': async (visit, company) => {
    const richiedente = { codiceFiscale: ROSSI, ruolo: 'intermediario' as const }
    return (await mayHandIn(visit, [{ azienda: company, richiedente }]))[0] === undefined
  },
  'richiesta.richiama': onRequest('richiesta.richiama'),
  'richiesta.leggi': onRequest('richiesta.leggi'),
  'dossier.leggi': async (visit, company) => (await grantAbout(visit, 'dossier.leggi', company)).ok,
  'eventi.leggi': async ({ identity }, _, whose) =>
    mayReadEvents(identity, whose === 'his' ? ROSSI : 'ALTRI') === undefined,
  'comunicazione.apri': async (visit, company) => (await grantAbout(visit, 'comunicazione.apri', company)).ok,
  'comunicazione.replica': onThread('comunicazione.replica'),
  'comunicazione.leggi': onThread('comunicazione.leggi'),
  'comunicazione.tratta': onThread('comunicazione.tratta'),
}

async function granted(action: CompanyAction, ruolo: RuoloUtente, relation: Relation) {
  const attempt = (whose: 'his' | 'others') => ATTEMPTS[action](visitOf(as(ruolo)), COMPANY[relation], whose)
  const [his, others] = [await attempt('his'), await attempt('others')]
  return others ? 'sì' : his ? 'sue' : 'no'
}

// each cell: the company is his own, formerly his, foreign
const MATRIX = `
                   | contribuente  | operatore  | amministratore
richiesta.invia    | sì   no   no  | no  no  no | no  no  no
richiesta.richiama | sue  no   no  | no  no  no | no  no  no
richiesta.leggi    | sì   sue  sue | sì  no  no | no  no  no
dossier.leggi      | sì   no   no  | sì  no  no | no  no  no
eventi.leggi       | sue  sue  sue | no  no  no | no  no  no
comunicazione.apri    | sì  no  no  | no no no | no no no
comunicazione.replica | sue no  no  | no no no | no no no
comunicazione.leggi   | sì  sue sue | sì no no | no no no
comunicazione.tratta  | no  no  no  | sì no no | no no no
`

const PLAIN = `
                    | contribuente | operatore | amministratore
servizi.leggi       | sì           | sì        | sì
allegato.deposita   | sì           | sì        | no
token.propri        | sì           | no        | no
token.tutti         | no           | no        | sì
impostazioni.leggi  | no           | no        | sì
impostazioni.scrivi | no           | no        | sì
registro.leggi      | no           | no        | sì
`

function rowsOf(table: string) {
  const lines = table.trim().split('\n').slice(1)
  return lines.map((line) => {
    const [action = '', ...cells] = line.split('|').map((cell) => cell.trim())
    return { action, cells: cells.map((cell) => cell.split(/ +/)) }
  })
}

describe('About a company', () => {
  it('every action is in the table', () => {
    expect(rowsOf(MATRIX).map(({ action }) => action)).toEqual(COMPANY_ACTIONS)
  })

  const cases = rowsOf(MATRIX).flatMap(({ action, cells }) =>
    RUOLI_UTENTE.flatMap((ruolo, column) =>
      RELATIONS.map((relation, at) => ({ action, ruolo, relation, expected: cells[column]?.[at] })),
    ),
  )
  it.each(cases)('$ruolo · $action · $relation: $expected', async ({ action, ruolo, relation, expected }) => {
    expect(await granted(action as CompanyAction, ruolo, relation)).toBe(expected)
  })
})

describe('About no company', () => {
  it('every action is in the table', () => {
    expect(rowsOf(PLAIN).map(({ action }) => action)).toEqual(PLAIN_ACTIONS)
  })

  const cases = rowsOf(PLAIN).flatMap(({ action, cells }) =>
    RUOLI_UTENTE.map((ruolo, column) => ({ action, ruolo, expected: cells[column]?.[0] })),
  )
  it.each(cases)('$ruolo · $action: $expected', ({ action, ruolo, expected }) => {
    expect(may(as(ruolo), action as (typeof PLAIN_ACTIONS)[number]) === undefined ? 'sì' : 'no').toBe(expected)
  })
})
