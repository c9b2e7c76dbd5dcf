import type { Verdict } from '#electron/desk/receipts.ts'
import { count } from './format.ts'

/** Receipts, and files that are written. */
export const carta = {
  title: 'Ricevuta',
  loading: 'Si prende la ricevuta…',
  verdicts: {
    valida: 'Firma valida',
    'chiave-cambiata': 'Chiave del core da confermare',
    alterata: 'Ricevuta alterata',
    'chiave-sconosciuta': 'Chiave sconosciuta',
    'non-ricevuta': 'Non è una ricevuta',
  } satisfies Record<Verdict, string>,
  explains: {
    valida: 'La firma è del core che ha deciso, e nessuno ha cambiato la ricevuta.',
    'chiave-cambiata':
      'La firma è ben fatta, ma il core ora usa una chiave che non avevi ancora visto. Chiedi a chi lo gestisce se l’ha cambiata, e solo allora confermala.',
    alterata: 'La firma non corrisponde a ciò che c’è scritto: non fidartene.',
    'chiave-sconosciuta': 'È firmata con una chiave che questo studio non conosce: non si può verificare qui.',
    'non-ricevuta': 'Il file scelto non contiene una ricevuta di Scrittoio.',
  } satisfies Record<Verdict, string>,
  /** Said only where another language is spoken. */
  inItalian: '',
  decidedBy: 'Ha deciso',
  key: 'Chiave',
  trust: 'Conferma la chiave',
  pdf: 'Salva in PDF',
  file: 'Salva la ricevuta',
  verifyFile: 'Verifica una ricevuta…',
  again: 'Riprova',
  receiptName: (protocollo: string) => `Ricevuta ${protocollo}`,
  verified: (name: string, valid: number, all: number) =>
    all === 1 ? name : `${name}: ${count(valid)} valide su ${count(all)}`,
  verifying: (name: string) => `Si verifica «${name}»`,
  notVerified: (n: number) =>
    n === 1
      ? 'Fermato: una ricevuta non è stata verificata.'
      : `Fermato: ${count(n)} ricevute non sono state verificate.`,
  export: 'Esporta',
  asShown: 'Le colonne che vedi',
  allColumns: 'Tutte le colonne',
  formats: {
    csv: 'CSV (per ogni programma)',
    xlsx: 'Excel (XLSX)',
    pdf: 'PDF',
    jws: 'Ricevuta firmata',
    json: 'Ricevute firmate',
  },
  writing: (name: string) => `Si scrive «${name}»`,
  steps: {
    righe: (done: number) => `${count(done)} righe`,
    ricevute: (done: number, total: number) => `${count(done)} di ${count(total)}`,
    stampa: () => 'si impagina',
    copia: (done: number, total: number) => `${String(Math.floor((100 * done) / Math.max(total, 1)))}%`,
  },
  cancel: 'Annulla',
  cancelled: 'Annullato: non è stato scritto nulla',
  failed: 'Il file non è stato scritto',
  written: (name: string) => `«${name}» è pronto`,
  copied: 'Copiato e riletto fino all’ultimo byte.',
  rows: (n: number) => (n === 1 ? 'Una voce' : `${count(n)} voci`),
  show: 'Mostra nella cartella',
} as const

/** What is being done to many. */
export const lavori = {
  of: (done: number, total: number) => `${count(done)} di ${count(total)}`,
  stop: 'Ferma',
} as const

/** What was under way when the studio closed. */
export const interrotti = {
  title: 'Rimasto a metà alla chiusura',
  names: (all: readonly string[]) => {
    const shown = all.slice(0, 3).map((name) => `«${name}»`)
    return all.length > 3 ? `${shown.join(', ')} e altri ${count(all.length - 3)}` : shown.join(', ')
  },
  import: (names: string, n: number) =>
    n === 1
      ? `Lo studio si è chiuso mentre si importava ${names}: non è entrato niente. Sceglilo di nuovo.`
      : `Lo studio si è chiuso prima di importare ${count(n)} file: ${names}. Non ne è entrato niente: sceglili di nuovo.`,
  export: (names: string, n: number) =>
    n === 1
      ? `Lo studio si è chiuso mentre si scriveva ${names}: il file non c’è. Ripeti l’esportazione.`
      : `Lo studio si è chiuso prima di scrivere ${count(n)} file: ${names}. Non ci sono: ripeti le esportazioni.`,
  batch: (oggetto: string) =>
    `Lo studio si è chiuso mentre si metteva in coda un lotto, «${oggetto}». Quelle già in coda partono da sole, una volta sola; le altre aziende sono rimaste nel lotto com’erano.`,
  toImports: 'Vai a Importa',
  toBatch: 'Apri il lotto',
} as const
