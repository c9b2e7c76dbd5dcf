import { count, some } from './format.ts'

/** What stands around every screen. */
export const common = {
  app: 'Scrittoio',
  sections: 'Sezioni',
  overview: 'Cruscotto',
  companies: 'Aziende',
  create: 'Crea Smart-Task',
  batches: 'Lotti',
  newBatch: 'Nuovo lotto',
  drafts: 'Bozze',
  messages: 'Comunicazioni',
  write: 'Nuova comunicazione',
  inbox: 'Avvisi',
  unseen: (n: number) => some(n, 'avviso da leggere', 'avvisi da leggere'),
  import: 'Importa',
  core: 'Core',
  settings: 'Impostazioni',
  studioMenu: 'Menu dello studio',
  demo: 'Studio dimostrativo',
  lock: 'Blocca',
  leave: 'Cambia studio…',
  language: 'Lingua',
  theme: 'Aspetto',
  themes: { system: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' },
  search: 'Cerca…',
  searchKey: 'Ctrl K',
  unread: (n: number) => some(n, 'cosa da leggere', 'cose da leggere'),
  draftCount: (n: number) => some(n, 'bozza', 'bozze'),
  notices: 'Avvisi',
  back: 'Indietro',
  close: 'Chiudi',
  cancel: 'Annulla',
  retry: 'Riprova',
  loading: 'Un momento…',
  none: '—',
  files: (n: number) => some(n, 'file allegato', 'file allegati'),
  euro: '€',
  yes: 'Sì',
  no: 'No',
  clear: 'Cancella il testo',
  ourDecision: 'Decisa dal core di Scrittoio: non è una presentazione all’INPS.',
  ourForecast: 'Previsione del core di Scrittoio, non dell’INPS.',
  engine: {
    restarting: 'Il motore di Scrittoio si è fermato e sta ripartendo. Quello che hai scritto è salvo.',
    down: 'Il motore di Scrittoio non riparte. Chiudi e riapri l’applicazione: i dati sono rimasti nel file dello studio.',
  },
} as const

/** The slim bar at the bottom. */
export const line = {
  label: 'Stato del collegamento',
  online: 'Online',
  offline: 'Offline',
  unreachable: 'Core irraggiungibile',
  workOffline: 'Lavora offline',
  queued: (n: number) => `In coda ${count(n)}`,
  parked: (n: number) => `Parcheggiate ${count(n)}`,
  syncing: 'Sincronizzo…',
  syncNow: 'Sincronizza ora',
  lastSync: (when: string) => `Ultima sincronizzazione ${when}`,
  neverSynced: 'Mai sincronizzato',
  reading: (companies: number) => `Aziende dal core: ${count(companies)}`,
  sending: (sent: number, of: number) => `Invio ${count(sent)} di ${count(of)}`,
  signedOut: 'Accesso da rinnovare',
  maintenance: 'Core in manutenzione',
  maintenanceUntil: (when: string) => `Core in manutenzione fino a ${when}`,
  maintenanceHint: 'In manutenzione il core si legge; quello che invii resta in coda e parte da sé appena finisce.',
  maintenanceAhead: (from: string, until: string) => `Manutenzione del core annunciata: ${from} – ${until}`,
  core: { embedded: 'Core incorporato', remote: 'Core remoto' },
  elsewhere: (n: number) => `${count(n)} presso altri core`,
} as const

/** Toasts. */
export const outcomes = {
  accolta: 'Richiesta accolta',
  nonAccolta: 'Richiesta non accolta',
  many: (n: number) => `${count(n)} nuovi esiti`,
  answers: (n: number) => `${count(n)} novità dalla Sede`,
  tally: (accolte: number, nonAccolte: number) => `Accolte ${count(accolte)}, non accolte ${count(nonAccolte)}.`,
  open: 'Apri',
} as const

/** The keys that there are, by where they work. */
export const shortcuts = {
  title: 'Scorciatoie',
  lead: 'Tutto si può fare senza mouse.',
  groups: [
    {
      title: 'Ovunque',
      keys: [
        ['Ctrl K', 'Cerca o vai a'],
        ['Ctrl N', 'Nuovo Smart-Task'],
        ['Ctrl O', 'Importa'],
        ['Ctrl F', 'Cerca in questo elenco'],
        ['Ctrl L', 'Blocca lo studio'],
        ['?', 'Queste scorciatoie'],
        ['Ctrl +', 'Ingrandisci'],
        ['Ctrl −', 'Riduci'],
        ['Ctrl 0', 'Dimensione effettiva'],
        ['Ctrl Maiusc D', 'Densità compatta o comoda'],
      ],
    },
    {
      title: 'Vai a',
      keys: [
        ['Ctrl 1', 'Aziende'],
        ['Ctrl 2', 'Crea Smart-Task'],
        ['Ctrl 3', 'Bozze'],
        ['Ctrl 4', 'Comunicazioni'],
        ['Ctrl 5', 'Avvisi'],
        ['Ctrl 6', 'Cruscotto'],
      ],
    },
    {
      title: 'Negli elenchi',
      keys: [
        ['↑ ↓', 'Riga precedente, riga successiva'],
        ['Pag ↑ Pag ↓', 'Una pagina'],
        ['Inizio Fine', 'Prima riga, ultima riga'],
        ['Invio', 'Apri'],
        ['Spazio', 'Seleziona; negli Avvisi, segna come letto'],
        ['Maiusc ↑ ↓', 'Estendi la selezione'],
        ['Ctrl A', 'Seleziona tutto'],
        ['Esc', 'Togli la selezione'],
      ],
    },
    {
      title: 'Negli Avvisi',
      keys: [['Maiusc F10', 'Azioni sull’avviso']],
    },
  ],
} as const

/** The palette of commands. */
export const palette = {
  label: 'Cerca o vai a',
  placeholder: 'Cerca un’azienda, un oggetto o una sezione',
  places: 'Vai a',
  subjects: 'Crea Smart-Task',
  companies: 'Aziende',
  actions: 'Azioni',
  nothing: 'Nessun risultato',
  goOffline: 'Lavora offline',
  shortcuts: 'Mostra le scorciatoie',
  goOnline: 'Torna online',
  roomy: 'Densità comoda: più spazio fra le righe',
  dense: 'Densità compatta: più righe sullo schermo',
} as const
