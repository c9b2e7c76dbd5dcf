import { count } from './format.ts'

/** The first screen: what is to be done today. */
export const cruscotto = {
  title: 'Cruscotto',
  day: (day: string) => `Oggi, ${day}`,
  today: 'Da fare',
  work: {
    unread: 'Esiti da leggere',
    answers: 'Risposte della Sede da leggere',
    toMend: 'Rifiuti da correggere',
    parked: 'Parcheggiate',
    queued: 'In coda o in elaborazione',
    drafts: 'Bozze da completare',
  },
  nothing: 'Niente',
  parked: 'Perché sono ferme',
  deadlines: 'Scadenze',
  left: (days: number) => (days === 0 ? 'oggi' : days === 1 ? 'domani' : `fra ${count(days)} giorni`),
  weeks: 'Richieste per settimana',
  weeksCount:
    'Conta le richieste messe in coda, nella settimana in cui sono state aperte: le bozze e ciò che è stato eliminato non contano.',
  requests: 'Richieste',
  outcomes: 'Esiti per oggetto',
  outcomesCount: 'Le decise, dall’inizio',
  noOutcomes: 'Ancora nessun esito: il primo arriva poco dopo aver messo in coda una richiesta.',
  empty: {
    title: 'Lo studio è pronto',
    lead: 'Da qui vedrai che cosa c’è da fare oggi. Si comincia dai dati: importa gli UniEmens o l’elenco delle deleghe, poi crea la prima Smart-Task.',
    import: 'Importa i primi file',
  },
} as const
