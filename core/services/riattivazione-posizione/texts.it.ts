import { comuni } from '#core/service/common/texts.it.ts'

export const texts = {
  title: 'Riattivazione posizione contributiva',
  summary: 'Riattiva una posizione contributiva sospesa da non più di 18 mesi, quando tornano i dipendenti.',
  wants:
    'Riaprire la matricola, riprendere o ripartire, nuova assunzione, riassumere, inizio o apertura della stagione.',
  'page.posizione': 'Posizione contributiva',
  'page.riattivazione': 'Riattivazione',
  'page.inquadramento': 'Inquadramento',
  'field.posizione': 'Posizione da riattivare',
  'field.sospesaDal': 'Sospesa dal',
  'field.riattivabileFinoAl': 'Riattivabile fino al',
  'field.decorrenza': 'Data della riattivazione',
  'field.assunzione': 'Dichiaro che da quella data c’è almeno un dipendente, con l’assunzione già comunicata',
  'field.csc': 'Codice statistico contributivo (CSC)',
  'field.inquadramento': 'Dichiaro che l’inquadramento e il codice ATECO 2025 della posizione sono ancora giusti',
  'hint.decorrenza':
    'È il primo giorno con dipendenti: dopo la sospensione, entro i suoi 18 mesi e al massimo 30 giorni dopo oggi.',
  'hint.assunzione': 'L’archivio non vede le comunicazioni di assunzione: per quelle conta la tua dichiarazione.',
  'hint.inquadramento': 'Se l’attività è cambiata, prima di riattivare la posizione scrivi alla Sede competente.',
  'next.cessazione-provvisoria':
    'La sospensione supera i 18 mesi: chiedi la cessazione provvisoria di questa posizione.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.matricola-valida': comuni.matricolaValida,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.decorrenza-dopo-la-sospensione': {
    asks: 'La data della riattivazione viene dopo quella della sospensione',
    fails: 'La data della riattivazione, {trovato:giorno}, non viene dopo quella della sospensione, {atteso:giorno}.',
    mend: 'Indica una data successiva al {atteso:giorno}. Se la posizione non è mai rimasta senza dipendenti, scrivi alla Sede competente.',
    source: 'Regola di Scrittoio',
    atteso: 'dopo il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-il-limite': {
    asks: 'La data della riattivazione non è oltre 30 giorni da oggi',
    fails: 'La data della riattivazione, {trovato:giorno}, è troppo lontana: si accetta al massimo il {atteso:giorno}.',
    mend: 'Indica una data entro il {atteso:giorno}, o ripresenta la richiesta quando l’assunzione è vicina.',
    source: 'Regola di Scrittoio',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-diciotto-mesi': {
    asks: 'Fra la sospensione e la riattivazione non passano più di 18 mesi',
    passes: 'Sospesa dal {dal:giorno}, la posizione è riattivabile fino al {atteso:giorno}.',
    fails:
      'La posizione, sospesa dal {dal:giorno}, è riattivabile fino al {atteso:giorno}: la data indicata, {trovato:giorno}, viene dopo.',
    mend: 'Se i dipendenti sono tornati entro il {atteso:giorno}, correggi la data. Altrimenti la posizione va in cessazione provvisoria.',
    source: 'Msg. INPS 3462/2020',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.richiesta-entro-diciotto-mesi': {
    asks: 'La richiesta arriva entro 18 mesi dalla sospensione',
    fails:
      'La data della riattivazione è entro i 18 mesi dalla sospensione, ma la richiesta arriva dopo: erano finiti il {atteso:giorno}.',
    mend: 'Tieni pronti i documenti che provano la ripresa entro il {atteso:giorno}: potrebbero servire.',
    source: 'Regola di Scrittoio, sui 18 mesi del Msg. INPS 3462/2020',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessun-lavoratore-durante-la-sospensione': {
    asks: 'Fra la sospensione e la riattivazione non risultano dipendenti in forza',
    fails: 'Fra la sospensione e la riattivazione ci sono denunce con dipendenti in forza: {trovato}.',
    mend: 'Se l’attività è ripresa prima, indica il primo giorno con dipendenti; altrimenti verifica quelle denunce.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato}',
  },
  'check.rappresentante-conosciuto': {
    asks: 'Il rappresentante legale dell’azienda è in archivio',
    passes: 'Oggi l’azienda è rappresentata da {nomi}.',
    fails: 'In archivio non risulta chi rappresenta oggi {azienda}.',
    mend: 'Verifica che il rappresentante sia ancora quello di prima della sospensione, e registralo fra i soggetti collegati.',
    source: 'Regola di Scrittoio',
  },
  'check.ateco-gia-2025': {
    asks: 'La posizione è stata sospesa quando l’INPS usava già la classificazione ATECO 2025',
    fails:
      'La posizione è sospesa da prima del {atteso:giorno}: durante la sospensione il suo codice ATECO è stato ricodificato d’ufficio.',
    mend: 'Verifica che il codice ATECO 2025 attribuito descriva l’attività che riprende.',
    source: 'Circ. INPS 71/2025',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
