import type { Allegato } from '#core/domain/allegato.ts'
import type { Communication, KeptStep, Operatore } from '#core/engine/communications/communications.ts'
import { present } from '#core/store/present.ts'
import type { ComunicazioniTable, PassiTable } from './tables.ts'

export function communicationRow(
  { assegnata, apertaIl, aggiornataIl, matricola, previous, ...rest }: Communication,
  cerca: string,
): ComunicazioniTable {
  const times = { aperta_il: apertaIl, aggiornata_il: aggiornataIl }
  return {
    ...rest,
    matricola: matricola ?? null,
    previous: previous ?? null,
    ...assignedRow(assegnata),
    ...times,
    cerca,
  }
}

type Row = Omit<ComunicazioniTable, 'cerca'>

export function communicationFrom(row: Row): Communication {
  const { id, protocollo, azienda, sede, oggetto, mittente, stato, ultimo, matricola, previous } = row
  const times = { apertaIl: row.aperta_il, aggiornataIl: row.aggiornata_il }
  const kept = { id, protocollo, azienda, ...present({ matricola, previous }), sede, oggetto, mittente, stato }
  return { ...kept, ...assignedFrom(row), ...times, ultimo }
}

export function stepRow({ communication, at, assegnata, nome, testo, allegati, ...rest }: KeptStep): PassiTable {
  const said = { nome: nome ?? null, testo: testo ?? null, allegati: JSON.stringify(allegati) }
  return { comunicazione: communication, il: at, ...rest, ...said, ...assignedRow(assegnata) }
}

export function stepFrom(row: PassiTable): KeptStep {
  const { comunicazione: communication, il: at, id, n, hash, passo, lato, autore, nome, testo, stato } = row
  const allegati = JSON.parse(row.allegati) as readonly Allegato[]
  const kept = { id, communication, n, hash, passo, at, lato, autore, ...present({ nome, testo }), allegati, stato }
  return { ...kept, ...assignedFrom(row) }
}

function assignedRow(assegnata: Operatore | undefined) {
  return { operatore: assegnata?.operatore ?? null, operatore_nome: assegnata?.nome ?? null }
}

function assignedFrom(row: Pick<Row, 'operatore' | 'operatore_nome'>) {
  const { operatore, operatore_nome: nome } = row
  return operatore === null ? {} : { assegnata: { operatore, ...present({ nome }) } }
}
