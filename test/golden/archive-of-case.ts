import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { Case } from '#core/service/conformance.ts'
import type { AnyService } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import type { Db } from '#core/store/open.ts'
import type { TestArchive } from '#test/kit/archive.ts'

/**
 * Whether an archive can hold what the case knows: its facts are about the company's own positions and persons, and the
 * archive's replies are there (a core that holds the archive can always be asked; only a desk may not).
 */
export function canBeArchived(service: AnyService, golden: Case): boolean {
  const read = readDossier(golden.dossier)
  if (!read.ok) return false
  const { posizioni, deleghe, note, versamenti, denunce, contatti } = read.value
  const persons = personsOf(read.value)
  const own = new Set(posizioni.map(({ matricola }) => matricola))
  const { answers } = compose(service.sheet.form, read.value, golden.answers)
  const asked = service.inquiries?.(answers, read.value) ?? []
  return (
    [...deleghe, ...note, ...versamenti, ...denunce].every(({ matricola }) => own.has(matricola)) &&
    contatti.every(({ titolare, matricola = '' }) => persons.has(titolare) || own.has(matricola)) &&
    asked.every((inquiry) => riscontro(read.value, inquiry) !== undefined)
  )
}

/** Whose contacts a company's dossier holds. */
function personsOf({ azienda, richiedente, deleghe, soggettiCollegati }: Dossier): ReadonlySet<string> {
  const delegati = deleghe.map(({ delegato }) => delegato)
  const tied = soggettiCollegati.map(({ codiceFiscale }) => codiceFiscale)
  return new Set([azienda.codiceFiscale, richiedente.codiceFiscale, ...delegati, ...tied])
}

/** Takes everything away, for the next case; from the register of who did what nobody takes anything. */
export function emptied({ raw }: TestArchive): void {
  const tables = raw
    .prepare(
      `select name from sqlite_schema where type = 'table'
        and name not like '%migrations%' and name not like 'registro%' and name <> 'pieces'`,
    )
    .pluck()
    .all() as string[]
  raw.pragma('foreign_keys = OFF')
  for (const table of tables) raw.exec(`delete from "${table}"`)
  raw.pragma('foreign_keys = ON')
}

/** What a dossier tells that is not in the company's own rows: requests that wait, and what the archive answers. */
export async function beyondTheDossier(core: Db, dossier: Dossier, at: string): Promise<void> {
  const { azienda, pendenti, riscontri } = dossier
  for (const [n, waits] of pendenti.entries())
    await core
      .insertInto('requests')
      .values({
        id: waits.id,
        hash: waits.id,
        service: waits.servizio,
        version: 1,
        azienda: azienda.codiceFiscale,
        matricola: waits.matricola ?? null,
        soggetto: waits.soggetto,
        richiedente: waits.richiedente,
        ruolo: 'intermediario',
        delegante: null,
        answers: '{}',
        previous: null,
        mittente: null,
        state: 'ricevuta',
        esito: null,
        protocollo: `ALTRA-${n}`,
        received_at: `${waits.ricevutaIl}T09:00:00.000Z`,
        decided_at: null,
      })
      .execute()
  for (const { domanda, valore } of riscontri.filter(({ trovato }) => trovato)) {
    if (domanda === 'recapito-di-altri')
      await core
        .insertInto('contatti')
        .values({
          ...{ id: `altri:${valore}`, azienda: null, matricola: null, titolare: 'ALTRI', tipo: 'pec', anomalo: 0 },
          ...{ valore: valore.toLowerCase(), fonte: null, aggiornata_il: at },
        })
        .onConflict((known) => known.doNothing())
        .execute()
    else
      await core
        .insertInto('allegati')
        .values({
          hash: valore,
          nome: 'prova.pdf',
          tipo: 'pdf',
          bytes: 1,
          contenuto: Buffer.from('x'),
          aggiunto_il: at,
        })
        .onConflict((known) => known.doNothing())
        .execute()
  }
}
