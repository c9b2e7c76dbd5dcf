import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { accessOf } from '#core/access/access.ts'
import type { Identity, RuoloUtente } from '#core/access/identity.ts'
import { INCOMPATIBLE, MATRIX, PLAIN, type CompanyAction, type Action, type Relation } from '#core/access/matrix.ts'
import { routes } from '#core/contract/routes.ts'
import { no, ok } from '#core/kernel/result.ts'
import type { AccessOn } from '#core/serve/access.ts'
import { PEOPLE } from '#test/kit/access.ts'
import { submissionOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { openingAbout, PROBES, type Place } from '#test/kit/probes.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'
import { ACTIONS, type Guarded } from './gate.ts'

const BIANCHI = PEOPLE['bianchi']?.soggetto ?? ''
const contribuente = (soggetto: string): Identity => ({ soggetto, ruoli: ['contribuente'] })
const WHO: Readonly<Record<string, Identity>> = {
  ...PEOPLE,
  legale: contribuente('LGLMRA60A01H501K'),
  dipendente: contribuente('DPNLCU70A01H501W'),
  sotto: contribuente('STTNNA80A41H501B'),
  doppio: { soggetto: ROSSI, ruoli: ['contribuente', 'operatore'], sede: '7000' },
  senzaSede: { soggetto: 'SNZSDE70A01H501R', ruoli: ['operatore'] },
}
/** Who has a title of his own, and as what he asks. */
const TITLES = {
  rossi: { ruolo: 'intermediario' },
  legale: { ruolo: 'rappresentante-legale' },
  dipendente: { ruolo: 'dipendente-delegato' },
  sotto: { ruolo: 'sub-delegato', delegante: ROSSI },
  bianchi: { ruolo: 'intermediario' },
} as const
type Titled = keyof typeof TITLES
const HOLDERS = ['rossi', 'legale', 'dipendente', 'sotto'] as const
const ASKING = [...HOLDERS, 'operatore', 'altrove', 'senzaSede', 'capo', 'doppio'] as const
type Asking = (typeof ASKING)[number]

/** What each company is to those who have titles; to the operatore only the first is of his Sede, to who is elsewhere the others. */
const AZIENDE = { propria: '01234567897', cessata: '00000000002', estranea: '00000000003' } as const
const NOBODY = '00000000009'
const RELATIONS = ['propria', 'cessata', 'estranea'] as const
const WHOSE = ['sue', 'altrui'] as const
type Whose = (typeof WHOSE)[number]

const access: AccessOn = ({ callers, clock }) =>
  accessOf({
    authenticate: async (bearer) => {
      const known = WHO[bearer]
      return known ? ok(known) : no({ code: 'non-autenticato', retry: 'never' })
    },
    relations: callers.relations,
    clock,
  })

let wire: TestCore
const places = new Map<string, Place>()
const namedBy = (whose: Titled, near: Relation) => `${WHO[whose]!.soggetto} ${near}`
/** Who has no title has handed nothing in: what is his is then what Studio Rossi did. At a foreign company nothing is anybody's. */
const placeOf = (as: Asking, near: Relation, whose: Whose): Place => {
  const holder = HOLDERS.find((one) => one === as) ?? 'rossi'
  return places.get(namedBy(whose === 'sue' && near !== 'estranea' ? holder : 'bianchi', near)) ?? nowhere()
}
const nowhere = (): Place => ({ azienda: NOBODY, richiesta: randomUUID(), comunicazione: randomUUID() })

function company(near: Relation, at: number) {
  const matricola = `491234563${String(at)}`
  const delega = (id: string, delegato: string, more: object = {}) =>
    delegaOf({ id: `${id}${String(at)}`, delegato, matricola, ...more })
  const below = { id: `S${String(at)}`, delegato: WHO['sotto']!.soggetto, dal: '2020-02-01' }
  const theirs = [
    delega('R', ROSSI, { subdeleghe: [below] }),
    delega('E', WHO['dipendente']!.soggetto, { tipo: 'dipendente' }),
  ]
  const boss = { id: `L${String(at)}`, relazione: 'rappresentante-legale', codiceFiscale: WHO['legale']!.soggetto }
  return dossierWith({
    azienda: { codiceFiscale: AZIENDE[near], ragioneSociale: `Azienda ${near} S.r.l.` },
    posizioni: [{ matricola, stato: 'attiva', dal: '2019-03-01', sede: near === 'propria' ? '7000' : '4900' }],
    deleghe: [...(near === 'estranea' ? [] : theirs), delega('B', BIANCHI)],
    soggettiCollegati: near === 'estranea' ? [] : [{ ...boss, cognome: 'L', nome: 'M', dal: '2020-01-01' }],
  })
}

/** Hands in a request and opens a communication, as somebody who then has a title. */
async function seeded(near: Relation, as: Titled, n: number): Promise<Place> {
  const azienda = AZIENDE[near]
  const place = { azienda, richiesta: randomUUID(), comunicazione: randomUUID() }
  const richiedente = { codiceFiscale: WHO[as]!.soggetto, ...TITLES[as] }
  const asked = submissionOf(n, { id: place.richiesta, azienda, richiedente })
  const written = { ...openingAbout(azienda), id: place.comunicazione }
  const answers = [
    await wire.ask('/v1/richieste', { as, json: asked }),
    await wire.ask('/v1/comunicazioni', { as, json: written }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  return place
}

type Attempt = { readonly name: Guarded; readonly as: Asking; readonly near: Relation; readonly whose: Whose }

/** Read from the tables alone: whether that is to be refused. */
function isRefused({ name, as, near, whose }: Attempt): boolean {
  const { ruoli, sede } = WHO[as]!
  const action = ACTIONS[name]
  const isLet = ruoli.some((role) => (routes[name].who as readonly string[]).includes(role))
  const isBarred = ruoli.some((role) => INCOMPATIBLE[role].includes(action))
  if (!isLet || isBarred) return true
  if (SEDE.has(name) && sede === undefined) return true
  if (!isAboutCompanies(action)) return !ruoli.some((role) => PLAIN[role].includes(action))
  const [kind] = PROBES[name]
  const isOfOne = kind === 'one' || kind === 'line'
  return isOfOne ? !mayWith(WHO[as]!, action, near, whose) : !ruoli.some((role) => mayWithAny(role, action))
}

function isAboutCompanies(action: Action): action is CompanyAction {
  return action in MATRIX.contribuente
}

function mayWithAny(role: RuoloUtente, action: CompanyAction): boolean {
  return RELATIONS.some((near) => MATRIX[role][action][near] !== 'no')
}

function mayWith({ ruoli, sede }: Identity, action: CompanyAction, near: Relation, whose: Whose): boolean {
  const seen = {
    contribuente: near,
    operatore: sede === (near === 'propria' ? '7000' : '4900') ? 'propria' : 'estranea',
    amministratore: 'estranea',
  } as const
  const grants = ruoli.map((role) => MATRIX[role][action][seen[role]])
  return grants.includes('sì') || (grants.includes('sue') && whose === 'sue' && near !== 'estranea')
}

/** What is told of a Sede as a whole, or listed of it: who is of none is refused, and told why. */
const SEDE = new Set<Guarded>(['operatore', 'cercaRichieste', 'cifre', 'comunicazioniDellaSede', 'operatoriDellaSede'])

/** What is foreign to him; two companies are of the Sede of who is elsewhere. */
const foreignTo = (as: Asking) => (as === 'altrove' ? 'propria' : 'estranea')

const REFUSALS = /"code":"(non-autorizzato|richiesta-sconosciuta|comunicazione-sconosciuta|azienda-sconosciuta)"/

type Told = { readonly status: number; readonly said: string }

async function told(name: Guarded, as: Asking, place: Place): Promise<Told> {
  const { path, ...call } = PROBES[name][1](place, WHO[as]!.soggetto)
  const stop = new AbortController()
  const answer = await wire.ask(path, { as, ...call, signal: stop.signal })
  if (name !== 'flussoEventi' || !answer.ok) return { status: answer.status, said: await answer.text() }
  // of a stream that does not end, its first pieces
  const reader = answer.body!.getReader()
  const pieces: string[] = []
  for (let n = 0; n < 3; n++) pieces.push(new TextDecoder().decode((await reader.read()).value))
  stop.abort()
  return { status: answer.status, said: pieces.join('').replaceAll(': vivo\n\n', '') }
}

const wasRefused = ({ said }: Told) => REFUSALS.test(said)
const NAMES = Object.keys(PROBES) as Guarded[]

const attempts = (name: Guarded): readonly Attempt[] =>
  ASKING.flatMap((as) => RELATIONS.flatMap((near) => WHOSE.map((whose) => ({ name, as, near, whose }))))

describe.each(WIRES)('On %s', (_, wireWith) => {
  beforeAll(async () => {
    wire = await wireWith({ companies: RELATIONS.map(company), parts: { access }, limits: { streams: 1000 } })
    let n = 0
    for (const near of RELATIONS)
      for (const as of near === 'estranea' ? (['bianchi'] as const) : ([...HOLDERS, 'bianchi'] as const))
        places.set(namedBy(as, near), await seeded(near, as, (n += 1)))
    await wire.settled()
    const ended = { al: '2021-01-01' }
    await wire.db.updateTable('deleghe').set(ended).where('id', 'in', ['R1', 'E1']).execute()
    await wire.db.updateTable('soggetti_collegati').set(ended).where('id', '=', 'L1').execute()
  })
  afterAll(() => wire.remove())

  describe('Every role on every route', () => {
    it.each(NAMES)('of %s is let in where the table says, and nowhere else', async (name) => {
      const found: string[] = []
      for (const one of attempts(name)) {
        const answer = await told(name, one.as, placeOf(one.as, one.near, one.whose))
        if (wasRefused(answer) !== isRefused(one))
          found.push(`${one.as} ${one.near} ${one.whose}: ${String(answer.status)} ${answer.said.slice(0, 200)}`)
      }
      expect(found).toEqual([])
    })

    it.each([...SEDE])('who is of no Sede is told so by %s, and not that there is nothing', async (name) => {
      const { status, said } = await told(name, 'senzaSede', nowhere())
      expect({ status, ...(JSON.parse(said) as object) }).toMatchObject({
        status: 403,
        type: 'urn:scrittoio:problema:non-autorizzato',
        details: { motivo: 'sede-mancante' },
      })
    })

    it.each(NAMES)('of %s is told the same of what is foreign as of what is not there', async (name) => {
      const [kind] = PROBES[name]
      for (const as of ASKING) {
        const near = foreignTo(as)
        const [foreign, none] = [placeOf(as, near, 'altrui'), nowhere()]
        if (kind !== 'one' || !isRefused({ name, as, near, whose: 'altrui' })) continue
        const [one, other] = [await told(name, as, foreign), await told(name, as, none)]
        expect({ as, ...bare(one) }).toEqual({ as, ...bare(other) })
      }
    })
  })

  /** A refusal without what the caller himself named, and without the id of his call. */
  function bare({ status, said }: Told): Told {
    return { status, said: said.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·') }
  }

  const LISTS = NAMES.filter((name) => PROBES[name][0] === 'list')

  it.each(['estranea', 'propria'] as const)(
    'Nothing that happens at foreign companies shows in any list, count, cursor or stream (%s)',
    async (near) => {
      const strangers = ASKING.filter((as) => foreignTo(as) === near)
      const all = async () =>
        Promise.all(
          strangers.flatMap((as) => LISTS.map(async (name) => [as, name, bare(await told(name, as, nowhere())).said])),
        )
      const before = await all()
      expect(before.length).toBeGreaterThan(0)
      for (const n of [71, 72, 73]) await seeded(near, 'bianchi', n)
      await wire.settled()
      expect(await all()).toEqual(before)
      expect(JSON.stringify(before)).not.toContain(AZIENDE[near])
    },
  )

  it('What others asked is told with a company while one has a title on it, and with no other', async () => {
    for (const as of HOLDERS) {
      const { said } = await told('dossier', as, nowhere())
      expect(said).toContain(placeOf(as, 'propria', 'altrui').richiesta)
      for (const near of ['cessata', 'estranea'] as const)
        expect(said).not.toContain(placeOf(as, near, 'altrui').richiesta)
    }
  })

  /** `npm run soak` tries ten thousand. */
  const ATTEMPTS = Number(process.env['SCRITTOIO_TENTATIVI'] ?? 1_000)

  it(`Of ${String(ATTEMPTS)} random attempts none gets more, or less, than the table says`, async () => {
    const attempt = fc.record({
      name: fc.constantFrom(...NAMES.filter((name) => name !== 'flussoEventi')),
      as: fc.constantFrom(...ASKING),
      near: fc.constantFrom(...RELATIONS),
      whose: fc.constantFrom(...WHOSE),
    })
    await fc.assert(
      fc.asyncProperty(attempt, async (one) => {
        const answer = await told(one.name, one.as, placeOf(one.as, one.near, one.whose))
        expect(answer.status).toBeLessThan(500)
        expect(wasRefused(answer)).toBe(isRefused(one))
      }),
      { numRuns: ATTEMPTS },
    )
  }, 600_000)
})
