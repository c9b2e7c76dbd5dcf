import type { CheckTexts } from '#core/service/define.ts'

/** The words of the common checks, written once: a service takes them into its own texts. */
export const comuni = {
  codiceFiscaleValido: {
    asks: 'Il codice fiscale dell’azienda è formalmente valido',
    fails: 'Il codice fiscale {trovato} non supera il controllo del carattere finale: in archivio è scritto male.',
    mend: 'Correggi il codice fiscale dell’azienda in archivio e ripresenta la richiesta.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  matricolaValida: {
    asks: 'La matricola è formalmente valida',
    fails: 'Le ultime due cifre della matricola {trovato} non tornano con le altre: potrebbe essere scritta male.',
    mend: 'Confronta la matricola con un documento dell’INPS. Se è giusta, la richiesta va avanti lo stesso.',
    source: 'Regola di Scrittoio',
  },
  posizioneDellAzienda: {
    asks: 'La posizione contributiva è dell’azienda',
    passes: 'La matricola {matricola} è di {azienda}.',
    fails: 'La matricola {matricola} non è fra le posizioni contributive di {azienda}.',
    mend: 'Controlla di avere scelto l’azienda giusta; se lo è, aggiorna l’archivio con un flusso UniEmens della matricola.',
    source: 'Regola di Scrittoio',
  },
  statoPosizioneAmmesso: {
    asks: 'Lo stato della posizione contributiva permette la richiesta',
    fails:
      'La posizione {matricola} risulta {trovato:stato} dal {dal:giorno}: in questo stato la richiesta non si può fare.',
    mend: 'Se lo stato in archivio non è più quello, aggiornalo e ripresenta la richiesta.',
    source: 'Regola di Scrittoio, sugli stati del Msg. INPS 3462/2020',
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato} dal {dal:giorno}',
  },
  richiedenteConTitolo: {
    asks: 'Chi chiede ha un titolo in vigore sulla posizione',
    fails:
      'Chi chiede ({trovato}, {ruolo:stato}) non risulta avere oggi un titolo sulla matricola {matricola} per questa richiesta. Possono farla: {atteso:elenco}.',
    mend: 'Fai presentare la richiesta a uno di loro, oppure aggiorna in archivio la delega o il rappresentante e riprova.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
    atteso: '{atteso:elenco}',
    trovato: '{trovato} ({ruolo:stato})',
  },
  richiedenteConTitoloSullAzienda: {
    asks: 'Chi chiede ha un titolo in vigore sull’azienda',
    fails:
      'Chi chiede ({trovato}, {ruolo:stato}) non risulta avere oggi un titolo su nessuna posizione dell’azienda per questa richiesta. Possono farla: {atteso:elenco}.',
    mend: 'Fai presentare la richiesta a uno di loro, oppure aggiorna in archivio la delega o il rappresentante e riprova.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
    atteso: '{atteso:elenco}',
    trovato: '{trovato} ({ruolo:stato})',
  },
  nessunaRichiestaIdentica: {
    asks: 'Non c’è già una richiesta uguale in attesa di esito',
    fails: 'Una richiesta uguale, ricevuta il {ricevutaIl:giorno} da {richiedente}, aspetta ancora il suo esito.',
    mend: 'Attendi l’esito di quella richiesta, o richiamala finché non è decisa.',
    source: 'Regola di Scrittoio',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
