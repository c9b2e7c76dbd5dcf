import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dossier, RUOLI, type Dossier } from '#core/domain/dossier.ts'
import { relationsAmong } from '#test/kit/relations.ts'
import { grantAbout, mayHandIn, mayWithRequest } from './door.ts'
import { RUOLI_UTENTE, type Identity } from './identity.ts'
import { relationOf } from './relations.ts'

// few of everything, so that they meet
const PEOPLE = ['PPPAAA80A01H501A', 'PPPBBB80A01H501B', 'PPPCCC80A01H501C', '00000000019'] as const
const COMPANIES = ['10000000001', '10000000002', PEOPLE[0]] as const
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'] as const
const OGGI = DAYS[3]
const MATRICOLE = ['1', '2'] as const
const SEDI = ['4900', '7000'] as const

const day = fc.constantFrom(...DAYS)
const someone = fc.constantFrom(...PEOPLE)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const drop = (value: object) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined))

const period = fc.record({ dal: day, al: maybe(day) })
const subdelega = fc.tuple(period, someone).map(([when, delegato]) => drop({ id: 's', delegato, ...when }))
const tipo = fc.constantFrom('intermediario', 'dipendente')
const delega = fc
  .record({
    when: period,
    matricola: fc.constantFrom(...MATRICOLE),
    tipo,
    delegato: someone,
    subdeleghe: fc.array(subdelega, { maxLength: 2 }),
  })
  .map(({ when, ...rest }) => drop({ id: 'd', ...rest, ...when }))
const relazione = fc.constantFrom('titolare', 'rappresentante-legale', 'socio')
const persona = fc
  .record({ when: period, relazione, codiceFiscale: someone, matricola: maybe(fc.constantFrom(...MATRICOLE)) })
  .map(({ when, ...rest }) => drop({ id: 'p', nome: 'N', cognome: 'C', ...rest, ...when }))

const companyOf = (codiceFiscale: string) =>
  fc
    .record({
      posizioni: fc
        .subarray([...MATRICOLE])
        .chain((all) =>
          fc.tuple(
            ...all.map((matricola) =>
              fc.constantFrom(...SEDI).map((sede) => ({ matricola, sede, stato: 'attiva', dal: DAYS[0] })),
            ),
          ),
        ),
      deleghe: fc.array(delega, { maxLength: 3 }),
      soggettiCollegati: fc.array(persona, { maxLength: 2 }),
    })
    .map(({ posizioni, deleghe, soggettiCollegati }) => {
      const held = (of: object) => posizioni.some((p) => p.matricola === (of as { matricola: string }).matricola)
      const read = dossier({
        oggi: OGGI,
        richiedente: { codiceFiscale: 'X', ruolo: 'intermediario' },
        azienda: { codiceFiscale, ragioneSociale: 'R' },
        posizioni,
        // as the archive reads them: those of its positions
        deleghe: deleghe.filter(held),
        soggettiCollegati,
      })
      if (!read.ok) throw new TypeError(read.failure)
      return read.value
    })

const all = fc.tuple(...COMPANIES.map(companyOf))
const archive = fc.oneof(
  { weight: 3, arbitrary: all },
  all.chain((some) => fc.subarray(some)),
)
const identity: fc.Arbitrary<Identity> = fc
  .record({
    soggetto: someone,
    ruoli: fc.oneof(fc.constant(['contribuente' as const]), fc.subarray([...RUOLI_UTENTE], { minLength: 1 })),
    sede: maybe(fc.constantFrom(...SEDI)),
  })
  .map((one) => drop(one) as Identity)
const richiedente = fc
  .record({ codiceFiscale: someone, ruolo: fc.constantFrom(...RUOLI), delegante: maybe(someone) })
  .map((one) => drop(one) as Dossier['richiedente'])

type When = { readonly dal: string; readonly al?: string }

/** Written without the code under test, and in another way: every power of a company, then those of one day and person. */
function powers(company: Dossier): readonly { readonly who: string; readonly whens: readonly When[]; by?: string }[] {
  const { azienda, posizioni, deleghe, soggettiCollegati } = company
  const reaches = (matricola?: string) => matricola === undefined || posizioni.some((p) => p.matricola === matricola)
  return [
    ...(azienda.codiceFiscale.length === 16 ? [{ who: azienda.codiceFiscale, whens: [] }] : []),
    ...soggettiCollegati
      .filter(({ relazione, matricola }) => relazione !== 'socio' && reaches(matricola))
      .map((s) => ({ who: s.codiceFiscale, whens: [s] })),
    ...deleghe.map((d) => ({ who: d.delegato, whens: [d] })),
    ...deleghe
      .filter((d) => d.tipo === 'intermediario')
      .flatMap((d) => d.subdeleghe.map((s) => ({ who: s.delegato, whens: [d, s], by: d.delegato }))),
  ]
}

function entitled(who: string, company: Dossier | undefined, on: string, by?: string): boolean {
  const inForce = ({ dal, al = '9999' }: When) => on >= dal && on < al
  const his = company === undefined ? [] : powers(company).filter((one) => one.who === who && one.whens.every(inForce))
  return his.some((one) => by === undefined || one.by === by)
}

function handsIn(who: Identity, asks: Dossier['richiedente'], company: Dossier | undefined): boolean {
  if (!who.ruoli.includes('contribuente') || who.ruoli.includes('operatore')) return false
  if (!entitled(who.soggetto, company, OGGI)) return false
  if (asks.codiceFiscale === who.soggetto) return true
  const shares = asks.ruolo === 'sub-delegato' && asks.delegante === who.soggetto
  return shares && entitled(asks.codiceFiscale, company, OGGI, who.soggetto)
}

function reads({ soggetto, ruoli, sede }: Identity, company: Dossier | undefined): boolean {
  const ofSede = sede !== undefined && company?.posizioni.some((p) => p.sede === sede)
  if (ruoli.includes('operatore') && ofSede === true) return true
  return ruoli.includes('contribuente') && entitled(soggetto, company, OGGI)
}

it('In any archive, at any door, only those pass who an oracle says may', async () => {
  let [taken, turned] = [0, 0]
  const attempt = fc.record({
    companies: archive,
    who: identity,
    azienda: fc.constantFrom(...COMPANIES),
    named: richiedente,
    own: fc.boolean(),
    recipient: someone,
  })
  const property = fc.asyncProperty(attempt, async ({ companies, who, azienda, named, own, recipient }) => {
    const asks = own ? { ...named, codiceFiscale: who.soggetto } : named
    const visit = { relations: relationsAmong(companies), identity: who, oggi: OGGI }
    const company = companies.find((one) => one.azienda.codiceFiscale === azienda)
    const [refused] = await mayHandIn(visit, [{ azienda, richiedente: asks }])
    expect(refused === undefined).toBe(handsIn(who, asks, company))

    const sees = reads(who, company)
    expect((await grantAbout(visit, 'dossier.leggi', azienda)).ok).toBe(sees)
    const found = { id: 'r', azienda, recipient }
    const his = recipient === who.soggetto && who.ruoli.includes('contribuente')
    const read = await mayWithRequest(visit, 'richiesta.leggi', { id: 'r', found })
    expect(read === undefined).toBe(sees || his)
    if (refused === undefined) taken++
    else turned++
  })
  await fc.assert(property, { numRuns: 6000 })
  // both happened often enough to mean something
  expect(Math.min(taken, turned)).toBeGreaterThan(100)
})

it('A relation is past only when there was a day on which it was present', () => {
  const property = fc.property(archive, someone, fc.constantFrom(...COMPANIES), (companies, who, azienda) => {
    const company = companies.find((one) => one.azienda.codiceFiscale === azienda)
    const ties = company && { ...company, matricole: company.posizioni.map((p) => p.matricola) }
    const ever = DAYS.filter((on) => on <= OGGI).some((on) => entitled(who, company, on))
    const expected = entitled(who, company, OGGI) ? 'propria' : ever ? 'cessata' : 'estranea'
    expect(relationOf(who, ties, OGGI)).toBe(expected)
  })
  fc.assert(property, { numRuns: 4000 })
})
