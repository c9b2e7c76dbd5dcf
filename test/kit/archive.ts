import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Insertable } from 'kysely'
import { dossier, type Dossier } from '#core/domain/dossier.ts'
import { createArchive, type Archive, type ArchivePlace } from '#core/store/open.ts'
import type { CoreTables } from '#core/store/schema.ts'

/** What is known of one company, written as a dossier is; lists left out are empty. */
export type Facts = { readonly azienda: unknown } & {
  readonly [K in keyof Omit<Dossier, 'azienda' | 'oggi' | 'richiedente' | 'riscontri' | 'pendenti'>]?: unknown
}

/** A real archive in a real encrypted file, thrown away with its folder by `remove`. */
export type TestArchive<Own = object> = Archive<Own> & {
  readonly place: ArchivePlace
  remove(): Promise<void>
}

export const TEST_KEY = Buffer.from('5c'.repeat(32), 'hex')

/** An archive that holds exactly these companies. */
export async function archiveWith<Own = object>(
  companies: readonly Facts[] = [],
  own: ArchivePlace['own'] = [],
): Promise<TestArchive<Own>> {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  const place = { path: join(folder, 'archivio.db'), key: TEST_KEY, own }
  const made = await createArchive<Own>(place)
  if (!made.ok) throw new Error(`No archive for the test: ${made.failure.code}`)
  const archive = made.value
  await fill(archive, companies)
  const remove = async () => {
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...archive, place, remove }
}

/** Adds companies to an archive, in one transaction. Contacts of another titolare belong to no company. */
export async function fill({ core }: Pick<Archive, 'core'>, companies: readonly Facts[]): Promise<void> {
  await core.transaction().execute(async (db) => {
    for (const { table, values } of companies.flatMap((facts) => rowsOf(read(facts))))
      for (let at = 0; at < values.length; at += 500)
        await db
          .insertInto(table)
          .values(values.slice(at, at + 500))
          .execute()
  })
}

function read(facts: Facts): Dossier {
  const whole = dossier({
    oggi: '2026-11-23',
    richiedente: { codiceFiscale: 'NESSUNO', ruolo: 'intermediario' },
    ...facts,
  })
  if (!whole.ok) throw new TypeError(whole.failure)
  return whole.value
}

/** When all of it was last confirmed. */
export const AGGIORNATA = '2026-11-01T08:00:00.000Z'
const sourced = { fonte: null, aggiornata_il: AGGIORNATA }
const bit = (value: boolean | undefined) => (value ? 1 : 0)
const maybe = (value: boolean | undefined) => (value === undefined ? null : bit(value))

type Rows = { readonly [T in keyof CoreTables]?: readonly Insertable<CoreTables[T]>[] }

// Parents before children, as the foreign keys want.
function rowsOf(facts: Dossier): { readonly table: keyof CoreTables; readonly values: readonly unknown[] }[] {
  const rows: Rows = { ...identity(facts), ...powers(facts), ...figures(facts) }
  return Object.entries(rows).map(([table, values]) => ({ table: table as keyof CoreTables, values }))
}

function aboutItself({ partitaIva, naturaGiuridica, pec, inizioAttivita }: Dossier['azienda']) {
  return {
    partita_iva: partitaIva ?? null,
    natura_giuridica: naturaGiuridica ?? null,
    pec: pec ?? null,
    inizio_attivita: inizioAttivita ?? null,
  }
}

function identity({ azienda, posizioni, regolarita }: Dossier): Rows {
  const { codiceFiscale, ragioneSociale, registroImprese } = azienda
  return {
    aziende: [
      {
        codice_fiscale: codiceFiscale,
        ragione_sociale: ragioneSociale,
        nome_ordine: ragioneSociale.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
        ...aboutItself(azienda),
        iscritta_ri: maybe(registroImprese?.iscritta),
        rea: registroImprese?.rea ?? null,
        procedura_concorsuale: maybe(registroImprese?.proceduraConcorsuale),
        ...sourced,
      },
    ],
    posizioni: posizioni.map(({ matricola, sede, csc, stato, dal }) => ({
      matricola,
      azienda: codiceFiscale,
      sede: sede ?? null,
      csc: csc ?? null,
      stato,
      dal,
      da_verificare: 0,
      ...sourced,
    })),
    stati_posizione: posizioni.flatMap(({ matricola, storia }) => storia.map((s) => ({ matricola, ...s }))),
    autorizzazioni: posizioni.flatMap(({ matricola, autorizzazioni }) =>
      autorizzazioni.map(({ codice, dal, al }) => ({ matricola, codice, dal, al: al ?? null })),
    ),
    regolarita: regolarita.map(({ esito, dal, al }) => ({
      azienda: codiceFiscale,
      esito,
      dal,
      al: al ?? null,
      ...sourced,
    })),
  }
}

function powers({
  azienda: { codiceFiscale },
  posizioni,
  deleghe,
  contatti,
  soggettiCollegati,
  attivita,
}: Dossier): Rows {
  const dipendenti = deleghe.filter((d) => d.tipo === 'dipendente').map((d) => d.delegato)
  const ours = new Set([codiceFiscale, ...dipendenti, ...soggettiCollegati.map((s) => s.codiceFiscale)])
  const matricole = new Set(posizioni.map((p) => p.matricola))
  return {
    deleghe: deleghe.map(({ id, matricola, tipo, delegato, delegatoNome, dal, al }) => ({
      id,
      matricola,
      tipo,
      delegato,
      delegato_nome: delegatoNome ?? null,
      dal,
      al: al ?? null,
      motivo_revoca: null,
      ...sourced,
    })),
    subdeleghe: deleghe.flatMap(({ id: delega, subdeleghe }) =>
      subdeleghe.map(({ id, delegato, dal, al }) => ({ id, delega, delegato, dal, al: al ?? null })),
    ),
    contatti: contatti.map(({ id, titolare, matricola, tipo, valore, anomalo }) => ({
      id,
      azienda: ours.has(titolare) || (matricola !== undefined && matricole.has(matricola)) ? codiceFiscale : null,
      matricola: matricola ?? null,
      titolare,
      tipo,
      valore: valore.toLowerCase(),
      anomalo: bit(anomalo),
      ...sourced,
    })),
    soggetti_collegati: soggettiCollegati.map(({ codiceFiscale: persona, matricola, al, ...soggetto }) => ({
      ...soggetto,
      azienda: codiceFiscale,
      codice_fiscale: persona,
      matricola: matricola ?? null,
      al: al ?? null,
      ...sourced,
    })),
    attivita: attivita.map((a) => ({ ...a })),
  }
}

function figures({ note, versamenti, denunce, dpa }: Dossier): Rows {
  return {
    dpa: dpa.map(({ matricola, mese, richiestaIl }) => ({ matricola, mese, richiesta_il: richiestaIl, ...sourced })),
    note: note.map((nota) => ({
      id: nota.id,
      matricola: nota.matricola,
      periodo: nota.periodo,
      data_calcolo: nota.dataCalcolo,
      saldo: nota.saldo,
      credito_attuale: 0,
      debito_attuale: Math.max(nota.saldo, 0),
      saldo_denuncia: 0,
      tipologia: nota.tipologia ?? null,
      art1: bit(nota.art1),
      sospesa: bit(nota.sospesa),
      cig: bit(nota.cig),
      stato: nota.stato,
      stato_letto: nota.statoLetto ?? null,
      ricalcolo_dal: null,
      ...sourced,
    })),
    versamenti: versamenti.map(({ riscossoIl, sede, da, a, contribuente, rettificatoIl, vincolo, ...versamento }) => ({
      ...versamento,
      riscosso_il: riscossoIl,
      sede: sede ?? null,
      da: da ?? null,
      a: a ?? null,
      contribuente: contribuente ?? null,
      rettificato_il: rettificatoIl ?? null,
      vincolo: vincolo ?? null,
      ...sourced,
    })),
    denunce: denunce.map(({ matricola, periodo, forza, lavoratori, provvisoria, variataIl }) => ({
      matricola,
      periodo,
      forza: forza ?? null,
      lavoratori: lavoratori ?? null,
      denunce_individuali: null,
      totale_a_debito: null,
      totale_a_credito: null,
      provvisoria: bit(provvisoria),
      variata_il: variataIl ?? null,
      ...sourced,
    })),
  }
}
