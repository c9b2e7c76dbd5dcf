const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What is told on the desktop, and what stands in the tray. */
export const notices = {
  accolta: 'Richiesta accolta',
  nonAccolta: 'Richiesta non accolta',
  outcomes: (n: number, accolte: number) =>
    `${n} esiti: ${some(accolte, 'accolta', 'accolte')}, ${some(n - accolte, 'non accolta', 'non accolte')}`,
  companies: (names: readonly string[], others: number) =>
    `${names.join(', ')}${others > 0 ? ` e ${some(others, 'altra azienda', 'altre aziende')}` : ''}`,
  parked: 'Una richiesta è ferma e aspetta te',
  manyParked: (n: number) => `${n} richieste sono ferme e aspettano te`,
  answers: (n: number) => `${n} risposte della Sede da leggere`,
  deadlines: (n: number) => some(n, 'scadenza vicina', 'scadenze vicine'),
  tray: {
    open: 'Apri Scrittoio',
    inbox: (n: number) => (n > 0 ? `Avvisi (${n})` : 'Avvisi'),
    unread: (n: number) => (n > 0 ? `Esiti da leggere (${n})` : 'Esiti da leggere'),
    answers: (n: number) => (n > 0 ? `Risposte della Sede da leggere (${n})` : 'Risposte della Sede'),
    parked: (n: number) => (n > 0 ? `Parcheggiate (${n})` : 'Parcheggiate'),
    create: 'Nuovo Smart-Task',
    language: 'Lingua',
    quit: 'Esci',
    copying: 'Scrittoio: copia dello studio…',
    tip: (n: number) => (n > 0 ? `Scrittoio: ${some(n, 'cosa', 'cose')} da vedere` : 'Scrittoio'),
  },
} as const
