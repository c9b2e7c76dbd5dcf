import type { Azienda, Dossier } from '#core/domain/dossier.ts'
import type { DossierQuery } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { grouped, present } from './present.ts'
import type { Runner } from './prepared.ts'
import { activity } from './queries/activity.ts'
import { company } from './queries/company.ts'
import { contacts } from './queries/contacts.ts'
import { declarations } from './queries/declarations.ts'
import { deleghe, subdeleghe } from './queries/deleghe.ts'
import { notes } from './queries/notes.ts'
import { payments } from './queries/payments.ts'
import { positionCodes, positions, positionStates } from './queries/positions.ts'
import { regolarita } from './queries/regolarita.ts'
import { relatedPersons } from './queries/related-persons.ts'
import { waiting } from './queries/waiting.ts'

/** How far back what is closed is looked at, in months. Our rule: contributions lapse in five years (L. 335/1995 art. 3). */
const MONTHS = 60

/** Everything the archive knows of a company for one requester, on that day. Each part is read by its index. */
export async function readDossier(on: Runner, query: DossierQuery): Promise<Dossier | undefined> {
  const { azienda, richiedente, oggi } = query
  const [found] = await company(on, { azienda })
  if (!found) return undefined
  return {
    oggi,
    richiedente,
    azienda: asAzienda(found),
    ...(await readPositions(on, azienda)),
    ...(await readPowers(on, query)),
    ...(await readFigures(on, query)),
    ...(await readRequests(on, query)),
    riscontri: [],
  }
}

type CompanyRow = Awaited<ReturnType<typeof company>>[number]

function asAzienda(row: CompanyRow): Azienda {
  const {
    codice_fiscale,
    ragione_sociale,
    partita_iva,
    natura_giuridica,
    iscritta_ri,
    rea,
    procedura_concorsuale,
    pec,
  } = row
  return present({
    codiceFiscale: codice_fiscale,
    ragioneSociale: ragione_sociale,
    partitaIva: partita_iva,
    naturaGiuridica: natura_giuridica,
    registroImprese:
      iscritta_ri === null
        ? null
        : present({ iscritta: iscritta_ri === 1, rea, proceduraConcorsuale: known(procedura_concorsuale) }),
    pec,
  })
}

const known = (bit: 0 | 1 | null) => (bit === null ? null : bit === 1)

async function readPositions(on: Runner, azienda: string): Promise<Pick<Dossier, 'posizioni'>> {
  const [rows, states, codes] = await Promise.all([
    positions(on, { azienda }),
    positionStates(on, { azienda }),
    positionCodes(on, { azienda }),
  ])
  const storia = grouped(states, (row) => row.matricola)
  const autorizzazioni = grouped(codes, (row) => row.matricola)
  const posizioni = rows.map((row) => ({
    ...present(row),
    storia: (storia.get(row.matricola) ?? []).map(({ stato, dal }) => ({ stato, dal })),
    autorizzazioni: (autorizzazioni.get(row.matricola) ?? []).map(({ codice, dal, al }) =>
      present({ codice, dal, al }),
    ),
  }))
  return { posizioni }
}

async function readPowers(on: Runner, { azienda, richiedente }: DossierQuery) {
  const [rows, below, reached, persons, regular] = await Promise.all([
    deleghe(on, { azienda }),
    subdeleghe(on, { azienda }),
    contacts(on, { azienda, richiedente: richiedente.codiceFiscale }),
    relatedPersons(on, { azienda }),
    regolarita(on, { azienda }),
  ])
  const under = grouped(below, (row) => row.delega)
  return {
    deleghe: rows.map((row) => ({
      ...present(row),
      subdeleghe: (under.get(row.id) ?? []).map(({ id, delegato, dal, al }) => present({ id, delegato, dal, al })),
    })),
    contatti: reached.map(({ anomalo, ...row }) => (anomalo === 1 ? { ...present(row), anomalo: true } : present(row))),
    soggettiCollegati: persons.map(present),
    regolarita: regular.map(present),
  }
}

async function readFigures(on: Runner, { azienda, oggi }: DossierQuery) {
  const da = monthsBefore(oggi, MONTHS)
  const [owed, paid, declared] = await Promise.all([
    notes(on, { azienda, da }),
    payments(on, { azienda, dal: `${da}-01` }),
    declarations(on, { azienda, da }),
  ])
  return {
    note: owed.map(({ art1, sospesa, cig, ...row }) => ({
      ...present(row),
      art1: art1 === 1,
      sospesa: sospesa === 1,
      cig: cig === 1,
    })),
    versamenti: paid.map(present),
    denunce: declared.map(({ provvisoria, ...row }) => ({ ...present(row), provvisoria: provvisoria === 1 })),
  }
}

async function readRequests(on: Runner, { azienda, except = '' }: DossierQuery) {
  const [undecided, attivita] = await Promise.all([waiting(on, { azienda, except }), activity(on, { azienda })])
  const pendenti = undecided.map(({ received_at, ...row }) => ({
    ...present(row),
    ricevutaIl: civilDay(new Date(received_at)),
  }))
  return { pendenti, attivita }
}

/** The month that many months before the day's, `2021-11`. */
function monthsBefore(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
