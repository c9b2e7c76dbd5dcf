import type { Failure } from '#core/kernel/failure.ts'
import { worded } from '#core/service/wording.ts'
import { SHORTEST_PASSPHRASE } from './passphrase.ts'

const texts: Readonly<Record<string, string>> = {
  // the desk
  'unknown-service': 'Il servizio «{service}» non esiste.',
  'unknown-company': 'L’azienda {azienda} non è in archivio.',
  'unknown-task': 'Questo Smart-Task non esiste.',
  'wrong-state': 'Nello stato in cui si trova ({state}) non si può fare.',
  incomplete: 'Mancano dati, o non sono scritti correttamente.',
  'identical-queued': 'Una richiesta identica è già in coda o in attesa di esito.',
  'changed-meanwhile': 'È stato modificato nel frattempo: riprova.',
  'in-doubt':
    'Forse è già arrivato al motore: lo si saprà alla prossima sincronizzazione, e allora si potrà richiamare.',
  'offline-by-choice': 'La linea è chiusa per scelta: riaprila per sincronizzare.',
  // the line
  unreachable: 'Il motore non è raggiungibile: resta tutto in coda e si riprova da soli.',
  timeout: 'Il motore non ha risposto in tempo: si riprova da soli.',
  'core-broken': 'Il motore non ha risposto: si riprova da soli.',
  'malformed-answer': 'Il motore ha dato una risposta incomprensibile: si riprova da soli.',
  'missing-events': 'Il motore ha saltato una notizia: si riprova da soli.',
  // the core
  malformata: 'La richiesta non è leggibile ({dove}).',
  'servizio-sconosciuto': 'Il motore non conosce il servizio «{servizio}».',
  'versione-non-supportata': 'Il motore non decide più la versione {versione} di questo servizio: rifai la bozza.',
  'servizio-non-attivo':
    'Il servizio non è ancora attivo per chi chiede: resta in coda e parte da sé quando si attiva.',
  'servizio-non-attivo-dal':
    'Il servizio si attiva per chi chiede il {dal:giorno}: la richiesta resta in coda e quel giorno parte da sé.',
  'azienda-sconosciuta': 'Il motore non conosce l’azienda {azienda}.',
  'contenuto-diverso': 'Con questo identificativo è già arrivata una richiesta diversa.',
  'richiesta-sconosciuta': 'Il motore non conosce questa richiesta.',
  'gia-decisa': 'È già stata decisa: non si può più richiamare.',
  'archivio-non-disponibile': 'L’archivio non si è potuto scrivere: si riprova da soli.',
  'errore-interno': 'Errore del motore: si riprova da soli.',
  // evidence
  'allegato-vuoto': '«{nome}» è vuoto: scegli il file giusto.',
  'allegato-troppo-grande': '«{nome}» è troppo grande: un allegato può arrivare a {massimo}. Riducilo e riprova.',
  'allegato-non-ammesso': '«{nome}» non è un PDF, un’immagine JPEG o PNG, né un documento firmato (p7m).',
  'allegato-illeggibile': '«{nome}» non si può leggere: controlla che esista ancora e non sia aperto altrove.',
  'troppi-allegati': 'Gli allegati possono essere al massimo {massimo}.',
  // the workspace
  none: 'Qui non c’è ancora uno spazio di lavoro.',
  locked: 'Lo spazio di lavoro è chiuso: sbloccalo.',
  busy: 'Lo spazio di lavoro è aperto in un altro programma.',
  damaged: 'Lo spazio di lavoro non si può leggere; è stato lasciato com’è.',
  newer: 'Lo spazio di lavoro è di una versione più recente di Scrittoio: aggiorna il programma.',
  'wrong-passphrase': 'La passphrase non è quella giusta.',
  'passphrase-needed': 'Serve una passphrase.',
  'passphrase-too-short': `La passphrase è troppo corta: servono almeno ${String(SHORTEST_PASSPHRASE)} caratteri.`,
  'no-passphrase': 'Questo spazio di lavoro non ha una passphrase: si apre con il portachiavi del sistema.',
  'already-there': 'Qui c’è già qualcosa: scegli una cartella vuota.',
  'key-store-unavailable': 'Il portachiavi del sistema non è disponibile: usa la passphrase.',
  'key-store-refused': 'Il portachiavi del sistema non ha restituito la chiave: usa la passphrase.',
  'demo-missing': 'I file dello studio dimostrativo non ci sono.',
  // the machine
  'disk-full': 'Il disco è pieno: libera spazio e riprova. Ciò che era salvato è rimasto com’era.',
  'disk-error': 'Il disco ha dato un errore: controllalo. Ciò che era salvato è rimasto com’era.',
  unexpected: 'Qualcosa è andato storto (segnalazione {report}). Ciò che era salvato è rimasto com’era.',
}

/** What a person reads of a failure, in Italian; one that brings its own words says them. */
export function failureText({ code, details = {} }: Failure): string {
  const dated = details['dal'] === undefined ? undefined : texts[`${code}-dal`]
  return details['motivo'] ?? worded(dated ?? texts[code] ?? `Operazione non riuscita (${code}).`, details)
}
