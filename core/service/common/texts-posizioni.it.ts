import type { CheckTexts } from '#core/service/define.ts'

/** The words of the checks that the services on the state of a position share. */
export const posizioni = {
  decorrenzaNonFutura: {
    asks: 'La data indicata non è nel futuro',
    fails:
      'La data indicata, {trovato:giorno}, deve ancora venire: fino ad allora potrebbero esserci dipendenti in forza.',
    mend: 'Indica una data fino a oggi, {atteso:giorno}, o ripresenta la richiesta dal {trovato:giorno}.',
    source: 'Regola di Scrittoio',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaNonPrimaDelloStato: {
    asks: 'La data indicata non precede lo stato attuale della posizione',
    fails:
      'La data indicata, {trovato:giorno}, viene prima del {atteso:giorno}, da cui la posizione è nello stato attuale.',
    mend: 'Indica una data dal {atteso:giorno} in poi. Se in archivio quello stato comincia troppo tardi, aggiornalo e ripresenta la richiesta.',
    source: 'Regola di Scrittoio, sugli stati del Msg. INPS 3462/2020',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  comunicazioneEntroTrentaGiorni: {
    asks: 'La richiesta arriva entro 30 giorni dalla data indicata',
    fails: 'Dalla data indicata sono passati più di 30 giorni: la comunicazione andava fatta entro il {atteso:giorno}.',
    mend: 'La richiesta va avanti lo stesso. Verifica che la data sia giusta e tieni nota del motivo del ritardo.',
    source: 'Regola di Scrittoio, sul termine in uso di 30 giorni',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  nessunLavoratoreDopo: {
    asks: 'Dopo il mese della data indicata non risultano dipendenti in forza',
    fails: 'Nelle denunce successive al mese della data indicata risultano ancora dipendenti in forza: {trovato}.',
    mend: 'Indica il primo giorno senza dipendenti. Se le denunce sono sbagliate, importa i flussi di variazione e ripresenta la richiesta.',
    source: 'Regola di Scrittoio, sugli stati del Msg. INPS 3462/2020',
    atteso: 'nessuno dopo {atteso:periodo}',
    trovato: '{trovato}',
  },
  ultimoMeseCoerente: {
    asks: 'L’ultimo mese con dipendenti sta fra l’inizio dello stato attuale e la data indicata',
    fails:
      'L’ultimo mese con dipendenti, {trovato:periodo}, non sta fra {inizio:periodo}, in cui è cominciato lo stato attuale della posizione, e {atteso:periodo}, il mese della data indicata.',
    mend: 'Correggi l’ultimo mese con dipendenti, o la data indicata.',
    source: 'Regola di Scrittoio',
    atteso: 'da {inizio:periodo} a {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  ultimoMeseNonSmentito: {
    asks: 'Nessuna denuncia in archivio smentisce l’ultimo mese con dipendenti',
    fails:
      'In archivio c’è una denuncia con dipendenti più recente ({atteso:periodo}) del mese indicato ({trovato:periodo}).',
    mend: 'Indica come ultimo mese {atteso:periodo} o uno successivo. Se la denuncia è sbagliata, importa il flusso di variazione.',
    source: 'Regola di Scrittoio',
    atteso: 'non prima di {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  denuncePresenti: {
    asks: 'Le denunce UniEmens con il termine già passato sono in archivio',
    fails: 'In archivio mancano denunce UniEmens per cui il termine è già passato: {trovato}.',
    mend: 'Se sono state inviate, importa i loro file; se mancano davvero, inviale. Se in quei mesi non c’erano più dipendenti, anticipa la data indicata.',
    source: 'Regola di Scrittoio, sul termine di invio delle denunce UniEmens',
    trovato: 'mancano {trovato}',
  },
  denunceDaCompletare: {
    asks: 'L’archivio ha tutte le denunce UniEmens fino all’ultimo mese con dipendenti',
    fails: 'In archivio mancano denunce UniEmens fino all’ultimo mese con dipendenti: {trovato}.',
    mend: 'La richiesta va avanti lo stesso. Se le denunce sono già state inviate, importa i loro file; altrimenti inviale entro il loro termine, la fine del mese successivo.',
    source: 'Regola di Scrittoio, sul termine di invio delle denunce UniEmens',
    trovato: 'mancano {trovato}',
  },
  nessunaDenunciaOltreIlMeseSuccessivo: {
    asks: 'Non ci sono denunce oltre il mese successivo alla data indicata',
    fails:
      'In archivio ci sono denunce successive a {atteso:periodo}: {trovato}. Per una posizione che a quella data era già ferma non sarebbero ammesse.',
    mend: 'Indica una data più vicina a quelle denunce; se sono state inviate per errore, sistemale e aggiorna l’archivio.',
    source: 'Regola di Scrittoio, sui controlli UniEmens del Msg. INPS 1990/2015',
    atteso: 'nessuna dopo {atteso:periodo}',
    trovato: '{trovato}',
  },
  nessunaDenunciaNelMeseSuccessivo: {
    asks: 'Non c’è una denuncia del mese successivo alla data indicata',
    fails:
      'In archivio c’è la denuncia {trovato:periodo}, del mese successivo alla data indicata; non dice che ci fossero dipendenti in forza.',
    mend: 'Verifica che la data sia giusta: la denuncia del mese successivo è ammessa, ma con un avviso.',
    source: 'Regola di Scrittoio, sui controlli UniEmens del Msg. INPS 1990/2015',
    trovato: '{trovato:periodo}',
  },
  codiciConclusi: {
    asks: 'Nessun codice di autorizzazione vale oltre la data indicata',
    fails: 'Dopo il {dal:giorno} valgono codici di autorizzazione: {elenco}.',
    mend: 'Verifica se vanno chiusi, e che non ci siano periodi di cassa integrazione autorizzati oltre la data.',
    source: 'Regola di Scrittoio',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
