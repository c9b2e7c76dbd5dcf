import { describe, expect, it } from 'vitest'
import { delegaOf, dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { identityOf, relationsAmong } from '#test/kit/relations.ts'
import { grantAbout, mayHandIn, mayWithRequest } from './door.ts'
import type { Identity } from './identity.ts'
import { AMBITI } from './matrix.ts'
import { mayReadEvents } from './rules.ts'

const OGGI = '2026-11-23'
const [OURS, EX, OTHERS, NOWHERE] = ['01234567897', '00000000001', '00000000002', '00000000003'] as const
const [BIANCHI, VERDI, NERI] = ['BNCLRA80A41H501A', 'VRDGPP80A01H501X', 'NRENNA80A41H501Q'] as const

const azienda = (codiceFiscale: string) => ({ codiceFiscale, ragioneSociale: codiceFiscale })
const persona = (differing: object) => ({
  id: 'P1',
  relazione: 'rappresentante-legale',
  codiceFiscale: NERI,
  cognome: 'Neri',
  nome: 'Anna',
  dal: '2019-03-01',
  ...differing,
})

const sub = { id: 'S1', delegato: BIANCHI, dal: '2021-01-01' }
const relations = relationsAmong([
  dossierWith({
    deleghe: [
      delegaOf({ id: 'D1', subdeleghe: [sub] }),
      delegaOf({ id: 'D2', tipo: 'dipendente', delegato: VERDI, dal: '2022-01-01' }),
    ],
    soggettiCollegati: [persona({})],
  }),
  dossierWith({ azienda: azienda(EX), deleghe: [delegaOf({ id: 'D3', al: OGGI, subdeleghe: [sub] })] }),
  dossierWith({ azienda: azienda(OTHERS), deleghe: [delegaOf({ id: 'D4', dal: '2026-11-24' })] }),
])

const visit = (identity: Identity) => ({ relations, identity, oggi: OGGI })
const asking = (codiceFiscale: string, ruolo: string, delegante?: string) =>
  ({ codiceFiscale, ruolo, ...(delegante !== undefined && { delegante }) }) as never

async function handingIn(identity: Identity, richiedente: never, company: string = OURS) {
  const [refused] = await mayHandIn(visit(identity), [{ azienda: company, richiedente }])
  return refused?.code ?? 'taken'
}

describe('A submission is taken', () => {
  it.each([
    ['from the intermediario', ROSSI, asking(ROSSI, 'intermediario')],
    ['from the legal representative', NERI, asking(NERI, 'rappresentante-legale')],
    ['from the dipendente delegato', VERDI, asking(VERDI, 'dipendente-delegato')],
    ['from the sub-delegato, who shares the delega', BIANCHI, asking(BIANCHI, 'sub-delegato', ROSSI)],
    ['from the intermediario, for his sub-delegato', ROSSI, asking(BIANCHI, 'sub-delegato', ROSSI)],
    ['in a role that only the istruttoria will judge', VERDI, asking(VERDI, 'rappresentante-legale')],
  ])('%s', async (_, soggetto, richiedente) => {
    expect(await handingIn(identityOf(soggetto), richiedente)).toBe('taken')
  })

  it('by who has a title on another position of the company: of that one the istruttoria speaks', async () => {
    const two = dossierWith({ posizioni: [...dossierWith().posizioni, { matricola: '7', stato: 'attiva', dal: OGGI }] })
    const [refused] = await mayHandIn({ ...visit(identityOf(ROSSI)), relations: relationsAmong([two]) }, [
      { azienda: OURS, richiedente: asking(ROSSI, 'intermediario') },
    ])
    expect(refused).toBeUndefined()
  })
})

describe('A submission is turned away', () => {
  it.each([
    ['in the name of the legal representative, by the studio', ROSSI, asking(NERI, 'rappresentante-legale')],
    ['in the name of a dipendente, by the representative', NERI, asking(VERDI, 'dipendente-delegato')],
    ['in the name of another intermediario', ROSSI, asking(NERI, 'intermediario')],
    ['for somebody who is not his sub-delegato there', ROSSI, asking(VERDI, 'sub-delegato', ROSSI)],
    ['for a sub-delegato of somebody else', ROSSI, asking(BIANCHI, 'sub-delegato', NERI)],
    ['with a delegante, by who asks in another role', ROSSI, asking(BIANCHI, 'intermediario', ROSSI)],
  ])('%s', async (_, soggetto, richiedente) => {
    expect(await handingIn(identityOf(soggetto), richiedente)).toBe('richiedente-diverso')
  })

  it.each([
    ['the delega ended today', ROSSI, asking(ROSSI, 'intermediario'), EX],
    ['the delega begins tomorrow', ROSSI, asking(ROSSI, 'intermediario'), OTHERS],
    ['the delega he shared ended', BIANCHI, asking(BIANCHI, 'sub-delegato', ROSSI), EX],
    ['he never had any', NERI, asking(NERI, 'rappresentante-legale'), OTHERS],
    ['there is no such company', ROSSI, asking(ROSSI, 'intermediario'), NOWHERE],
  ])('when %s', async (_, soggetto, richiedente, company) => {
    expect(await handingIn(identityOf(soggetto), richiedente, company)).toBe('azienda-non-accessibile')
  })

  it('each for its own reason, in their order, and the archive is asked once of each company', async () => {
    const asked: (readonly string[])[] = []
    const ties = (soggetto: string, aziende: readonly string[]) => (
      asked.push(aziende),
      relations.ties(soggetto, aziende)
    )
    const counting = { ...relations, ties }
    const richiedente = asking(ROSSI, 'intermediario')
    const batch = [OURS, EX, OURS, EX].map((company) => ({ azienda: company, richiedente }))
    const refused = await mayHandIn({ ...visit(identityOf(ROSSI)), relations: counting }, batch)
    expect(refused.map((one) => one?.code ?? 'taken')).toEqual([
      'taken',
      'azienda-non-accessibile',
      'taken',
      'azienda-non-accessibile',
    ])
    expect(asked).toEqual([[OURS, EX]])
  })

  it('by an operatore, also where he is delegated as a contribuente', async () => {
    const both = identityOf(ROSSI, { ruoli: ['contribuente', 'operatore'], sede: '4900' })
    expect(await handingIn(both, asking(ROSSI, 'intermediario'))).toBe('azione-non-consentita')
  })
})

describe('A refusal does not tell', () => {
  it('a company that is not there from one that is foreign or was his', async () => {
    const answers = [EX, OTHERS, NOWHERE].map((one) => grantAbout(visit(identityOf(ROSSI)), 'dossier.leggi', one))
    const [first, ...rest] = await Promise.all(answers)
    expect(first).toEqual({ ok: false, failure: { code: 'azienda-non-accessibile', retry: 'never' } })
    for (const answer of rest) expect(answer).toEqual(first)
  })

  it('a request that is not there from one of another', async () => {
    const found = { id: 'r', azienda: OTHERS, recipient: NERI }
    const answers = [found, undefined].map((one) =>
      mayWithRequest(visit(identityOf(ROSSI)), 'richiesta.leggi', { id: 'r', found: one }),
    )
    const [foreign, missing] = await Promise.all(answers)
    expect(foreign).toMatchObject({ code: 'richiesta-sconosciuta', details: { richiesta: 'r' } })
    expect(missing).toEqual(foreign)
  })

  it('anything of the archive to who may not do that at all: it is not even asked', async () => {
    const silent = { ties: () => Promise.reject(new Error()), isOfSede: () => Promise.reject(new Error()) }
    const admin = identityOf(ROSSI, { ruoli: ['amministratore'] })
    expect(await grantAbout({ ...visit(admin), relations: silent }, 'dossier.leggi', OURS)).toMatchObject({
      failure: { code: 'azione-non-consentita' },
    })
  })
})

describe('Roles of one person', () => {
  it('ask the archive only what each looks at', async () => {
    const unasked = () => Promise.reject(new Error('asked in vain'))
    const at = (identity: Identity, silent: object) => ({ ...visit(identity), relations: { ...relations, ...silent } })
    const operatore = at(identityOf(NERI, { ruoli: ['operatore'], sede: '4900' }), { ties: unasked })
    expect(await grantAbout(operatore, 'dossier.leggi', OURS)).toMatchObject({ ok: false })
    const contribuente = at(identityOf(ROSSI, { sede: '4900' }), { isOfSede: unasked })
    expect(await grantAbout(contribuente, 'dossier.leggi', OURS)).toEqual({ ok: true, value: 'sì' })
  })

  it('add up: who administers the core still sees his own companies', async () => {
    const both = identityOf(ROSSI, { ruoli: ['amministratore', 'contribuente'] })
    expect(await grantAbout(visit(both), 'dossier.leggi', OURS)).toEqual({ ok: true, value: 'sì' })
    expect(await grantAbout(visit(both), 'dossier.leggi', OTHERS)).toMatchObject({ ok: false })
  })

  it('an operatore without a Sede sees nothing', async () => {
    const operatore = identityOf(NERI, { ruoli: ['operatore'] })
    expect(await grantAbout(visit(operatore), 'dossier.leggi', OURS)).toMatchObject({ ok: false })
  })
})

describe('A token', () => {
  const ambiti = Object.keys(AMBITI)

  it.each(ambiti)('made for %s does that, and nothing else', async (ambito) => {
    const identity = identityOf(ROSSI, { ambiti: [ambito] })
    const richiedente = asking(ROSSI, 'intermediario')
    const [handedIn] = await mayHandIn(visit(identity), [{ azienda: OURS, richiedente }])
    const found = { id: 'r', azienda: OURS, recipient: ROSSI }
    const read = await mayWithRequest(visit(identity), 'richiesta.leggi', { id: 'r', found })
    const dossier = await grantAbout(visit(identity), 'dossier.leggi', OURS)
    const refused = [handedIn, read, dossier.ok ? undefined : dossier.failure]
    expect(refused.filter((one) => one === undefined)).toHaveLength(1)
    expect(refused[ambiti.indexOf(ambito)]).toBeUndefined()
    for (const one of refused) if (one) expect(one.code).toBe('ambito-insufficiente')
  })

  it('of the operatore, if there were one, would see no more than he', () => {
    const operatore = identityOf(NERI, { ruoli: ['operatore'], sede: '4900', ambiti: ['richieste:leggi'] })
    expect(mayReadEvents(operatore, NERI)).toMatchObject({ code: 'azione-non-consentita' })
  })
})

it('Whoever was the representative of one position stays so only there', async () => {
  const position = { matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01' }
  const elsewhere = dossierWith({ posizioni: [position], soggettiCollegati: [persona({ matricola: '9999999999' })] })
  const other = { ...visit(identityOf(NERI)), relations: relationsAmong([elsewhere]) }
  expect(await grantAbout(other, 'dossier.leggi', OURS)).toMatchObject({ ok: false })
})
