import type { CheckTexts } from '#core/service/define.ts'

/** The words of the fields by which addresses and numbers are changed. */
export const campiRecapiti = {
  'page.indirizzi': 'PEC ed e-mail',
  'page.numeri': 'Telefono, cellulare e fax',
  'page.conferma': 'Conferma',
  'field.pecAttuale': 'PEC attuale',
  'field.nuovaPec': 'Nuova PEC',
  'field.confermaPec': 'Ripeti la nuova PEC',
  'field.emailAttuale': 'E-mail attuale',
  'field.nuovaEmail': 'Nuova e-mail',
  'field.confermaEmail': 'Ripeti la nuova e-mail',
  'field.telefonoAttuale': 'Telefono attuale',
  'field.nuovoTelefono': 'Nuovo telefono',
  'field.cellulareAttuale': 'Cellulare attuale',
  'field.nuovoCellulare': 'Nuovo cellulare',
  'field.faxAttuale': 'Fax attuale',
  'field.nuovoFax': 'Nuovo fax',
  'hint.nuovaPec': 'Compila solo ciò che cambia: quello che lasci vuoto resta com’è.',
  'hint.nuovaEmail': 'Una casella ordinaria, diversa dalla PEC.',
  'hint.nuovoCellulare': 'Per esempio 333 1234567; per un numero estero scrivi anche il prefisso, con il +.',
} as const

/** The words of the checks on them, written once. */
export const controlliRecapiti = {
  codiceFiscaleDelTitolare: {
    asks: 'Il codice fiscale della persona di cui si variano i contatti è formalmente valido',
    fails: 'Il codice fiscale {trovato} non supera il controllo del carattere finale: in archivio è scritto male.',
    mend: 'Correggi il codice fiscale nella delega in archivio e ripresenta la richiesta.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  recapitoVariato: {
    asks: 'Almeno un contatto cambia',
    passes: 'Cambia: {elenco}.',
    fails: 'Nessun contatto cambia: quelli indicati mancano o sono già registrati.',
    mend: 'Scrivi almeno un contatto diverso da quello attuale, o rinuncia alla richiesta.',
    source: 'Regola di Scrittoio',
  },
  recapitiTuttiDiversi: {
    asks: 'Tutti i contatti indicati sono diversi da quelli attuali',
    fails: 'Già registrato, e quindi non cambia: {elenco}.',
    mend: 'Verifica di avere scritto il contatto nuovo e non quello attuale.',
    source: 'Regola di Scrittoio',
  },
  pecNonAssegnataDUfficio: {
    asks: 'La nuova PEC non è un domicilio digitale assegnato d’ufficio',
    fails: '{trovato} è un indirizzo assegnato d’ufficio a un’impresa: può solo ricevere.',
    mend: 'Scrivi una casella PEC attivata presso un gestore.',
    source: 'DL 76/2020, art. 37',
  },
  pecDiversaDallEmail: {
    asks: 'La PEC e l’e-mail ordinaria sono diverse',
    fails: '{trovato} figurerebbe sia come PEC sia come e-mail ordinaria.',
    mend: 'Scrivi due caselle diverse: una casella certificata e una ordinaria.',
    source: 'Regola di Scrittoio',
  },
  pecNonAnomala: {
    asks: 'La nuova PEC non è segnata come contatto anomalo',
    fails: '{trovato} è segnata in archivio come contatto anomalo: una notifica spedita lì non è arrivata.',
    mend: 'Scrivi una PEC che riceve.',
    source: 'Regola di Scrittoio',
  },
  emailNonAnomala: {
    asks: 'La nuova e-mail non è segnata come contatto anomalo',
    fails: '{trovato} è segnata in archivio come contatto anomalo: un messaggio spedito lì non è arrivato.',
    mend: 'Scrivi un’e-mail che riceve.',
    source: 'Regola di Scrittoio',
  },
  pecNonDiAltri: {
    asks: 'La nuova PEC non è di un altro soggetto',
    fails: '{trovato} è già registrata in archivio come contatto di un altro soggetto.',
    mend: 'Scrivi una casella che sia solo sua; se lo è già, correggi in archivio il contatto dell’altro soggetto.',
    source: 'Regola di Scrittoio',
  },
  emailNonDiAltri: {
    asks: 'La nuova e-mail non è di un altro soggetto',
    fails: '{trovato} è già registrata in archivio come contatto di un altro soggetto.',
    mend: 'Scrivi una casella che sia solo sua; se lo è già, correggi in archivio il contatto dell’altro soggetto.',
    source: 'Regola di Scrittoio',
  },
  recapitiRiscontrati: {
    asks: 'I nuovi indirizzi sono stati cercati fra i contatti degli altri soggetti',
    fails: 'Non è stato possibile cercare {trovato} fra i contatti degli altri soggetti.',
    mend: 'Verifica tu che la casella non sia di altri.',
    source: 'Regola di Scrittoio',
  },
  cellulareMobile: {
    asks: 'Il nuovo cellulare è un numero mobile',
    fails: '{trovato} è il numero di una linea fissa: lì un SMS non arriva.',
    mend: 'Scrivi il fisso fra i telefoni e indica qui un numero che comincia per 3.',
    source: 'Regola di Scrittoio',
  },
  numeriNonAnomali: {
    asks: 'I nuovi numeri non sono segnati come contatti anomali',
    fails: '{trovato} è segnato in archivio come contatto anomalo: non risulta raggiungibile.',
    mend: 'Scrivi un numero a cui si risponde.',
    source: 'Regola di Scrittoio',
  },
  numeriNonDiAltri: {
    asks: 'I nuovi numeri non sono di un altro soggetto',
    fails: '{trovato} è già registrato in archivio come contatto di un altro soggetto.',
    mend: 'Un numero si può condividere: verifica soltanto di averlo scritto bene.',
    source: 'Regola di Scrittoio',
  },
  restaUnRecapitoUtilizzabile: {
    asks: 'Dopo la variazione resta almeno un contatto utilizzabile',
    fails:
      'Dopo la variazione non ci sarebbero PEC, e-mail, telefono o cellulare utilizzabili: il fax da solo non basta.',
    mend: 'Indica anche una PEC, un’e-mail o un telefono che funzioni.',
    source: 'Regola di Scrittoio, sul modello del Msg. INPS 6838/2015',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
