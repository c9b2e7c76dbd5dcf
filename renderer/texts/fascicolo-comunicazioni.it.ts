import type { Passo, StatoComunicazione } from '#core/domain/comunicazione.ts'
import { count, some } from './format.ts'

type Stepped = { readonly nome: string; readonly assegnata: string; readonly isHandedOver: boolean }

/** The communications of a Sede, in the page of its operatori. */
export const comunicazioni = {
  title: 'Comunicazioni',
  form: 'Cerca tra le comunicazioni',
  azienda: 'Codice fiscale',
  matricola: 'Matricola',
  oggetto: 'Oggetto',
  stato: 'Stato',
  assegnata: 'In carico a',
  assignees: { mie: 'Me', nessuno: 'Nessuno' },
  dal: 'Aperte dal',
  al: 'al',
  testo: 'Parole',
  table: 'Comunicazioni trovate, dall’ultima novità',
  found: (n: number, isAll: boolean) =>
    isAll ? some(n, 'comunicazione trovata', 'comunicazioni trovate') : `Prime ${count(n)} comunicazioni`,
  columns: {
    oggetto: 'Oggetto',
    azienda: 'Contribuente',
    matricola: 'Matricola',
    protocollo: 'Protocollo',
    stato: 'Stato',
    assegnata: 'In carico a',
    aggiornata: 'Ultima novità',
  },
  states: { aperta: 'Aperta', 'in-carico': 'In carico', chiusa: 'Chiusa' } satisfies Record<StatoComunicazione, string>,
  empty: 'Nessuna comunicazione',
  emptyHint: 'Qui arrivano le comunicazioni che le aziende e i loro consulenti scrivono a questa Sede.',
  filtered: 'Nessuna comunicazione con questi criteri',
  filteredHint:
    'Il codice fiscale e la matricola vanno scritti per intero. Le parole si cercano nei testi, nel protocollo e nel nome dell’azienda.',
}

export const comunicazione = {
  title: 'Comunicazione',
  refresh: 'Aggiorna',
  facts: 'La comunicazione',
  protocol: 'Protocollo del core',
  opened: 'Aperta',
  previous: 'Riprende la comunicazione precedente',
  thread: 'Che cosa è stato scritto',
  isNew: 'nuovo',
  author: { contribuente: 'Contribuente', sede: 'Sede' },
  someone: { contribuente: 'Chi l’ha aperta', sede: 'Un operatore' },
  steps: {
    apertura: ({ nome }) => `${nome} ha aperto la comunicazione`,
    replica: ({ nome }) => `${nome} ha replicato`,
    presa: ({ nome, assegnata, isHandedOver }) =>
      isHandedOver ? `${nome} l’ha affidata a ${assegnata}` : `${nome} l’ha presa in carico`,
    rilascio: ({ nome }) => `${nome} l’ha rilasciata`,
    risposta: ({ nome }) => `${nome} ha risposto`,
    chiusura: ({ nome }) => `${nome} l’ha chiusa`,
    riapertura: ({ nome }) => `${nome} l’ha riaperta`,
  } satisfies Record<Passo, (step: Stepped) => string>,
  files: 'Allegati',
  save: 'Salva',
  charge: 'In carico',
  mine: 'In carico a te',
  nobodys: 'Non è in carico a nessuno',
  others: (nome: string) => `In carico a ${nome}`,
  colleague: 'un collega',
  take: 'Prendi in carico',
  takeOver: 'Prendi tu in carico',
  release: 'Rilascia',
  handOver: 'Affida a un collega…',
  handOverTo: 'Collega',
  handOverDeed: 'Affida',
  noColleagues: 'Nessun altro operatore di questa Sede ha ancora lavorato qui: non c’è a chi affidarla.',
  takeHint: 'Per rispondere o chiudere, prendila prima in carico.',
  text: 'Risposta',
  textHint: (key: string) => `La legge chi ha aperto la comunicazione. ${key} la invia.`,
  reopenText: 'Perché la riapri',
  reopenHint: 'La legge chi ha aperto la comunicazione, che torna in carico a te.',
  unsent: 'Quello che hai scritto è rimasto qui. Per inviarlo la comunicazione deve essere in carico a te.',
  left: (n: number) => `Restano ${count(n)} caratteri`,
  tooLong: (n: number) => `Troppo lunga di ${some(n, 'carattere', 'caratteri')}`,
  attach: 'Allega un file…',
  detach: (nome: string) => `Togli ${nome}`,
  attachments: (n: number, most: number) =>
    `${count(n)} di ${count(most)}: PDF, JPEG, PNG o p7m, fino alla misura che il core ammette`,
  answer: 'Invia la risposta',
  close: 'Chiudi con questo esito',
  reopen: 'Riapri',
  done: {
    presa: 'Presa in carico.',
    rilascio: 'Rilasciata: è di nuovo aperta.',
    risposta: 'Risposta inviata.',
    chiusura: 'Comunicazione chiusa.',
    riapertura: 'Comunicazione riaperta: è in carico a te.',
  },
  handed: 'Affidata al collega.',
} as const

export const failuresOfCommunications = {
  'comunicazione-sconosciuta': 'Questa comunicazione non c’è, oppure non è di questa Sede.',
  'comunicazione-cambiata':
    'Nel frattempo è stato scritto qualcosa di nuovo: lo trovi segnato qui sopra. Il tuo testo è rimasto: rileggi, e se va ancora bene invialo.',
  'passo-non-ammesso': 'Nel frattempo la comunicazione ha cambiato stato: così non si può più fare.',
  'in-carico-ad-altri': 'Nel frattempo l’ha presa in carico un collega: per continuare, prendila tu.',
  'operatore-sconosciuto': 'Questo collega non risulta nella Sede: scegline uno che vi ha già lavorato.',
  'allegato-vuoto': 'Il file è vuoto: scegli quello giusto.',
  'allegato-non-ammesso': 'Si allegano solo PDF, immagini JPEG o PNG e documenti firmati (p7m).',
  'allegato-troppo-grande': 'Il file è troppo grande per il core: riducilo e riprova.',
  'corpo-troppo-grande': 'Il file è troppo grande per il core: riducilo e riprova.',
  'allegato-sconosciuto': 'Questo allegato non c’è più.',
  'allegato-non-depositato': 'Un allegato non è arrivato al core: toglilo e allegalo di nuovo.',
  'troppi-allegati': 'Gli allegati sono troppi: togline qualcuno.',
  'contenuto-diverso': 'Il core ha già ricevuto qualcosa di diverso con lo stesso invio: aggiorna la pagina e rileggi.',
} as const
