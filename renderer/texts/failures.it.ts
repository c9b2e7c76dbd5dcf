import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'

/** What a person reads of a failure, as the window puts it; by its code. */
export const failures = {
  unexpected: 'Qualcosa è andato storto. I dati salvati sono rimasti come erano.',
  'disk-full': 'Il disco è pieno: libera spazio e riprova. I dati salvati sono rimasti come erano.',
  'disk-error': 'Il disco ha dato un errore: controllalo e riprova.',
  'backend-restarted': 'Una parte di Scrittoio è ripartita mentre lavorava: riprova.',
  'backend-down': 'Una parte di Scrittoio è ferma: chiudi e riapri l’applicazione.',
  stranger: 'La richiesta non viene da questa finestra ed è stata ignorata.',
  // the workspace
  none: 'Qui non c’è ancora nessuno spazio di lavoro.',
  'already-there': 'Qui c’è già uno spazio di lavoro: non è stato toccato.',
  'wrong-passphrase': 'La passphrase non è quella giusta. Il file non è stato toccato: riprova.',
  'no-passphrase': 'Questo spazio di lavoro non ha una passphrase: si apre con la chiave di questo computer.',
  'passphrase-needed': 'Su questo computer serve la passphrase.',
  'passphrase-too-short': `La passphrase è troppo corta: servono almeno ${String(SHORTEST_PASSPHRASE)} caratteri.`,
  'key-store-unavailable': 'L’archivio di chiavi del sistema non è disponibile: serve la passphrase.',
  'key-store-refused': 'L’archivio di chiavi del sistema non ha dato la chiave: serve la passphrase.',
  newer: 'Il file è di una versione più recente di Scrittoio: aggiorna l’applicazione. Non è stato toccato.',
  damaged: 'Il file dello studio non si può leggere. Non è stato toccato.',
  busy: 'Lo studio è aperto in un altro programma.',
  'read-only':
    'Lo studio è in una cartella dove non si può scrivere: togli la protezione o chiedi il permesso, e riprova. È rimasto com’era.',
  locked: 'Lo spazio di lavoro è bloccato.',
  'demo-missing': 'I file dello studio dimostrativo non ci sono: reinstalla l’applicazione.',
  // the desk
  'unknown-task': 'La richiesta non c’è più in questo spazio di lavoro.',
  'unknown-company': 'L’azienda non è in archivio.',
  'unknown-service': 'Questa versione di Scrittoio non conosce l’oggetto della richiesta.',
  'wrong-state': 'Nel frattempo la richiesta ha cambiato stato: quello che chiedi non si può più fare.',
  'changed-meanwhile': 'La bozza è cambiata mentre veniva messa in coda: riprova.',
  'identical-queued': 'Una richiesta identica è già in coda o aspetta l’esito.',
  incomplete: 'Mancano dei dati: completa i campi segnati.',
  'in-doubt': 'Potrebbe essere già arrivata al core: si saprà alla prossima sincronizzazione.',
  'file-not-chosen': 'Scegli di nuovo il file.',
  // the core, and the way to it
  unreachable: 'Il core non è raggiungibile.',
  'offline-by-choice': 'Stai lavorando offline.',
  'missing-events': 'Il core non ha dato tutto quello che doveva: la sincronizzazione riprova da sola.',
  'core-broken': 'Il core ha risposto in un modo inatteso.',
  'malformed-answer': 'Il core ha risposto in un modo inatteso.',
  'azienda-sconosciuta': 'Il core non conosce questa azienda.',
  'gia-decisa': 'Il core l’ha già decisa: non si può più richiamare.',
  malformata: 'Il core non ha accettato la richiesta: i dati non hanno la forma attesa.',
  'richiesta-sconosciuta': 'Il core non conosce questa richiesta.',
  'servizio-sconosciuto': 'Il core non offre questo oggetto.',
  'versione-non-supportata': 'Il core non accetta più questa versione dell’oggetto: aggiorna Scrittoio.',
} as const

/** What was found in a workspace that cannot be read. */
export const damages = {
  newer: 'È di una versione più recente di Scrittoio: aggiorna l’applicazione.',
  'archivio-mancante': 'Il file dell’archivio non c’è.',
  'archivio-danneggiato': 'Il contenuto dell’archivio è rovinato.',
  'chiave-errata': 'L’archivio non è quello che questa chiave apre.',
  'archivio-gia-presente': 'Nella cartella c’è un altro archivio.',
} as const
