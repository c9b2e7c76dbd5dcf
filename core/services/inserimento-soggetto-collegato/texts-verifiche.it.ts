const REGOLA = 'Regola di Scrittoio'
const CODICE = 'DM 23 dicembre 1976, n. 13813'

/** The words of the checks on the person. */
export const diPersona = {
  'check.codice-fiscale-di-persona': {
    asks: 'Il codice fiscale è di una persona, non dell’azienda',
    fails: '{trovato} è un codice di {azienda}: un soggetto collegato è una persona diversa dall’azienda.',
    mend: 'Scrivi il codice fiscale della persona.',
    source: REGOLA,
  },
  'check.codice-fiscale-confrontabile': {
    asks: 'Dal codice fiscale si leggono nascita e sesso',
    fails:
      '{trovato} è un codice di undici cifre, provvisorio: non dice nulla della persona e i dati non si confrontano.',
    mend: 'Verifica i dati su un documento; se la persona ha già il codice definitivo, usa quello.',
    source: CODICE,
  },
  'check.cognome-coerente': {
    asks: 'Il cognome corrisponde al codice fiscale',
    fails: 'Il codice fiscale comincia con {atteso}, ma il cognome {trovato} darebbe {sigla}.',
    mend: 'Controlla il cognome e il codice fiscale sul documento: uno dei due è scritto male, o sono di persone diverse.',
    source: CODICE,
    trovato: '{trovato} ({sigla})',
  },
  'check.nome-coerente': {
    asks: 'Il nome corrisponde al codice fiscale',
    fails: 'Nel codice fiscale il nome è {atteso}, ma {trovato} darebbe {sigla}.',
    mend: 'Scrivi tutti i nomi che stanno nel documento, nell’ordine, e controlla il codice fiscale.',
    source: CODICE,
    trovato: '{trovato} ({sigla})',
  },
  'check.nascita-coerente': {
    asks: 'La data di nascita corrisponde al codice fiscale',
    fails: 'Per il codice fiscale la persona è nata il {atteso}, non il {trovato:giorno}.',
    mend: 'Correggi la data, o il codice fiscale. Il secolo non conta: il codice non lo dice.',
    source: CODICE,
    trovato: '{trovato:giorno}',
  },
  'check.sesso-coerente': {
    asks: 'Il sesso corrisponde al codice fiscale',
    fails: 'Per il codice fiscale il sesso è {atteso}, ma è indicato {trovato}.',
    mend: 'Correggi il sesso, o il codice fiscale.',
    source: CODICE,
    atteso: '{atteso}',
    trovato: '{trovato}',
  },
  'check.luogo-nascita-coerente': {
    asks: 'Il luogo di nascita corrisponde al codice fiscale',
    fails: 'Nel codice fiscale il luogo di nascita è {atteso}, ma è indicato {trovato}.',
    mend: 'Indica il codice che il comune aveva alla nascita, o correggi il codice fiscale.',
    source: CODICE,
  },
  'check.luogo-nascita-confrontabile': {
    asks: 'Il luogo di nascita è un codice, che si confronta con il codice fiscale',
    fails: '«{trovato}» è un nome e non si confronta: per il codice fiscale il luogo di nascita è {atteso}.',
    mend: 'Verifica che {atteso} sia il codice catastale di quel luogo, o lascia quello letto dal codice fiscale.',
    source: REGOLA,
  },
  'check.nascita-possibile': {
    asks: 'La data di nascita viene prima della relazione, e da non più di 120 anni',
    fails: 'Chi è nato il {trovato:giorno} non può cominciare una relazione il {inizio:giorno}.',
    mend: 'Controlla la data di nascita, il secolo soprattutto, e l’inizio della relazione.',
    source: REGOLA,
    trovato: '{trovato:giorno}',
  },
  'check.maggiore-eta': {
    asks: 'All’inizio della relazione la persona è maggiorenne',
    fails: 'Il {trovato:giorno} la persona, nata il {nascita:giorno}, è minorenne: compie 18 anni il {atteso:giorno}.',
    mend: 'Se il secolo di nascita è un altro, correggilo; se la persona è davvero minorenne, verifica chi la rappresenta e le autorizzazioni.',
    source: REGOLA,
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nome-come-in-archivio': {
    asks: 'Cognome e nome sono quelli con cui la persona è già in archivio',
    fails: 'Con lo stesso codice fiscale in archivio c’è {atteso}, non {trovato}.',
    mend: 'Controlla quale dei due è giusto: la richiesta va avanti con quello scritto qui.',
    source: REGOLA,
  },
} as const

/** The words of the checks on the relation. */
export const diRelazione = {
  'check.titolare-ammesso': {
    asks: 'Un titolare si inserisce solo in un’impresa individuale',
    fails: '{azienda} non è un’impresa individuale ({trovato:stato}): non ha un titolare.',
    mend: 'Scegli la relazione giusta, per esempio rappresentante legale; se la natura giuridica in archivio è sbagliata, correggila.',
    source: REGOLA,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.titolare-e-l-azienda': {
    asks: 'Il codice fiscale del titolare è quello dell’azienda',
    fails: 'Il titolare di un’impresa individuale ne ha lo stesso codice fiscale, {atteso}: non può essere {trovato}.',
    mend: 'Scrivi il codice fiscale del titolare, o scegli un’altra relazione.',
    source: REGOLA,
  },
  'check.relazione-compatibile': {
    asks: 'La relazione è possibile per la natura giuridica dell’azienda',
    fails: 'La relazione «{relazione:stato}» non esiste per un’azienda di questa natura giuridica: {natura:stato}.',
    mend: 'Scegli un’altra relazione; se la natura giuridica in archivio è sbagliata, correggila.',
    source: REGOLA,
  },
  'check.relazione-consueta': {
    asks: 'La relazione è consueta per la natura giuridica dell’azienda',
    fails: 'La relazione «{relazione:stato}» è insolita per un’azienda di questa natura giuridica: {natura:stato}.',
    mend: 'Verifica sul documento da cui risulta che la relazione sia proprio questa.',
    source: REGOLA,
  },
  'check.relazione-non-gia-in-corso': {
    asks: 'La persona non ha già la stessa relazione in quel periodo',
    fails: 'La stessa relazione ({relazione:stato}) risulta già su {dove} dal {dal:giorno}, {fine}.',
    mend: 'Se è cessata, indica un inizio dal giorno della cessazione in poi; se è in corso, la richiesta non serve.',
    source: REGOLA,
  },
  'check.inizio-non-futuro': {
    asks: 'L’inizio della relazione non è nel futuro',
    fails: 'La relazione comincia il {trovato:giorno}, che deve ancora venire.',
    mend: 'Indica un inizio entro oggi, {atteso:giorno}, o ripresenta la richiesta dal {trovato:giorno}.',
    source: REGOLA,
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.inizio-non-prima-della-posizione': {
    asks: 'La relazione non comincia prima della posizione, o dell’azienda',
    fails:
      'La relazione comincia il {trovato:giorno}, prima di ciò a cui si riferisce: in archivio parte dal {atteso:giorno}.',
    mend: 'Indica un inizio dal {atteso:giorno} in poi; se la posizione è più vecchia, completa l’archivio con i flussi UniEmens precedenti.',
    source: REGOLA,
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.inizio-non-troppo-passato': {
    asks: 'La relazione non comincia più di cinque anni fa',
    fails: 'L’inizio {trovato:giorno} è troppo indietro: si accetta dal {atteso:giorno} in poi.',
    mend: 'Se la relazione è più vecchia indica il {atteso:giorno}: Scrittoio non guarda più indietro di cinque anni.',
    source: REGOLA,
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
} as const
