import { codiceAutorizzazione } from '#core/domain/identifiers/codice-autorizzazione.ts'
import { csc } from '#core/domain/identifiers/csc.ts'
import { partitaIva } from '#core/domain/identifiers/partita-iva.ts'
import { pec } from '#core/domain/identifiers/pec.ts'
import type { AziendaLetta, PosizioneLetta } from '#core/imports/read-row.ts'
import type { Cells } from '#core/imports/table/cells.ts'
import type { DelegheField } from './columns.ts'
import { naturaDi } from './natura-giuridica.ts'

type Row = Cells<DelegheField>

/** Everything a row says of the company beside its code; what cannot be read is left out, with a doubt. */
export function readCompanyDetails(cells: Row): Omit<AziendaLetta, 'codiceFiscale'> {
  const ragioneSociale = cells.name('ragioneSociale')
  const rea = cells.name('rea')
  return {
    ...(ragioneSociale !== '' && { ragioneSociale }),
    ...(rea !== '' && { rea }),
    ...readPec(cells),
    ...readPartitaIva(cells),
    ...readNatura(cells),
    ...registry(cells, rea),
  }
}

/** A company with a number in the REA is in the Registro imprese, unless the row says that it is not. */
function registry(cells: Row, rea: string): Pick<AziendaLetta, 'iscrittaRi' | 'proceduraConcorsuale'> {
  const iscritta = cells.yes('registroImprese') ?? (rea === '' ? undefined : true)
  const procedura = cells.yes('procedura')
  return {
    ...(iscritta !== undefined && { iscrittaRi: iscritta }),
    ...(procedura !== undefined && { proceduraConcorsuale: procedura }),
  }
}

function readPec(cells: Row): Pick<AziendaLetta, 'pec'> {
  const value = cells.text('pec')
  if (value === '') return {}
  const read = pec(value)
  if (read.ok) return { pec: read.value }
  cells.doubt('pec', 'pec', { perche: read.failure })
  return {}
}

function readPartitaIva(cells: Row): Pick<AziendaLetta, 'partitaIva'> {
  const value = cells.text('partitaIva')
  if (value === '') return {}
  const read = partitaIva(/^\d{5,10}$/.test(value) ? value.padStart(11, '0') : value)
  if (read.ok) return { partitaIva: read.value }
  cells.doubt('partita-iva', 'partitaIva', { perche: read.failure })
  return {}
}

function readNatura(cells: Row): Pick<AziendaLetta, 'naturaGiuridica'> {
  const value = cells.text('naturaGiuridica')
  if (value === '') return {}
  const known = naturaDi(value)
  if (known === undefined) cells.doubt('natura-giuridica', 'naturaGiuridica')
  return { naturaGiuridica: known ?? 'altro' }
}

/** Everything a row says of the position beside its matricola. */
export function readPositionDetails(cells: Row): Pick<PosizioneLetta, 'sede' | 'csc' | 'autorizzazioni'> {
  const sede = cells.sede('sede')
  const codes = readAutorizzazioni(cells)
  return {
    ...(sede !== undefined && { sede: { codice: sede, certa: true } }),
    ...readCsc(cells),
    ...(codes.length > 0 && { autorizzazioni: codes }),
  }
}

function readCsc(cells: Row): Pick<PosizioneLetta, 'csc'> {
  const value = cells.text('csc')
  if (value === '') return {}
  const read = csc(value)
  if (read.ok) return { csc: read.value }
  cells.doubt('csc', 'csc')
  return {}
}

function readAutorizzazioni(cells: Row): readonly string[] {
  const written = cells
    .text('autorizzazioni')
    .split(/[\s,;+/|-]+/)
    .filter((code) => code !== '')
  const read = written.map((code) => codiceAutorizzazione(code))
  if (read.some((code) => !code.ok)) cells.doubt('codice-autorizzazione', 'autorizzazioni')
  return [...new Set(read.flatMap((code) => (code.ok ? [code.value] : [])))]
}
