import type { Stand } from '#electron/desk/batch.ts'
import type { ShortcutsIn } from '#electron/desk/shortcuts.ts'
import type { Outlook } from '#electron/desk/batch-line.ts'
import { count, some } from './format.ts'
import { CTRL } from './keyboard.ts'

const companies = (n: number) => some(n, 'azienda', 'aziende')
const matricole = (n: number) => some(n, 'matricola', 'matricole')

/** One intention for many companies. */
export const lotti = {
  title: 'Lotti',
  list: 'Lotti, dal più recente',
  total: (n: number) => some(n, 'lotto', 'lotti'),
  create: 'Nuovo lotto',
  empty: 'Nessun lotto',
  emptyHint:
    'Un lotto chiede la stessa cosa per molte aziende: rispondi una volta a ciò che è comune, completi in una griglia ciò che cambia e metti in coda tutto insieme.',
  columns: { subject: 'Oggetto', companies: 'Aziende', progress: 'Avanzamento', updated: 'Aggiornato' },
  companies,
  matricole,
  progress: {
    open: (n: number) => `${count(n)} da completare`,
    drafts: (n: number) => `${count(n)} in bozza`,
    waiting: (n: number) => `${count(n)} in coda`,
    good: (n: number) => some(n, 'accolta', 'accolte'),
    bad: (n: number) => some(n, 'non accolta', 'non accolte'),
    other: (n: number) => some(n, 'ritirata', 'ritirate'),
  },
  setAside: (subject: string) => `Metti da parte ${subject}`,
  gone: 'Lotto messo da parte',
  goneHint: 'Le richieste già in coda o decise restano nelle Comunicazioni.',
  undo: 'Annulla',
  missing: 'Questo lotto non è nello spazio di lavoro.',
  toList: 'Torna ai lotti',
} as const

/** A new batch: what is asked, and for whom. */
export const nuovoLotto = {
  title: 'Nuovo lotto',
  chosen: (n: number) => `Aziende · ${count(n)}`,
  list: 'Aziende del lotto',
  none: 'Nessuna azienda scelta',
  noneHint:
    'Incolla un elenco di codici fiscali, partite IVA o matricole, prendi le aziende di una vista salvata, oppure selezionale nell’elenco Aziende.',
  pasted: 'Elenco di codici fiscali, partite IVA o matricole',
  pastedHint: 'Uno per riga; il resto della riga (nomi, note) non disturba.',
  add: 'Aggiungi le aziende dell’elenco',
  fromView: 'Da una vista salvata',
  noViews: 'Nessuna vista salvata in Aziende',
  fromList: 'Seleziona in Aziende',
  remove: (company: string) => `Togli ${company}`,
  added: (n: number) => some(n, 'azienda aggiunta', 'aziende aggiunte'),
  repeated: (n: number) => some(n, 'era già scelta o ripetuta', 'erano già scelte o ripetute'),
  strangers: (n: number) => some(n, 'riga senza azienda', 'righe senza azienda'),
  why: {
    ignota: 'Nessuna azienda dell’archivio ha questo codice',
    ambigua: 'La riga nomina più aziende: scrivine una per riga',
    'senza-codici': 'Nella riga non c’è nessun codice riconoscibile',
  },
  line: (n: number) => `Riga ${count(n)}`,
  clearStrangers: 'Ho visto',
  choose: (subject: boolean, companies: boolean) =>
    subject && companies ? 'Scegli l’oggetto e le aziende.' : subject ? 'Scegli l’oggetto.' : 'Scegli le aziende.',
  ready: (subject: string, n: number) => `${subject}, per ${companies(n)}`,
  perPosition: 'Una riga per ogni posizione (matricola) dell’azienda',
  go: 'Prosegui',
} as const

/** The window of one batch. */
export const lotto = {
  companies,
  positions: (aziende: number, n: number) => `${companies(aziende)}, ${matricole(n)}`,
  position: (matricola: string) => `Matricola ${matricola}`,
  parts: 'Parti del lotto',
  common: 'Risposte comuni',
  grid: 'Aziende',
  commonTitle: 'Vale per tutte le aziende',
  commonHint:
    'Ciò che lasci vuoto si completa azienda per azienda nella griglia; ciò che l’archivio conosce già non si chiede. Nella griglia puoi rispondere diversamente per una singola azienda.',
  commonFrom: (company: string) => `Domande composte sui dati di ${company}`,
  noCommon: 'In questo oggetto nessuna risposta è uguale per tutte: completa le aziende nella griglia.',
  toGrid: 'Vai alla griglia',
  gridLabel: 'Aziende del lotto',
  sieve: 'Mostra',
  sieves: {
    tutte: 'Tutte',
    'da-completare': 'Da completare',
    'in-bozza': 'In bozza',
    pronte: 'Pronte',
    'in-coda': 'In coda',
    accolte: 'Accolte',
    'non-accolte': 'Non accolte',
  },
  sieveWith: (label: string, n: number) => `${label} ${count(n)}`,
  nothing: 'Nessuna azienda in questo gruppo',
  showAll: 'Mostra tutte le aziende',
  nobody: 'Nel lotto non c’è più nessuna azienda',
  drop: 'Togli dal lotto',
  dropHint: 'Toglie le aziende delle righe scelte; si può annullare',
  dropped: (n: number, byPosition: boolean) =>
    byPosition
      ? some(n, 'matricola tolta dal lotto', 'matricole tolte dal lotto')
      : some(n, 'azienda tolta dal lotto', 'aziende tolte dal lotto'),
  droppedHint: 'Se annulli, tornano con quel che avevi scritto.',
  putBack: 'Annulla',
  pastedBeyond: (n: number) =>
    n === 1 ? 'Una riga incollata non ha trovato posto' : `${count(n)} righe incollate non hanno trovato posto`,
  pastedBeyondHint: `Da dove hai incollato in giù ci sono meno aziende che righe. Controlla che ogni riga sia caduta sulla sua azienda; se no, annulla con ${CTRL}+Z.`,
  notPasted: 'Non è stato incollato nulla',
  notPastedHint: 'Qui non si scrive: le celle non si cambiano, o la richiesta dell’azienda è già partita.',
  notDropped: 'Sono già diventate richieste: si ritirano o si eliminano da lì.',
  columns: { company: 'Azienda', forecast: 'Previsione o esito' },
  allData: 'Tutti i dati',
  undo: 'Annulla la modifica',
  redo: 'Ripeti la modifica',
  handOver: (ready: number, rest: number, byPosition: boolean) =>
    rest === 0
      ? `Metti in coda ${byPosition ? matricole(ready) : companies(ready)}`
      : `Metti in coda ${count(ready)}, ${count(rest)} in bozza`,
  keepAll: (n: number) => `Salva ${count(n)} in bozza`,
  handing: 'Metto in coda…',
  judging: 'Calcolo le previsioni…',
  writing: 'Scrivo nella griglia…',
  of: (done: number, of: number) => `${count(done)} di ${count(of)}`,
  stop: 'Ferma',
  handed: 'Lotto messo in coda',
  allKept: 'Lotto salvato in bozza',
  stopped: 'Fermato: le aziende non ancora messe in coda sono rimaste nel lotto',
  queued: (n: number) => `${count(n)} in coda`,
  kept: (n: number) => `${count(n)} in bozza, ciascuna con il suo motivo`,
  left: (n: number) => `${count(n)} non più in archivio`,
  read: (n: number) => `Segna lette ${count(n)}`,
  readHint: 'Segna come letti tutti gli esiti di questo lotto, anche negli Avvisi',
  recall: 'Ritira le non decise',
  more: 'Azioni',
  retry: 'Riprova le parcheggiate',
  amend: 'Correggi le non accolte insieme',
  recalled: (n: number) => some(n, 'richiesta ritirata', 'richieste ritirate'),
  retried: (n: number) => some(n, 'richiesta rimessa in coda', 'richieste rimesse in coda'),
  notDone: (n: number) => some(n, 'richiesta lasciata come era', 'richieste lasciate come erano'),
  outlooks: {
    pronta: 'Accolta',
    avvisi: 'Accolta, con avvisi',
    incompleta: 'Da completare',
    'non-accolta': 'Non Accolta',
    sconosciuta: 'Non è più in archivio',
  } satisfies Readonly<Record<Outlook, string>>,
  forecast: (outlook: string) => `Con i dati di oggi: ${outlook}`,
  stands: {
    aperta: 'Da completare',
    bozza: 'In bozza',
    'in-coda': 'In coda',
    'in-elaborazione': 'In elaborazione',
    parcheggiata: 'Parcheggiata',
    accolta: 'Accolta',
    'non-accolta': 'Non Accolta',
    richiamata: 'Richiamata',
    eliminata: 'Eliminata',
  } satisfies Readonly<Record<Stand, string>>,
  waiting: 'In calcolo…',
  archived: (field: string) => `«${field}» è un dato dell’archivio e qui non si cambia.`,
  notAsked: 'Non richiesto per questa azienda',
  known: 'Dall’archivio',
  edit: (field: string, company: string) => `${field}, ${company}`,
  blank: '(vuoto)',
  goToField: (field: string) => `Vai a «${field}»`,
  openTask: 'Apri la richiesta',
  keys: (of: (id: ShortcutsIn<'lotto'>) => string) =>
    `${of('editCell')} modifica, ${of('nextCell')} avanti, ${CTRL}+V incolla da Excel, ${of('fillDown')} copia in giù, ${of('dropRow')} toglie dal lotto, ${of('undoCell')} annulla`,
} as const
