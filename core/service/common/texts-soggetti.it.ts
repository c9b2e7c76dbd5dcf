import type { CheckTexts } from '#core/service/define.ts'

/** The words of the checks on persons tied to a company. */
export const soggetti = {
  codiceFiscaleDelSoggetto: {
    asks: 'Il codice fiscale del soggetto collegato è formalmente valido',
    fails: 'Il codice fiscale {trovato} non supera il controllo del carattere finale: in archivio è scritto male.',
    mend: 'Confrontalo con la tessera sanitaria e correggilo in archivio. La richiesta va avanti lo stesso.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  titoloSuTutteLePosizioni: {
    asks: 'Chi chiede ha un titolo su tutte le posizioni aperte, se la relazione vale per tutta l’azienda',
    fails:
      'La relazione vale per tutta l’azienda, ma chi chiede ({trovato}) non ha un titolo in vigore sulle matricole {elenco}.',
    mend: 'Fai presentare la richiesta a chi ha un titolo su tutte le posizioni, oppure chiedi posizione per posizione dove la relazione lo permette.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
  },
  giaNelRegistroImprese: {
    asks: 'La variazione non riguarda una carica da comunicare anche al Registro delle imprese',
    fails: '{azienda} è iscritta al Registro delle imprese: la variazione ({trovato:stato}) dovrebbe già risultare lì.',
    mend: 'Verifica con una visura che il Registro delle imprese dica lo stesso, e con la stessa data.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato:stato}',
  },
  comunicataEntroTrentaGiorni: {
    asks: 'La variazione è comunicata entro 30 giorni',
    fails: 'La variazione è del {trovato:giorno}, più di 30 giorni fa.',
    mend: 'La richiesta va avanti lo stesso: controlla che la data sia giusta.',
    source: 'Regola di Scrittoio',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
