import { comuniAutorizzazioni } from '#core/service/common/texts-autorizzazioni.it.ts'
import { comuni } from '#core/service/common/texts.it.ts'

const MESSAGGIO = 'Msg. INPS 2648/2018'

export const texts = {
  title: 'Dichiarazione preventiva di agevolazione (DPA)',
  summary: 'Dichiara in anticipo i mesi in cui l’azienda usa agevolazioni, perché la regolarità sia verificata prima.',
  wants: 'Sgravi, incentivi, bonus assunzioni, esonero, benefici contributivi, DURC.',
  'page.posizione': 'Posizione',
  'page.mesi': 'Mesi',
  'page.conferma': 'Conferma',
  'field.matricola': 'Posizione contributiva',
  'field.meseInizio': 'Primo mese di fruizione',
  'field.meseFine': 'Ultimo mese di fruizione',
  'field.tipoAgevolazione': 'Tipo di agevolazione',
  'field.dichiarazione': 'Dichiaro che nei mesi indicati l’azienda usa agevolazioni contributive',
  'hint.matricola':
    'Quella su cui l’agevolazione sarà esposta; la regolarità è verificata su tutte le posizioni del codice fiscale.',
  'hint.meseInizio':
    'Vale in anticipo fino al giorno prima della scadenza dei contributi: il 15 del mese successivo è l’ultimo giorno utile, anche quando il 16 non è lavorativo.',
  'hint.meseFine': 'Al massimo 12 mesi in una dichiarazione, che vale per tutte le agevolazioni di quei mesi.',
  'hint.tipoAgevolazione': 'Per ritrovarla: basta il codice causale UniEmens o un nome breve.',
  'hint.dichiarazione':
    'Se la verifica trova irregolarità, l’INPS invita via PEC a regolarizzare entro 15 giorni: dopo, le agevolazioni si perdono.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.mesi-in-ordine': {
    asks: 'L’ultimo mese non precede il primo',
    fails: 'L’ultimo mese, {trovato:periodo}, viene prima del primo, {atteso:periodo}.',
    mend: 'Indica un ultimo mese da {atteso:periodo} in poi.',
    source: 'Regola di Scrittoio',
    atteso: 'da {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.mesi-entro-il-massimo': {
    asks: 'I mesi dichiarati sono al massimo 12',
    fails: 'I mesi dichiarati sono {trovato}: in una dichiarazione se ne accettano {atteso}.',
    mend: 'Dichiara i primi {atteso} mesi e presenta più avanti una richiesta per gli altri.',
    source: 'Regola di Scrittoio',
    atteso: 'al massimo {atteso}',
  },
  'check.mesi-non-coperti': {
    asks: 'Nessuno dei mesi è già coperto da una dichiarazione',
    fails: 'Per la matricola {matricola} sono già dichiarati i mesi {elenco}.',
    mend: 'Una dichiarazione vale per tutte le agevolazioni del mese: indica solo i mesi che mancano.',
    source: MESSAGGIO,
  },
  'check.termine-non-scaduto': {
    asks: 'Per il primo mese la dichiarazione arriva prima della scadenza dei contributi',
    passes: 'Per {mese:periodo} la dichiarazione si può inviare fino al {atteso:giorno}.',
    fails:
      'Per {mese:periodo} la dichiarazione si poteva inviare fino al {atteso:giorno}, il giorno prima della scadenza dei contributi: ora non sarebbe più preventiva.',
    mend: 'Comincia da un mese successivo; per quello passato la regolarità è verificata sui flussi che espongono l’agevolazione.',
    source: `${MESSAGGIO}; che il rinvio dei versamenti non lo sposti è regola di Scrittoio`,
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-irregolarita': comuniAutorizzazioni.nessunaIrregolarita,
  'check.regolarita-accertata': comuniAutorizzazioni.regolaritaAccertata,
  'check.nessuna-nota-articolo-1': {
    asks: 'Non ci sono note di rettifica «Art. 1» aperte',
    fails: 'Ci sono note di rettifica «Art. 1» aperte, con cui l’INPS recupera agevolazioni già usate: {elenco}.',
    mend: 'Quando la regolarità è accertata, chiedi il ricalcolo di queste note.',
    source: 'L. 296/2006, art. 1, c. 1175',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.ricalcolo-nota-articolo-1': 'Chiedi il ricalcolo della nota di rettifica «Art. 1»',
} as const
