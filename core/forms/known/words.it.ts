import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { TipoRecapito } from '#core/domain/recapito.ts'

const written = (iso: string) => iso.split('-').reverse().join('/')
const worded = (code: string) => code.replaceAll('-', ' ')

const kinds: Readonly<Record<TipoRecapito, string>> = {
  pec: 'PEC',
  email: 'e-mail',
  telefono: 'telefono',
  cellulare: 'cellulare',
  fax: 'fax',
}

/** What the options that a dossier offers are told apart by, in Italian. */
export const optionWords = {
  matricola: (matricola: string) => `Matricola ${matricola}`,
  /** The same in the middle of a line; several are parted by commas. */
  ofMatricole: (matricole: string) => `matricola ${matricole}`,
  since: (dal: string) => `dal ${written(dal)}`,
  position: (stato: string, dal: string) => `${worded(stato)} dal ${written(dal)}`,
  /** A relation, and where it holds: on a matricola, or on the whole company. */
  role: (relazione: string, matricola?: string) =>
    `${worded(relazione)} (${matricola === undefined ? 'tutta l’azienda' : `matricola ${matricola}`})`,
  contact: (tipo: TipoRecapito, whose: string) => `${kinds[tipo]} di ${whose}`,
  faulty: 'segnata come anomala',
  period: (periodo: string) => `Periodo ${written(periodo)}`,
  calculated: (day: string) => `calcolata il ${written(day)}`,
  unknownPeriod: 'periodo sconosciuto',
  amount: (cents: number) => `${formatImporto(cents)} €`,
  credit: (cents: number) => `${formatImporto(cents)} € a credito`,
  collected: (day: string) => `riscosso il ${written(day)}`,
  year: (anno: number) => `Anno ${anno}`,
  average: (media: number) => `media ${formatNumero(media)}`,
  months: (known: number, of: number) => `${known} mesi in archivio su ${of}`,
  threshold: (soglia: number) => `soglia ${soglia}`,
}
