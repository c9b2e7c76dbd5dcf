import { addDays, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { matricolaFor } from '#test/kit/identifiers.ts'
import type { Facts } from '#test/kit/archive.ts'
import { at } from './chance.ts'
import { dueDay, MESI } from './calendar.ts'
import { large, scattered } from './large-uniemens.ts'
import { sure } from './people.ts'

const SEDI = ['1300', '2900', '4900', '5000'] as const
const NATURE = ['societa', 'impresa-individuale', 'associazione', 'fondazione', 'condominio'] as const
const REGISTERED: readonly string[] = ['societa', 'impresa-individuale']

/** So many companies, each with what a year of imports leaves: one position, its delega, denunce, payments and three notes. */
export function* largeArchive(companies: number, intermediario: string): Generator<Facts> {
  for (let n = 0; n < companies; n += 1) yield facts(n, intermediario)
}

/** The matricola of the n-th company. */
export function matricolaOf(n: number): string {
  return matricolaFor(at(SEDI, n % SEDI.length), scattered(n))
}

/** The id of the delega that the n-th company gave, and of its notes. */
export const delegaOf = (n: number) => `D-${matricolaOf(n)}`
export const notaOf = (n: number, which: number) => `N-${matricolaOf(n)}-${which}`

function facts(n: number, intermediario: string): Facts {
  const { codiceFiscale, nome, partitaIva } = large(n)
  const matricola = matricolaOf(n)
  const naturaGiuridica = at(NATURE, n % NATURE.length)
  const iscritta = REGISTERED.includes(naturaGiuridica)
  return {
    azienda: {
      codiceFiscale,
      ragioneSociale: nome,
      partitaIva,
      naturaGiuridica,
      registroImprese: { iscritta, ...(iscritta && { rea: `BO-${200_000 + n}` }) },
      pec: `${scattered(n)}@pec.example`,
    },
    posizioni: [
      {
        matricola,
        sede: `${matricola.slice(0, 2)}00`,
        csc: '70501',
        stato: 'attiva',
        dal: '2019-01-01',
        storia: [{ stato: 'attiva', dal: '2019-01-01' }],
      },
    ],
    deleghe: [{ id: delegaOf(n), matricola, tipo: 'intermediario', delegato: intermediario, dal: '2020-01-01' }],
    denunce: MESI.map((periodo) => ({ matricola, periodo, forza: 1 + (n % 40), lavoratori: 1 + (n % 40) })),
    versamenti: MESI.map((da, month) => payment({ n, month, da: da, riscossoIl: dueDay(da), matricola })),
    note: [0, 1, 2].map((which) => note(n, which, matricola)),
  }
}

type Paid = {
  readonly n: number
  readonly month: number
  readonly da: string
  readonly riscossoIl: Giorno
  readonly matricola: string
}

function payment({ n, month, matricola, ...when }: Paid) {
  return { id: `V-${matricola}-${month}`, matricola, causale: 'DM10', debito: 50_000 + n, credito: 0, ...when }
}

const CALCOLO = sure(giorno('2026-02-10'))

/** The note of the third month has a payment after its Data Calcolo in two companies of three. */
function note(n: number, which: number, matricola: string) {
  return {
    id: notaOf(n, which),
    matricola,
    periodo: at(MESI, which * 2),
    dataCalcolo: addDays(CALCOLO, n % 3 === 0 ? which * 90 : which * 30 - 40),
    saldo: 4_000 + n,
    tipologia: 'Altre cause',
    stato: 'aperta',
  }
}
