import { count, some } from './format.ts'

/** Choosing the oggetto and the company, the mask, its forecast, and the list of drafts. */
export const crea = {
  title: 'Crea Smart-Task',
  subject: 'Oggetto',
  subjectSearch: 'Che cosa vuoi ottenere? Per esempio: cambiare consulente',
  subjectList: 'Oggetti disponibili',
  gradual: 'Attivazione graduale',
  opens: (day: string) => `Attivo dal ${day}`,
  notOpen: 'Non ancora attivo',
  opensNotice: (day: string) => `Il servizio si attiva il ${day}.`,
  notOpenNotice: 'Il servizio non è ancora attivo.',
  notOpenHint: 'Puoi già preparare la richiesta e simularla: resta in coda e parte da sola quando si attiva.',
  company: 'Azienda',
  companySearch: 'Cerca per nome, codice fiscale o matricola',
  companyList: 'Aziende in archivio',
  recent: 'Usato di recente',
  recentCompany: 'Di recente',
  noSubject: 'Nessun oggetto con queste parole.',
  noCompany: 'Nessuna azienda in archivio con questo testo.',
  go: 'Continua',
  carried: '· riprende le risposte della richiesta da cui parti',
  duplicate: 'Duplica',
  duplicateHere: 'Per la stessa azienda',
  duplicateElsewhere: 'Per un’altra azienda…',
  duplicated: 'Bozza duplicata',
  chooseBoth: 'Scegli l’oggetto e l’azienda per continuare.',
  ready: (subject: string, company: string) => `${subject} per ${company}`,
  /** Words that say nothing of what one looks for. */
  smallWords:
    'non mi si se ne ho ha hanno devo deve voglio vuole vorrei bisogna serve come quando cosa mio mia suo sua più a ad al all alla allo ai agli alle di del dell della dello dei degli delle da dal dall dalla in nel nell nella con su sul sulla per il lo la l i gli le un una uno e o che',
} as const

export const maschera = {
  known: 'Già noto',
  company: 'Soggetto contribuente',
  requester: 'Richiedente',
  roles: {
    'rappresentante-legale': 'rappresentante legale',
    intermediario: 'intermediario',
    'dipendente-delegato': 'dipendente delegato',
    'sub-delegato': 'sub-delegato',
  },
  knownHint: 'Preso dall’archivio locale: non devi scriverlo.',
  change: (label: string) => `Cambia: ${label}`,
  changeShort: 'Cambia',
  notHere: 'Questo dato viene dall’archivio e qui non si può cambiare.',
  nothingAsked: 'Non serve altro: tutto il necessario è già noto.',
  optional: 'facoltativo',
  datePlaceholder: 'GG/MM/AAAA',
  periodPlaceholder: 'MM/AAAA',
  amountPlaceholder: '0,00',
  numberPlaceholder: '0',
  attach: 'Allega…',
  attachTo: (label: string) => `Allega… ${label}`,
  attachments: (n: number, most: number) =>
    n === 0
      ? `PDF, JPEG, PNG o p7m, fino a ${count(most)} file di 3 MB`
      : `${count(n)} di ${count(most)}, fino a 3 MB l’uno`,
  detach: (name: string) => `Togli ${name}`,
  askAs: 'Chiedi a nome di',
  askAsHint: 'Le verifiche dipendono da chi presenta la richiesta.',
  noOptions:
    'Nell’archivio non c’è nulla da scegliere per questa azienda. Se dovrebbe esserci, importa i file più recenti; altrimenti questa richiesta non le serve.',
  filter: 'Filtra le voci',
  save: 'Salva bozza',
  queue: 'Metti in coda',
  queueHint: 'Mette in coda la richiesta e la apre',
  queueAndNext: 'In coda e crea un’altra',
  sameSubject: 'Stesso oggetto, altra azienda',
  sameCompany: 'Stessa azienda, altro oggetto',
  saveHint: 'Si salva anche da sola mentre scrivi',
  discardHint: 'Elimina la bozza: si può ripristinare',
  discard: 'Elimina bozza',
  discarded: 'Bozza eliminata',
  undo: 'Ripristina',
  queued: 'Messa in coda',
  amends: 'Corregge una richiesta non accolta',
  saving: 'Salvo…',
  saved: (when: string) => `Salvato ${when}`,
  unchanged: 'Bozza salvata',
  notSaved: 'Non salvato: riprovo fra poco',
  notSavedFull: 'Non salvato: il disco è pieno. Libera spazio, riprovo da solo',
  notDraft: 'Questa richiesta non è più una bozza.',
  openRequest: 'Apri la richiesta',
  toDrafts: 'Torna alle bozze',
} as const

export const previsione = {
  title: 'Previsione',
  /** How old the data are that it stands on. */
  on: (day: string, days: number) => {
    if (days <= 0) return 'Con i dati di oggi'
    return days === 1 ? 'Con i dati locali di ieri' : `Con i dati locali del ${day}, di ${count(days)} giorni fa`
  },
  old: 'Sono dati di oltre un mese fa: importa i file più recenti per una previsione più sicura.',
  accepted: 'Verrebbe accolta',
  refused: 'Non verrebbe accolta',
  already: 'Lo si vede già dai dati che ci sono: completare gli altri non basta.',
  waiting: 'Completa i dati e qui vedrai l’esito previsto.',
  missing: (n: number) => (n === 1 ? 'Manca un dato' : `Mancano ${count(n)} dati`),
  more: (n: number) => `e altri ${count(n)}`,
  warnings: 'Da sapere',
  effects: 'Se accolta',
  passed: (n: number, of: number) => `${count(n)} verifiche superate su ${count(of)}`,
  goTo: (label: string) => `Vai a ${label}`,
  failed: 'La previsione non è riuscita.',
} as const

export const bozze = {
  title: 'Bozze',
  list: 'Elenco delle bozze',
  total: (n: number) => some(n, 'bozza', 'bozze'),
  columns: { subject: 'Oggetto', company: 'Azienda', updated: 'Modificata' },
  empty: 'Nessuna bozza',
  emptyHint: 'Quello che inizi a scrivere si salva da solo e lo ritrovi qui.',
  create: 'Crea Smart-Task',
} as const
