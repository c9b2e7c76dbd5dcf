import { comuni } from '#core/service/common/texts.it.ts'

const NORMA = 'L. 296/2006, art. 1, cc. 755-756'
const SOGLIE = 'L. 296/2006, art. 1, c. 756; L. 199/2025, art. 1, c. 203; Circ. INPS 12/2026'

export const texts = {
  title: 'Fondo di Tesoreria (1R)',
  summary:
    'Attribuisce alla posizione il codice di autorizzazione 1R, per versare al Fondo di Tesoreria il TFR dei dipendenti.',
  wants:
    'TFR, trattamento di fine rapporto, tesoreria, cinquanta o sessanta dipendenti, superamento della soglia, CA 1R.',
  'page.posizione': 'Posizione',
  'page.obbligo': 'Obbligo',
  'page.conferma': 'Conferma',
  'field.matricola': 'Posizione contributiva',
  'field.entePubblico': 'Il datore di lavoro è un ente pubblico',
  'field.dirittoComune': 'Tutto il personale ha un rapporto di lavoro di diritto comune',
  'field.caso': 'Perché serve il codice 1R',
  'field.annoRiferimento': 'Anno di riferimento',
  'field.mediaAnnua': 'Media annua dei dipendenti',
  'field.efficaciaIl': 'Data del passaggio dei lavoratori',
  'field.decorrenza': 'Decorrenza del codice 1R',
  'field.attoOperazione': 'Atto dell’operazione societaria',
  'field.allegati': 'Prospetto dei dati occupazionali',
  'field.dichiarazione': 'Dichiaro che i dati occupazionali sono quelli del modello SC34',
  'hint.dirittoComune':
    'Le amministrazioni pubbliche dell’art. 1, c. 2, del D.Lgs. 165/2001 sono escluse, salvo che tutto il personale sia di diritto comune.',
  'hint.caso':
    'Chi inizia l’attività guarda alla media dell’anno di inizio; gli altri alla media dell’anno solare precedente. Se i dipendenti calano in corso d’anno, l’obbligo già sorto resta.',
  'hint.annoRiferimento':
    'È l’anno solare di cui si calcola la media. Per i periodi di paga 2026 si guarda al 2025: la soglia è 60.',
  'hint.mediaAnnua':
    'Somma di tutte le matricole del codice fiscale, mese per mese, divisa per i mesi di attività; il part-time conta in proporzione alle ore.',
  'hint.efficaciaIl':
    'Il giorno da cui sono in forza i lavoratori arrivati da un datore di lavoro già tenuto a versare al Fondo.',
  'hint.decorrenza':
    'Gennaio dell’anno dopo quello di riferimento, il mese di inizio dell’attività o il mese del passaggio dei lavoratori.',
  'hint.attoOperazione': 'Fusione, scissione, cessione o conferimento: da uno a tre file.',
  'hint.allegati':
    'Se in archivio non c’è nessun mese dell’anno, serve per provare la media che dichiari. Al massimo tre file.',
  'hint.dichiarazione': 'Conserva il modello SC34 con i dati dei singoli mesi.',
  'option.caso.superamento-soglia': 'Superamento della soglia nell’anno precedente',
  'option.caso.inizio-attivita': 'Inizio dell’attività nell’anno',
  'option.caso.operazione-societaria': 'Operazione societaria con passaggio di personale',
  'option.caso.singoli-lavoratori': 'Singoli lavoratori con TFR già al Fondo',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.datore-non-escluso': {
    asks: 'Il datore di lavoro non è fra quelli esclusi dal Fondo di Tesoreria',
    fails:
      '{azienda} è un ente pubblico con personale non di diritto comune: è escluso dal Fondo di Tesoreria, e il codice 1R non spetta.',
    mend: 'Se tutto il personale ha un rapporto di diritto comune, indicalo; se non è un ente pubblico, correggi la natura giuridica in archivio.',
    source: `${NORMA}; D.Lgs. 165/2001, art. 1, c. 2`,
  },
  'check.anno-di-riferimento-concluso': {
    asks: 'L’anno di riferimento è concluso',
    fails: 'Il {trovato} non è un anno già concluso: la media si calcola sull’anno solare intero.',
    mend: 'Scegli un anno fino al {atteso}, o ripresenta la richiesta da gennaio dell’anno successivo.',
    source: SOGLIE,
    atteso: 'fino al {atteso}',
  },
  'check.caso-coerente-con-l-inizio': {
    asks: 'Il caso scelto è coerente con l’inizio dell’attività',
    fails:
      'L’attività con dipendenti risulta iniziata il {dal:giorno}: il caso «{caso:stato}» non va d’accordo con l’anno di riferimento {anno}.',
    mend: 'Per l’anno in cui l’attività è iniziata scegli «Inizio dell’attività nell’anno», per quelli successivi «Superamento della soglia».',
    source: NORMA,
  },
  'check.inizio-attivita-noto': {
    asks: 'L’inizio dell’attività non lascia dubbi sulla soglia da applicare',
    fails:
      'L’archivio non dice quando è iniziata l’attività: ha visto l’azienda per la prima volta il {trovato:giorno}. Chi inizia nell’anno ha una soglia diversa.',
    mend: 'Verifica il giorno di inizio: se è precedente, importa i flussi UniEmens più vecchi o scegli l’altro caso.',
    source: 'Regola di Scrittoio',
    trovato: 'vista dal {trovato:giorno}',
  },
  'check.dati-occupazionali-presenti': {
    asks: 'I dati occupazionali dell’anno sono in archivio o allegati',
    fails:
      'Mancano i dati occupazionali: del {anno} in archivio non c’è la forza aziendale di nessun mese, e alla richiesta non è allegato nulla che provi la media.',
    mend: 'Importa i flussi UniEmens dell’anno per tutte le matricole, o allega il prospetto dei dati occupazionali.',
    source: 'Regola di Scrittoio, sui dati richiesti dal modello SC34',
  },
  'check.dati-occupazionali-completi': {
    asks: 'La media si può calcolare da tutti i mesi dell’anno',
    fails:
      'Del {anno} mancano in archivio, per una o più matricole, i dati dei mesi {mancanti}: conta la media dichiarata. Media dei mesi presenti: {nota}.',
    mend: 'Importa i flussi UniEmens che mancano: la media sarà calcolata da sola.',
    source: 'Regola di Scrittoio',
  },
  'check.media-raggiunge-la-soglia': {
    asks: 'La media annua raggiunge la soglia',
    fails: 'La media del {anno} è {trovato:numero}, sotto la soglia di {atteso}: l’obbligo verso il Fondo non sorge.',
    mend: 'Controlla che i dati comprendano tutte le matricole del codice fiscale. Per singoli lavoratori con TFR già al Fondo scegli quel caso.',
    source: SOGLIE,
    atteso: 'almeno {atteso}',
    trovato: '{trovato:numero}',
  },
  'check.efficacia-non-futura': {
    asks: 'Il passaggio dei lavoratori è già avvenuto',
    fails: 'Il passaggio dei lavoratori è previsto il {trovato:giorno}: fino ad allora l’obbligo non c’è.',
    mend: 'Ripresenta la richiesta dal {trovato:giorno} in poi.',
    source: 'Regola di Scrittoio',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-coerente-col-caso': {
    asks: 'La decorrenza è quella del caso scelto',
    fails: 'Per il caso «{caso:stato}» il codice 1R decorre da {atteso:periodo}, non da {trovato:periodo}.',
    mend: 'Indica {atteso:periodo}. Se la posizione è nata dopo, vale il suo primo mese; se l’inizio in archivio è sbagliato, importa i flussi UniEmens che mancano.',
    source: SOGLIE,
    atteso: '{atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.decorrenza-non-prima-del-fondo': {
    asks: 'La decorrenza non precede il Fondo di Tesoreria',
    fails: 'La decorrenza {trovato:periodo} precede {atteso:periodo}, primo mese del Fondo di Tesoreria.',
    mend: 'Indica una decorrenza da {atteso:periodo} in poi.',
    source: 'L. 296/2006, art. 1, c. 755',
    atteso: 'da {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.ca-1r-non-presente': {
    asks: 'La posizione non ha già il codice 1R nel periodo',
    fails: 'La matricola {matricola} ha già il codice 1R {trovato}.',
    mend: 'Non serve un’altra richiesta: il codice resta lo stesso anche se era nato per singoli lavoratori e ora è superata la soglia.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato}',
  },
  'check.quote-nei-termini': {
    asks: 'I termini per versare la prima quota di TFR non sono passati',
    passes: 'La prima quota si versa entro il {atteso:giorno}.',
    fails:
      'Le quote di TFR sono dovute da {decorrenza:periodo}: il termine della prima, il {atteso:giorno}, è passato e ci sono arretrati da versare.',
    mend: 'Versa le quote arretrate con i flussi UniEmens: per i primi mesi del 2026 la causale era CF05, entro il 16/05/2026, un sabato, e quindi fino al 18.',
    source: 'Circ. INPS 12/2026',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.atto-pervenuto': {
    asks: 'L’atto dell’operazione societaria è arrivato con la richiesta',
    fails: 'Dell’atto dell’operazione societaria non sono arrivati {quanti} file.',
    mend: 'Allega di nuovo i file e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.allegati-pervenuti': {
    asks: 'Gli allegati sono arrivati con la richiesta',
    fails: 'Del prospetto dei dati occupazionali non sono arrivati {quanti} file.',
    mend: 'Allega di nuovo i file e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.allegati-riscontrati': {
    asks: 'Gli allegati sono stati cercati in archivio',
    fails: 'Non è stato possibile verificare se i file allegati ({quanti}) sono arrivati.',
    mend: 'Verifica dopo l’invio che gli allegati si aprano dal dettaglio della richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
