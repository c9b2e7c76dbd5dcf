import { companyCode, companyVat, matricolaFor } from '#test/kit/identifiers.ts'
import type { Matricola } from '#core/domain/identifiers/matricola.ts'
import type { Chance } from './chance.ts'
import { invent, type Person } from './people.ts'
import { ROSTER, type Kind, type Plan, type Post } from './roster.ts'

/** A client of the studio. A sole trader has the owner's own codice fiscale, and a partita IVA beside it. */
export type Company = {
  readonly nome: string
  readonly kind: Kind
  readonly codiceFiscale: string
  readonly partitaIva: string
  readonly titolare?: Person
  /** What the deleghe file tells of the Registro delle imprese. */
  readonly registro: 'SI' | 'NO'
  readonly rea?: string
  readonly procedura: boolean
  readonly pec?: string
  readonly plan: Plan
}

export type Position = {
  readonly company: Company
  readonly matricola: Matricola
  readonly sede: string
  readonly workers: number
}

export type Portfolio = { readonly companies: readonly Company[]; readonly positions: readonly Position[] }

/** All companies of the roster with valid codes that nobody was ever given (office 890). */
export function portfolio(chance: Chance): Portfolio {
  const companies = ROSTER.map((plan, index) => company(plan, index, chance))
  const positions = companies.flatMap((one) => one.plan.posts.map((post) => position(one, post, chance)))
  return { companies, positions }
}

/** The province whose chamber of commerce keeps the company, by the sede of its main position. */
const PROVINCE: Readonly<Record<string, string>> = {
  '1300': 'BO',
  '1301': 'BO',
  '2400': 'CO',
  '2900': 'FE',
  '3000': 'FI',
  '3001': 'PO',
  '3200': 'FC',
  '3201': 'RN',
  '3290': 'FC',
  '4300': 'LU',
  '4900': 'MI',
  '5000': 'MO',
  '5600': 'PR',
  '6100': 'PC',
  '6300': 'PT',
  '6600': 'RA',
  '6800': 'RE',
  '8300': 'TN',
}

function company(plan: Plan, index: number, chance: Chance): Company {
  const { nome, kind } = plan
  return {
    plan,
    nome,
    kind,
    procedura: plan.procedura ?? false,
    ...codes(plan, index, chance),
    ...registration(plan, chance),
    ...pecOf(plan, chance),
  }
}

/** Numbers far apart, so that no two look alike; those of who is no enterprise begin with 9, as the real ones do. */
function codes({ nome, kind }: Plan, index: number, chance: Chance) {
  const far = index * 7919
  if (kind === 'individuale') {
    const titolare = invent(chance, ownerOf(nome))
    return { titolare, codiceFiscale: titolare.codiceFiscale, partitaIva: companyVat(2_055_031 + far) }
  }
  const first = kind === 'societa' || kind === 'cooperativa' ? 310_417 : 9_140_223
  return { codiceFiscale: companyCode(first + far), partitaIva: companyVat(310_417 + far) }
}

function registration(plan: Plan, chance: Chance): Pick<Company, 'registro' | 'rea'> {
  return ['societa', 'cooperativa', 'individuale'].includes(plan.kind)
    ? { registro: 'SI', rea: `${provincia(plan)}-${chance.int(180_000, 560_000)}` }
    : { registro: 'NO' }
}

function provincia({ posts }: Plan): string {
  const found = PROVINCE[posts[0]?.[0] ?? '']
  if (found === undefined) throw new RangeError(`No province for ${String(posts[0])}`)
  return found
}

/** A sole trader's name ends with the owner's, surname first: "Forno Madrigale di Crostoni Ada". */
function ownerOf(nome: string) {
  const [cognome = '', proprio = ''] = nome.split(' ').slice(-2)
  return { cognome, nome: proprio }
}

// One company in nine never told its address: then the mask has nothing to show as the old one.
function pecOf({ nome, kind }: Plan, chance: Chance): { readonly pec?: string } {
  if (kind === 'condominio' || chance.once(11)) return {}
  return {
    pec: `${slug(nome)}@${kind === 'societa' || kind === 'cooperativa' ? 'pec.imprese.example' : 'pec.example'}`,
  }
}

/** What of a name may stand in an address. */
export function slug(nome: string): string {
  return nome
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ s\.?(r\.l|p\.a|n\.c|a\.s)\.?$| societa cooperativa.*$| di \w+ \w+( e c\.)?.*$/u, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')
}

function position(company: Company, [sede, workers]: Post, chance: Chance): Position {
  return { company, sede, workers, matricola: matricolaFor(sede, chance.int(10_000, 899_999)) }
}
