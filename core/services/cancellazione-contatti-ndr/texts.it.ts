import { comuni } from '#core/service/common/texts.it.ts'

const NORME = 'DL 185/2008, art. 16; DL 179/2012, art. 5; DL 76/2020, art. 37'

export const texts = {
  title: 'Cancellazione contatti anomali note di rettifica',
  summary: 'Elimina un contatto che non si può più usare per notificare le note di rettifica.',
  wants:
    'La PEC non funziona più, la mail torna indietro, casella piena o scaduta, indirizzo sbagliato o vecchio da togliere, le notifiche non arrivano.',
  'page.contatto': 'Contatto',
  'page.motivo': 'Motivo e prova',
  'page.conferma': 'Conferma',
  'field.contatto': 'Contatto da cancellare',
  'field.iscrittaRegistroImprese': 'Azienda iscritta al Registro delle imprese',
  'field.motivo': 'Perché il contatto non si può usare',
  'field.motivoAltro': 'Descrizione del motivo',
  'field.prova': 'Prova della mancata consegna',
  'field.dichiarazione': 'Confermo che il contatto va tolto da quelli a cui si notificano le note',
  'hint.contatto': 'I contatti già segnati come anomali vengono per primi.',
  'hint.iscrittaRegistroImprese':
    'Chi è iscritto cambia il domicilio digitale presso il Registro delle imprese, non con questa richiesta.',
  'hint.motivo': '«Delega cessata» vale solo per un delegato che non ha più deleghe in vigore.',
  'hint.motivoAltro': 'Bastano poche parole, al massimo 120 caratteri.',
  'hint.prova':
    'Per esempio l’avviso di mancata consegna della PEC o la risposta del gestore. Serve perché in archivio il contatto non è segnato come anomalo.',
  'hint.dichiarazione':
    'Una nota spedita a un contatto che non funziona va persa, e i termini corrono lo stesso. Le note già spedite non si notificano di nuovo con questa richiesta.',
  'option.motivo.INESISTENTE': 'Il contatto non esiste',
  'option.motivo.NON_ATTIVO': 'Il contatto non è più attivo',
  'option.motivo.CASELLA_PIENA': 'La casella è piena',
  'option.motivo.NON_RICONDUCIBILE': 'Il contatto è di un’altra persona',
  'option.motivo.DELEGA_REVOCATA': 'La delega è cessata',
  'option.motivo.ALTRO': 'Altro',
  'next.nuova-pec-aziendale': 'Comunica la nuova PEC dell’azienda',
  'next.nuovi-contatti-intermediario': 'Aggiorna i contatti dell’intermediario',
  'next.nuovi-contatti-dipendente': 'Aggiorna i contatti del dipendente delegato',
  'check.contatto-registrato': {
    asks: 'Il contatto è registrato',
    passes: 'Contatto {valore} ({tipo}) di {titolare}.',
    fails: 'Il contatto indicato non è fra quelli registrati per l’azienda, i suoi intermediari e i suoi dipendenti.',
    mend: 'Scegli il contatto dall’elenco di oggi; se non c’è più, è già stato cancellato o cambiato.',
    source: 'Regola di Scrittoio',
  },
  'check.contatto-dell-azienda': {
    asks: 'Il contatto è dell’azienda o di un suo delegato',
    passes: 'Il contatto è di {nome}.',
    fails:
      '{valore} è di {trovato}, che non è l’azienda né un suo delegato: le note di {azienda} non si notificano lì.',
    mend: 'Scegli un contatto dell’azienda, di un suo intermediario o di un suo dipendente delegato.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.azienda-con-posizioni': {
    asks: 'L’azienda ha almeno una posizione contributiva',
    fails: 'In archivio non c’è nessuna posizione contributiva di {azienda}: non le si notificano note di rettifica.',
    mend: 'Se l’azienda ha una matricola, importane un flusso UniEmens e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.contatto-disponibile-al-richiedente': {
    asks: 'Chi chiede può disporre del contatto',
    fails:
      'Il contatto è di un intermediario con la delega in vigore: può toglierlo lui, un suo sub-delegato o il rappresentante legale, non chi chiede ({trovato}).',
    mend: 'Fai presentare la richiesta a uno di loro: {atteso}.',
    source: 'Regola di Scrittoio',
  },
  'check.contatto-solo-dell-azienda': {
    asks: 'Il contatto serve solo a questa azienda',
    fails: 'Il contatto è di {nome}, che lo usa per tutte le aziende di cui ha la delega: sparirà per tutte.',
    mend: 'Se funziona ancora per altre aziende, fanne registrare uno nuovo prima di cancellarlo.',
    source: 'Regola di Scrittoio',
  },
  'check.non-domicilio-digitale': {
    asks: 'Il contatto non è il domicilio digitale tenuto dal Registro delle imprese',
    fails:
      '{valore} è la PEC di {azienda}, che è iscritta al Registro delle imprese: è il suo domicilio digitale e da qui non si può togliere.',
    mend: 'Comunica la nuova PEC al Registro delle imprese della Camera di commercio: la pratica è esente da bollo e diritti.',
    source: NORME,
  },
  'check.delega-cessata': {
    asks: 'Se il motivo è la fine della delega, la delega è cessata',
    fails: 'Il motivo è la fine della delega, ma la delega di {nome} risulta {trovato:stato}.',
    mend: 'Indica il vero motivo; se la delega è stata revocata, aggiorna l’archivio o chiedine prima la revoca.',
    source: 'Regola di Scrittoio',
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.motivo-adatto-al-contatto': {
    asks: 'Il motivo è possibile per quel tipo di contatto',
    fails: '{valore} è un numero ({trovato}): solo una casella di posta può essere piena.',
    mend: 'Indica il motivo che riguarda davvero questo contatto.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato}',
  },
  'check.motivo-duraturo': {
    asks: 'Il motivo non è solo passeggero',
    fails: 'Una casella piena torna a ricevere quando viene svuotata: forse {valore} non è da cancellare.',
    mend: 'Se la casella si può svuotare, fallo invece di cancellarla.',
    source: 'Regola di Scrittoio',
  },
  'check.prova-in-archivio': {
    asks: 'I file allegati come prova sono in archivio',
    fails: 'In archivio manca qualche file allegato ({trovato}): senza, la prova non c’è.',
    mend: 'Allega di nuovo l’avviso di mancata consegna e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.prova-riscontrata': {
    asks: 'I file allegati come prova sono stati cercati in archivio',
    fails: 'Non è stato possibile cercare in archivio i file allegati ({trovato}).',
    mend: 'Tieni i file a disposizione: se mancano, vanno allegati di nuovo.',
    source: 'Regola di Scrittoio',
  },
  'check.resta-un-contatto-utilizzabile': {
    asks: 'Resta almeno un contatto a cui notificare le note',
    fails: 'Tolto questo, non resta nessun contatto utilizzabile dell’azienda o dei suoi delegati.',
    mend: 'Fai registrare subito un nuovo contatto: una nota non ricevuta fa correre i termini lo stesso.',
    source: 'Regola di Scrittoio',
  },
  'check.resta-una-pec': {
    asks: 'Resta almeno una PEC a cui notificare le note',
    fails: 'Tolta questa, non resta nessuna PEC utilizzabile: le note arriverebbero solo per raccomandata.',
    mend: 'Fai registrare subito una nuova PEC.',
    source: 'Regola di Scrittoio',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
