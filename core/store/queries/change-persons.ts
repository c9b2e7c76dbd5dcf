import { preparedToWrite } from '#core/store/prepared.ts'
import type { SoggettiCollegatiTable } from '#core/store/company-schema.ts'

type Sourced = { fonte: string; aggiornata_il: string }

export const addPerson = preparedToWrite((db, p: SoggettiCollegatiTable) =>
  db.insertInto('soggetti_collegati').values({
    id: p.id,
    azienda: p.azienda,
    matricola: p.matricola,
    relazione: p.relazione,
    codice_fiscale: p.codice_fiscale,
    cognome: p.cognome,
    nome: p.nome,
    dal: p.dal,
    al: p.al,
    fonte: p.fonte,
    aggiornata_il: p.aggiornata_il,
  }),
)

export const endPerson = preparedToWrite((db, p: Sourced & { soggetto: string; al: string }) =>
  db
    .updateTable('soggetti_collegati')
    .set({ al: p.al, fonte: p.fonte, aggiornata_il: p.aggiornata_il })
    .where('id', '=', p.soggetto),
)
