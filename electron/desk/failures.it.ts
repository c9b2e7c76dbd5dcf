import { SHORTEST_PASSPHRASE } from './passphrase.ts'

/** What a person reads of a failure, by its code, in Italian. */
export const failures = {
  // the desk
  'file-non-scritto': 'Il file non si può scrivere lì: scegli un’altra cartella.',
  'unknown-studio': 'Questo studio non è più su questo computer.',
  'unknown-service': 'Il servizio «{service}» non esiste.',
  'unknown-company': 'L’azienda {azienda} non è in archivio.',
  'unknown-task': 'Questo Smart-Task non esiste.',
  'wrong-state': 'Nello stato in cui si trova ({state}) non si può fare.',
  incomplete: 'Mancano dati, o non sono scritti correttamente.',
  'identical-queued': 'Una richiesta identica è già in coda o in attesa di esito.',
  'changed-meanwhile': 'È stato modificato nel frattempo: riprova.',
  'in-doubt': 'Forse è già arrivato al core: lo si saprà alla prossima sincronizzazione, e allora si potrà richiamare.',
  'offline-by-choice': 'La linea è chiusa per scelta: riaprila per sincronizzare.',
  'unknown-batch': 'Questo lotto non esiste.',
  'empty-batch': 'Il lotto è vuoto: scegli almeno un’azienda.',
  'too-many-companies': 'Le aziende sono troppe: un lotto può averne al massimo {massimo}. Dividile in più lotti.',
  'forecast-refused': 'Con i dati di oggi non verrebbe accolta.',
  // the line
  unreachable: 'Il core non è raggiungibile: resta tutto in coda e si riprova da soli.',
  timeout: 'Il core non ha risposto in tempo: si riprova da soli.',
  'core-broken': 'Il core non ha risposto: si riprova da soli.',
  'malformed-answer': 'Il core ha dato una risposta incomprensibile: si riprova da soli.',
  'missing-events': 'Il core ha saltato una notizia: si riprova da soli.',
  'altro-core': 'È presso un altro core ({core}): per chiederglielo, scegli di nuovo quello.',
  'linea-interrotta': 'La linea si è interrotta a metà: si riprova da soli, e ciò che era già arrivato non si ripete.',
  'risposta-troppo-lunga': 'La risposta era troppo lunga per essere di un core: non è stata letta.',
  'altra-risposta':
    'All’indirizzo del core ha risposto qualcos’altro (codice {stato}): forse la pagina di accesso della rete, o un server intermedio. Si riprova da soli.',
  'attende-il-turno': 'Parte con il prossimo messaggio.',
  'collegamento-non-sicuro': 'Con il core non si riesce a stabilire un collegamento cifrato: non è partito nulla.',
  'certificato-scaduto': 'Il certificato del core è scaduto: non è partito nulla. Avvisa chi lo gestisce.',
  'certificato-non-ancora-valido':
    'Il certificato del core non è ancora valido: controlla che data e ora di questo computer siano giuste. Non è partito nulla.',
  'certificato-revocato': 'Il certificato del core è stato revocato: non è partito nulla. Avvisa chi lo gestisce.',
  'certificato-di-altri':
    'Il certificato non è di questo indirizzo: forse è scritto male, o qualcuno si è messo in mezzo. Non è partito nulla.',
  'certificato-sconosciuto':
    'Il certificato del core non viene da un’autorità di cui questo computer si fida: non è partito nulla.',
  'indirizzo-illeggibile': 'L’indirizzo del core non è scritto bene: serve, per esempio, https://core.esempio.it.',
  'indirizzo-non-sicuro': 'L’indirizzo del core deve cominciare con https: in chiaro non si invia nulla.',
  // receipts and files
  'ricevuta-incoerente':
    'Il core ha dato una ricevuta che non è di questa richiesta, o che le sue chiavi non confermano: non è stata presa. Avvisa chi lo gestisce.',
  'non-ancora-decisa': 'La richiesta non è ancora decisa: la ricevuta c’è quando c’è l’esito.',
  'niente-da-stampare': 'Nessuna delle richieste scelte ha un esito da stampare.',
  'stampa-non-riuscita': 'Il PDF non è riuscito: riprova; se sono molte, stampane meno per volta.',
  'cartella-non-scrivibile':
    'In quella cartella non si può scrivere «{nome}»: scegline un’altra, per esempio Documenti. Nulla è cambiato.',
  'file-in-uso':
    '«{nome}» è aperto in un altro programma, forse Excel: chiudilo lì e riprova, o scegli un altro nome. Il file di prima è rimasto com’era.',
  'troppe-righe-xlsx': 'In un foglio di Excel non stanno così tante righe: esporta in CSV, o restringi l’elenco.',
  'file-troppo-grande': '«{nome}» è troppo grande per essere un file di ricevute.',
  annullata: 'È stata annullata: non è stato scritto nulla.',
  // who asks
  'accesso-mancante': 'Non hai ancora effettuato l’accesso a questo core: accedi. Resta tutto in coda.',
  'accesso-scaduto': 'L’accesso al core è scaduto o è stato revocato: accedi di nuovo. Resta tutto in coda.',
  'accesso-annullato': 'L’accesso è stato annullato.',
  'accesso-non-completato': 'L’accesso non è stato completato in tempo nel browser: riprova.',
  'accesso-negato': 'Nel browser l’accesso è stato negato.',
  'accesso-non-riuscito':
    'L’accesso non è riuscito: il gestore dell’identità ha risposto in modo inatteso. Controlla indirizzo e identificativo del programma.',
  'provider-irraggiungibile': 'Il gestore dell’identità non è raggiungibile: si riprova da soli.',
  'licenze-non-aperte':
    'Le licenze di Chromium non si sono potute aprire: sono nel file LICENSES.chromium.html, nella cartella del programma.',
  'browser-non-aperto': 'Il browser non si è potuto aprire.',
  'token-illeggibile': 'Il token non è scritto bene: incollalo intero, senza spazi.',
  'core-incorporato': 'Al core di questo computer non si accede: è già qui.',
  'non-autorizzato':
    'Il core non riconosce a chi chiede una delega per questa azienda: resta in sospeso, e riparte da sé se la delega torna.',
  'troppe-richieste': 'Il core chiede di rallentare: si riprova da soli.',
  'in-chiusura': 'Il core sta chiudendo: si riprova da soli.',
  manutenzione: 'Il core è in manutenzione e per ora non riceve: resta tutto in coda, e parte da sé appena finisce.',
  'identita-non-verificabile': 'Il core ora non riesce a verificare chi chiede: si riprova da soli.',
  'protocollo-troppo-vecchio': 'Il core parla una versione più recente: aggiorna Scrittoio. Resta tutto in coda.',
  'protocollo-troppo-nuovo': 'Il core è di una versione più vecchia di questo Scrittoio. Resta tutto in coda.',
  // the core
  malformata: 'La richiesta non è leggibile ({dove}).',
  'servizio-sconosciuto': 'Il core non conosce il servizio «{servizio}».',
  'versione-non-supportata': 'Il core non decide più la versione {versione} di questo servizio: rifai la bozza.',
  'servizio-non-attivo':
    'Il servizio non è ancora attivo per chi chiede: resta in coda e parte da sé quando si attiva.',
  'servizio-non-attivo-dal':
    'Il servizio si attiva per chi chiede il {dal:giorno}: la richiesta resta in coda e quel giorno parte da sé.',
  'azienda-sconosciuta': 'Il core non conosce l’azienda {azienda}.',
  'contenuto-diverso':
    'Il core ha già questa richiesta, con un altro contenuto: di solito perché una copia di questo studio l’ha inviata da un altro computer. Vale quella; questa non è partita e resta qui. Per inviare anche questa, correggila e ripresentala.',
  'richiesta-sconosciuta': 'Il core non conosce questa richiesta.',
  'gia-decisa': 'È già stata decisa: non si può più richiamare.',
  'archivio-non-disponibile': 'L’archivio non si è potuto scrivere: si riprova da soli.',
  'errore-interno': 'Errore del core: si riprova da soli.',
  // evidence
  'allegato-vuoto': '«{nome}» è vuoto: scegli il file giusto.',
  'allegato-troppo-grande': '«{nome}» è troppo grande: un allegato può arrivare a {massimo}. Riducilo e riprova.',
  'allegato-non-ammesso': '«{nome}» non è un PDF, un’immagine JPEG o PNG, né un documento firmato (p7m).',
  'allegato-illeggibile': '«{nome}» non si può leggere: controlla che esista ancora e non sia aperto altrove.',
  'allegato-perduto':
    'Un allegato di questa richiesta ({allegato}) non è più nello spazio di lavoro: torna alla bozza e allegalo di nuovo.',
  'allegato-sconosciuto': 'Il core non ha questo allegato.',
  'allegato-non-depositato': 'Un allegato non è arrivato al core: torna alla bozza, allegalo di nuovo e rispedisci.',
  // communications
  'comunicazione-sconosciuta': 'Il core non conosce questa comunicazione, o non ti riguarda.',
  'oggetto-sconosciuto': 'Il core non conosce l’oggetto «{oggetto}»: scegline un altro.',
  'matricola-sconosciuta': 'La matricola {matricola} non è di questa azienda: controllala.',
  'matricola-da-indicare': 'Le posizioni dell’azienda sono di Sedi diverse: indica la matricola di cui scrivi.',
  'sede-non-nota': 'Il core non sa a quale Sede appartenga questa azienda: indica una matricola.',
  'passo-non-ammesso':
    'La comunicazione è {stato}: così non si può fare. Se è chiusa, scrivine una nuova che la richiami.',
  'comunicazione-cambiata': 'Nel frattempo c’è una novità: rileggi la comunicazione e riprova.',
  'in-carico-ad-altri': 'La comunicazione è in carico a un altro operatore ({nome}): prima va presa in carico.',
  'operatore-sconosciuto': 'Questo operatore non risulta nella Sede: scegli un collega che vi ha già lavorato.',
  'nessuna-sede':
    'Con il core di questo computer non c’è una Sede che risponda: la bozza resta qui, e si può inviare quando lo studio lavora con un core che ne ha una.',
  'unknown-thread': 'Questa comunicazione non esiste.',
  'testo-mancante': 'Manca il testo della comunicazione.',
  'testo-troppo-lungo': 'Il testo è troppo lungo: può arrivare a {massimo} caratteri.',
  'oggetto-da-scegliere': 'Scegli l’oggetto: è quello che porta la comunicazione all’ufficio giusto.',
  'troppi-allegati': 'Gli allegati possono essere al massimo {massimo}.',
  // the workspace
  none: 'Qui non c’è ancora uno spazio di lavoro.',
  locked: 'Lo spazio di lavoro è chiuso: sbloccalo.',
  busy: 'Lo spazio di lavoro è aperto in un altro programma.',
  'read-only':
    'Lo spazio di lavoro è in una cartella dove non si può scrivere ({folder}): togli la protezione o chiedi il permesso, e riprova. È rimasto com’era.',
  damaged: 'Lo spazio di lavoro non si può leggere; è stato lasciato com’è.',
  newer: 'Lo spazio di lavoro è di una versione più recente di Scrittoio: aggiorna il programma.',
  'wrong-passphrase': 'La passphrase non è quella giusta.',
  'passphrase-needed': 'Serve una passphrase.',
  'passphrase-too-short': `La passphrase è troppo corta: servono almeno ${String(SHORTEST_PASSPHRASE)} caratteri.`,
  'no-passphrase': 'Questo spazio di lavoro non ha una passphrase: si apre con il portachiavi del sistema.',
  'wrong-recovery-code':
    'Il codice di recupero è scritto bene ma non è quello di questo studio, o ne è stato creato uno più nuovo.',
  'recovery-code-length':
    'Il codice di recupero è di 28 lettere e cifre, in sette gruppi di quattro: ne manca o ne avanza qualcuna.',
  'recovery-code-mistyped': 'Nel codice di recupero c’è una lettera sbagliata: ricontrollalo gruppo per gruppo.',
  'no-recovery-code': 'Per questo studio non è stato creato un codice di recupero.',
  // copies
  'backup-no-key':
    'Lo studio si apre solo con il portachiavi di questo computer: una copia non si aprirebbe altrove. Prima dagli una passphrase o crea il codice di recupero.',
  'backup-cancelled': 'Interrotto: tutto è rimasto com’era.',
  'backup-unwritten':
    'La copia, riletta, non è uguale a ciò che è stato scritto: il disco non è affidabile. Scegline un altro.',
  'backup-missing': 'Il file della copia non c’è, o non si può leggere.',
  'backup-unknown': 'Il file non è una copia di Scrittoio.',
  'backup-newer': 'La copia è di una versione più recente di Scrittoio: aggiorna il programma.',
  'backup-of-another':
    'La copia è dello studio «{copia}», e qui c’è «{qui}», di cui non prende il posto. Tienila accanto, come uno studio in più.',
  'backup-damaged': 'La copia è incompleta o è stata alterata: usane un’altra. Lo studio è rimasto com’era.',
  'folder-read-only': 'Nella cartella non si può scrivere: scegline un’altra.',
  'folder-missing': 'La cartella non c’è: forse il disco è scollegato. Ricollegalo o scegline un’altra.',
  'view-without-name': 'Serve un nome: è con quello che ritrovi la vista.',
  'view-name-taken': 'C’è già una vista «{name}» per questo elenco: scegli un altro nome, o aggiorna quella.',
  'label-without-name': 'Serve un nome.',
  'label-name-taken': '«{name}» c’è già: usa quella, o scegli un altro nome.',
  'already-there': 'Qui c’è già qualcosa: scegli una cartella vuota.',
  'key-store-unavailable': 'Il portachiavi del sistema non è disponibile: usa la passphrase.',
  'key-store-refused': 'Il portachiavi del sistema non ha restituito la chiave: usa la passphrase.',
  'demo-missing': 'I file dello studio dimostrativo non ci sono.',
  // the machine
  'disk-full': 'Il disco è pieno: libera spazio e riprova. Ciò che era salvato è rimasto com’era.',
  'disk-error': 'Il disco ha dato un errore: controllalo. Ciò che era salvato è rimasto com’era.',
  unexpected: 'Qualcosa è andato storto (segnalazione {report}). Ciò che era salvato è rimasto com’era.',
}

/** Of a failure that nobody has put into words. */
export const unworded = (code: string): string => `Operazione non riuscita (${code}).`
