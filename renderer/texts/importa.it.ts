import type { ImportKind } from '#core/domain/importing.ts'
import { count, some } from './format.ts'

type Kind = { readonly name: string; readonly gives: string; readonly accepts: string }

/** What can be imported, and what each gives. */
export const kinds: Readonly<Record<ImportKind, Kind>> = {
  deleghe: {
    name: 'Deleghe',
    gives: 'Le aziende che segui, con le matricole e la decorrenza di ogni delega.',
    accepts: 'CSV o Excel',
  },
  uniemens: {
    name: 'Flussi UniEmens',
    gives: 'Aziende, posizioni e forza aziendale mese per mese. Nessun dato dei lavoratori.',
    accepts: 'XML',
  },
  note: {
    name: 'Note di rettifica',
    gives: 'Le note da controllare: periodo, data calcolo, saldo e stato.',
    accepts: 'CSV o Excel',
  },
  f24: {
    name: 'F24 telematici',
    gives: 'I versamenti della sezione INPS, per causale e periodo.',
    accepts: 'file telematico',
  },
}

export const importa = {
  title: 'Importa',
  lead: 'Il tipo di file viene riconosciuto da solo. Importare due volte lo stesso file non cambia nulla.',
  choose: 'Scegli i file…',
  chooseShort: 'Scegli…',
  kinds: 'Che cosa puoi importare',
  chooseKind: (kind: string) => `Scegli file: ${kind}`,
  running: 'In corso',
  stopped: 'Non importati',
  close: (file: string) => `Togli ${file} dall’elenco`,
  closeAll: 'Togli tutti',
  phases: { reading: 'Lettura', writing: 'Scrittura in archivio' },
  progress: (done: string, total: string) => `${done} di ${total}`,
  rows: (n: number) => some(n, 'riga', 'righe'),
  cancel: 'Interrompi',
  cancelled: 'Interrotta: l’archivio è rimasto come era.',
  unknownKind: 'Se sai che cosa contiene:',
  waiting: 'In attesa',
  history: 'Importazioni',
  noHistory:
    'Ancora nessuna importazione. Comincia dall’elenco delle deleghe e dagli UniEmens degli ultimi mesi: ne vengono aziende, matricole e forza aziendale. Qui vedrai che cosa è entrato e che cosa no, riga per riga.',
  counts: {
    read: 'Lette',
    added: 'Nuove',
    changed: 'Aggiornate',
    unchanged: 'Già presenti',
    rejected: 'Rifiutate',
    warnings: 'Avvisi',
  },
  covers: (companies: number, positions: number) =>
    `${some(companies, 'azienda', 'aziende')}, ${some(positions, 'matricola', 'matricole')}`,
  rejected: 'Righe rifiutate',
  warnings: 'Righe accettate con avviso',
  columns: { line: 'Riga', field: 'Campo', value: 'Valore', reason: 'Motivo' },
  shown: (shown: number, total: number) => `Mostrate le prime ${count(shown)} di ${count(total)}.`,
  clean: 'Tutte le righe sono state accettate.',
  skipped: (n: number) => `${some(n, 'riga', 'righe')} di altre gestioni: qui non si conservano.`,
  open: 'Mostra il resoconto',
  hide: 'Nascondi il resoconto',
  seeCompanies: 'Vai alle aziende',
} as const
