import { comuni } from '#core/service/common/texts.it.ts'

export const texts = {
  title: 'Ricalcolo nota di rettifica',
  summary: 'Avvia un nuovo calcolo della nota, quando dopo il primo è cambiato qualcosa che può modificarla.',
  wants:
    'La nota è sbagliata, contestare una rettifica, annullare o rifare il conto, differenze contributive da sgravare, DM10.',
  'page.nota': 'Nota di rettifica',
  'page.variazione': 'Che cosa è cambiato',
  'field.nota': 'Nota da ricalcolare',
  'field.variazione': 'Che cosa è cambiato dopo il calcolo',
  'field.variazioneIl': 'Data della variazione',
  'field.dichiarazione': 'Dichiaro che la variazione è avvenuta e che posso documentarla',
  'hint.variazione':
    'Se nulla è cambiato dopo la Data Calcolo della nota, un nuovo calcolo darebbe lo stesso risultato.',
  'hint.variazioneIl': 'Deve essere successiva alla Data Calcolo della nota e non nel futuro.',
  'hint.dichiarazione':
    'L’archivio non può vedere questa variazione: conta la tua dichiarazione. Tieni il documento che la prova.',
  'option.variazione.variazione-uniemens': 'Inviata una variazione UniEmens del periodo',
  'option.variazione.versamento-trovato': 'Trovato un versamento per il periodo',
  'option.variazione.autorizzazione-attribuita': 'Attribuito un codice di autorizzazione (CA)',
  'option.variazione.regolarita-accertata': 'Accertata la regolarità contributiva (DURC)',
  'option.variazione.cig-autorizzata': 'Autorizzata la cassa integrazione (CIG)',
  'option.variazione.dm-quadrato': 'Quadrato il DM del periodo',
  'check.nota-esistente': {
    asks: 'La nota di rettifica è in archivio',
    passes: 'Nota del periodo {periodo:periodo}, calcolata il {dataCalcolo:giorno}, saldo {saldo:importo}.',
    fails: 'La nota indicata non è in archivio fra quelle dell’azienda.',
    mend: 'Importa l’elenco aggiornato delle note e scegli la nota da ricalcolare.',
    source: 'Regola di Scrittoio',
  },
  'check.nota-non-definita': {
    asks: 'La nota non è già definita',
    fails: 'La nota risulta «{trovato:stato}»: è chiusa, e un ricalcolo non la riaprirebbe.',
    mend: 'Se lo stato non è più questo, importa l’elenco aggiornato delle note. Per una nota passata al recupero crediti scrivi alla Sede competente.',
    source: 'Regola di Scrittoio',
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.nota-non-in-ricalcolo': {
    asks: 'Un ricalcolo della nota non è già in corso',
    fails: 'Per questa nota un ricalcolo è già in corso.',
    mend: 'Attendi il risultato: quando arriva, importa l’elenco aggiornato delle note.',
    source: 'Regola di Scrittoio',
    trovato: '{trovato:stato}',
  },
  'check.stato-nota-riconosciuto': {
    asks: 'Lo stato della nota è fra quelli che Scrittoio conosce',
    fails: 'L’elenco importato dà alla nota lo stato «{trovato}», che Scrittoio non conosce: la considera aperta.',
    mend: 'Verifica sul Cassetto previdenziale che la nota sia ancora da definire.',
    source: 'Regola di Scrittoio',
  },
  'check.differenza-oltre-soglia': {
    asks: 'La differenza supera la soglia di ± 12,00 €',
    fails: 'Il saldo della nota è {trovato:importo}: entro ± {atteso:importo} di solito non si emettono note.',
    mend: 'Verifica il saldo nell’elenco aggiornato: forse la nota non va più trattata.',
    source: 'Regola di Scrittoio, sulla soglia in uso per l’emissione delle note',
    atteso: 'oltre ± {atteso:importo}',
    trovato: '{trovato:importo}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.denuncia-presente': {
    asks: 'La denuncia UniEmens del periodo è in archivio',
    passes: 'La denuncia {periodo:periodo} della matricola {matricola} è presente.',
    fails:
      'Manca la denuncia UniEmens {periodo:periodo} della matricola {matricola}: senza, la nota non si può ricalcolare.',
    mend: 'Se la denuncia è stata inviata, importa il suo file; se manca davvero, inviala prima di chiedere il ricalcolo.',
    source: 'Regola di Scrittoio',
  },
  'check.denuncia-definitiva': {
    asks: 'La denuncia del periodo non è provvisoria',
    fails:
      'La denuncia {periodo:periodo} è ancora provvisoria: il DM non quadra e un nuovo calcolo non sarebbe definitivo.',
    mend: 'Fai quadrare la denuncia con un flusso di variazione, importalo e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.nota-non-sospesa': {
    asks: 'La nota non è sospesa',
    fails:
      'La nota è sospesa: aspetta che si definisca un controllo (DURC o CIG), e fino ad allora un ricalcolo non serve.',
    mend: 'Quando il controllo è definito e la nota non è più «Sospesa», importa l’elenco aggiornato e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  'check.cig-definita': {
    asks: 'La cassa integrazione da cui dipende la nota è stata autorizzata',
    fails:
      'La nota porta il segno «Cig»: dipende da una cassa integrazione non ancora definita, e la variazione indicata ({trovato:variazione}) non la definisce.',
    mend: 'Chiedi il ricalcolo quando la cassa integrazione è autorizzata, indicandola come variazione.',
    source: 'Regola di Scrittoio',
    atteso: '{atteso:variazione}',
    trovato: '{trovato:variazione}',
  },
  'check.regolarita-in-corso': {
    asks: 'Per una nota «Art. 1» la regolarità contributiva è in corso',
    fails:
      'La nota toglie benefici che chiedono la regolarità contributiva, e oggi la regolarità risulta «{trovato:stato}».',
    mend: 'Regolarizza la posizione; quando il DURC è regolare aggiorna l’archivio e ripresenta la richiesta.',
    source: 'L. 296/2006, art. 1, c. 1175',
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.regolarita-conosciuta': {
    asks: 'Per una nota «Art. 1» l’archivio conosce la regolarità contributiva di oggi',
    fails: 'La nota toglie benefici che chiedono la regolarità contributiva, ma l’archivio non sa se oggi c’è.',
    mend: 'Verifica il DURC: se non è regolare, il ricalcolo darebbe lo stesso risultato.',
    source: 'L. 296/2006, art. 1, c. 1175',
  },
  'check.regolarita-pertinente': {
    asks: 'La regolarità indicata come variazione riguarda una nota «Art. 1»',
    fails: 'La nota non porta il segno «Art. 1»: la regolarità contributiva non cambia il suo importo.',
    mend: 'Indica la variazione che riguarda davvero questa nota.',
    source: 'L. 296/2006, art. 1, c. 1175',
  },
  'check.cig-pertinente': {
    asks: 'La cassa integrazione indicata come variazione riguarda una nota «Cig»',
    fails: 'La nota non porta il segno «Cig»: l’autorizzazione della cassa integrazione potrebbe non cambiarla.',
    mend: 'Verifica la causa della nota prima di contare su un risultato diverso.',
    source: 'Regola di Scrittoio',
  },
  'check.variazione-confermata': {
    asks: 'L’archivio conferma la variazione indicata, se può vederla',
    passes: 'Variazione: {variazione:variazione} (fonte: {fonte}).',
    fails:
      'In archivio non c’è nulla che confermi la variazione indicata: {variazione:variazione}, per il periodo {periodo:periodo}.',
    mend: 'Importa il file che la contiene (UniEmens o F24) o aggiorna l’archivio; oppure indica un’altra variazione.',
    source: 'Regola di Scrittoio',
  },
  'check.variazione-successiva-al-calcolo': {
    asks: 'La variazione è successiva alla Data Calcolo',
    fails:
      'La variazione ({variazione:variazione}) è del {trovato:giorno} e la nota è stata calcolata il {atteso:giorno}: il calcolo può già averne tenuto conto.',
    mend: 'Se dopo il {atteso:giorno} è cambiato altro, indicalo; altrimenti il risultato non cambierebbe.',
    source: 'Regola di Scrittoio',
    atteso: 'dopo il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.variazione-non-futura': {
    asks: 'La data della variazione non è nel futuro',
    fails: 'La data della variazione, {trovato:giorno}, deve ancora venire.',
    mend: 'Indica il giorno in cui la variazione è avvenuta, al più tardi il {atteso:giorno}.',
    source: 'Regola di Scrittoio',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
