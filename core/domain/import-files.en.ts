import type { FILE_TEXTS as italian } from './import-files.it.ts'
import type { Twin } from './language.ts'

export const FILE_TEXTS: Twin<typeof italian> = {
  annullata: 'The import was cancelled: the archive is as before.',
  'file-vuoto': 'The file is empty: there is nothing to import.',
  'file-mancante': 'The file is no longer there: it was moved or deleted, or the disk that held it was removed.',
  'file-illeggibile':
    'The file cannot be read ({errore}). Check the permissions, or copy it to the computer and try again.',
  'file-cambiato':
    'The file changed while it was being read. Wait until the program that writes it has finished and try again.',
  cartella: 'It is a folder, not a file: choose the file to import.',
  'disco-pieno': 'The disk is full: free some space and try again. The archive is as before.',
  'disco-guasto': 'The disk reported an error ({errore}): check it and try again. The archive is as before.',
  'archivio-occupato': 'The archive is busy with another operation. Try again shortly.',

  'genere-sconosciuto':
    'It is not a file that can be imported: {cosa}. What can be imported are UniEmens files (XML), F24 transmission files, lists of adjustment notes and of mandates (CSV or XLSX).',
  'genere-diverso': 'The file is {trovato}, not {atteso}.',
  'nessuna-riga': 'The file is of the right kind but holds no data: {cosa}.',
  'solo-intestazione':
    'The file has the headings of its columns but no row: {cosa}. Export it again with the data and try again.',
  'foglio-vuoto':
    'The first sheet of the file is empty: it has neither headings nor rows. If the data are in another sheet, move it to the first place, save and try again.',
  'codifica-sconosciuta':
    'The encoding “{codifica}” that the file declares is not known. Save it as UTF-8 and try again.',
  'codifica-errata':
    'The file declares the encoding {codifica} but holds bytes that do not belong to it, around line {riga}. Make it again with the right encoding, or correct the declaration in its first line.',

  'xml-troncato':
    'The XML file ends too soon, at line {riga}: it was cut while being copied or downloaded. Get a whole copy of it.',
  'xml-malformato':
    'The XML file is not well formed, at line {riga}: {errore}. Make it again with the program that produced it.',
  'xml-doctype':
    'The XML file holds a DOCTYPE declaration, which a UniEmens file does not have and which may hide an attack: it was not read.',
  'xml-radice': 'It is an XML file but not a UniEmens one: its root element is “{radice}” instead of “DenunceMensili”.',
  'xml-smisurato':
    'The XML file holds an element that is huge or nested too deeply, around line {riga}: it is not a UniEmens file.',

  'f24-testa': 'The file does not begin with the head record A of the F24 file (supply code F24A0).',
  'f24-fornitura':
    'It is a transmission file of the Agenzia delle Entrate but not an F24: its supply code is “{codice}”.',
  'f24-coda': 'The tail record Z is missing: the file is cut. Get a whole copy of it.',
  'f24-conteggi':
    'The tail record declares {dichiarati} {tipo} records but the file holds {letti}: the file is incomplete or was changed.',
  'f24-dopo-coda':
    'After the tail record Z there are other records, at line {riga}: the file was changed or joined to another one.',

  'colonne-mancanti': 'These columns are missing: {mancano}. Columns found: {trovate}.',
  'colonne-doppie': 'Two columns ({prima} and {seconda}) hold the same datum: leave only one.',
  separatore: 'The separator of the columns is not recognised: use the semicolon.',
  virgolette: 'The quotes opened around line {riga} are not closed: the file is cut or has a quote too many.',
  'riga-smisurata': 'Around line {riga} there is a huge line: it is not a list.',

  'xlsx-malformato': 'The spreadsheet cannot be read: {errore}. Open it again, save it again as .xlsx and try again.',
  'xlsx-smisurato': 'The spreadsheet, once decompressed, is huge: it is not a list.',
}

type Phrase = readonly [italian: RegExp, english: string]

/** What a refusal says of a file in a few words of Italian, to be put into its sentence: these are all of them. */
const PHRASES: readonly Phrase[] = [
  [/^un flusso UniEmens$/, 'a UniEmens file'],
  [/^un F24 telematico$/, 'an F24 transmission file'],
  [/^un elenco di note di rettifica$/, 'a list of adjustment notes'],
  [/^un elenco di deleghe$/, 'a list of mandates'],
  [/^è un PDF .*$/, 'it is a PDF (of the F24 the transmission file is needed, not the print)'],
  [
    /^è un documento del vecchio Office.*$/,
    'it is a document of the old Office, or a sheet protected by a password: save it as .xlsx without a password',
  ],
  [/^è un’immagine$/, 'it is a picture'],
  [/^è un programma$/, 'it is a program'],
  [/^è un documento di testo( \(RTF\))?$/, 'it is a text document$1'],
  [/^è un archivio compresso( \(ZIP\))?: .*$/, 'it is a compressed archive$1: extract the file and import that'],
  [/^è un file firmato \(\.p7m\): .*$/, 'it is a signed file (.p7m): extract the file it holds'],
  [/^è un database$/, 'it is a database'],
  [/^è una pagina web$/, 'it is a web page'],
  [/^è un file JSON$/, 'it is a JSON file'],
  [/^è un messaggio di posta: .*$/, 'it is a mail message: save its attachment and import that'],
  [/^è un foglio di LibreOffice .*$/, 'it is a LibreOffice sheet (ODS): save it as .xlsx or as CSV and import that'],
  [/^contiene dati binari$/, 'it holds binary data'],
  [/^è un testo senza colonne riconoscibili$/, 'it is a text without columns that can be recognised'],
  [/^le colonne \((.*)\) non sono quelle di note o deleghe$/, 'its columns ($1) are not those of notes or mandates'],
  [/^non c’è nessun elemento Azienda$/, 'there is no Azienda element'],
  [/^non c’è nessuna delega sotto l’intestazione$/, 'there is no mandate below the heading'],
  [/^non c’è nessuna nota sotto l’intestazione$/, 'there is no note below the heading'],
  [/^non è un file$/, 'it is not a file'],
  [/^è aperto in un altro programma$/, 'it is open in another program'],
  [/^non si hanno i permessi$/, 'you lack the permissions'],
  [/^il file è troncato$/, 'the file is cut'],
  [/^l’indice del file è guasto$/, 'the index of the file is broken'],
  [/^i dati compressi sono guasti$/, 'the compressed data are broken'],
  [/^non c’è nessun foglio$/, 'there is no sheet'],
  [/^una sua parte è troncata$/, 'a part of it is cut'],
  [/^è protetto da una password$/, 'it is protected by a password'],
  [/^è compresso in un modo non previsto$/, 'it is compressed in a way that is not foreseen'],
  [/^un elemento si chiude senza essere stato aperto$/, 'an element is closed without having been opened'],
  [/^c’è un carattere che l’XML non ammette$/, 'there is a character that XML does not allow'],
  [/^c’è del testo fuori dall’elemento radice$/, 'there is text outside the root element'],
  [/^c’è un’entità non definita .*$/, 'there is an undefined entity (the character & is to be written &amp;)'],
  [/^c’è più di un elemento radice$/, 'there is more than one root element'],
  [/^il valore di un attributo è senza virgolette$/, 'the value of an attribute has no quotes'],
]

/** A few words of a refusal in English; what is no phrase of ours (a name, a number) stays. */
export function phraseInEnglish(said: string): string {
  const known = PHRASES.find(([italian]) => italian.test(said))
  return known === undefined ? said : said.replace(known[0], known[1])
}
