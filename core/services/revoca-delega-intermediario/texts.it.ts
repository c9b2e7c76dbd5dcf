import { delega } from '#core/service/common/texts-delega.it.ts'
import { comuni } from '#core/service/common/texts.it.ts'

const ANNI = 'per tutta la durata e nei 5 anni successivi' // msg. INPS 20976/2013, circ. INPS 28/2011

export const texts = {
  title: 'Revoca delega intermediario',
  summary: 'Fa cessare la delega di un intermediario su una matricola, a richiesta sua o dell’azienda.',
  wants:
    'Cambiare consulente, lasciare o perdere un cliente, passare a un altro studio, fine mandato, togliere la delega, disdire o rinunciare all’incarico.',
  'page.delega': 'Delega',
  'page.revoca': 'Revoca',
  'page.conferma': 'Conferma',
  'field.delega': 'Delega da revocare',
  'field.decorrenza': 'Decorrenza della revoca',
  'field.motivo': 'Motivo',
  'field.motivoAltro': 'Descrizione del motivo',
  'field.presaVisione': 'Ho letto gli effetti della revoca e li confermo',
  'hint.decorrenza': 'È il primo giorno in cui la delega non vale più. Può essere al massimo 90 giorni dopo oggi.',
  'hint.motivoAltro': 'Bastano poche parole, al massimo 120 caratteri.',
  'hint.presaVisione': `Dal giorno della decorrenza l’intermediario e i suoi sub-delegati non operano più sulla posizione e l’azienda esce dal portafoglio; lo storico resta consultabile. La delega firmata va conservata ${ANNI}.`,
  'option.motivo.FINE_MANDATO': 'Fine dell’incarico',
  'option.motivo.RINUNCIA': 'Rinuncia dell’intermediario',
  'option.motivo.CAMBIO_CONSULENTE': 'L’azienda passa a un altro consulente',
  'option.motivo.CESSAZIONE_ATTIVITA': 'L’azienda cessa l’attività con dipendenti',
  'option.motivo.ALTRO': 'Altro',
  'check.delega-esistente': {
    asks: 'La delega è in archivio',
    passes: 'Delega di {delegato} sulla matricola {matricola}.',
    fails: 'La delega indicata non è in archivio, o non è di un intermediario.',
    mend: 'Scegli la delega fra quelle dell’azienda; se manca, importa di nuovo l’elenco delle deleghe.',
    source: 'Regola di Scrittoio',
  },
  'check.delega-iniziata': delega.iniziata,
  'check.delega-non-cessata': delega.nonCessata,
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.richiedente-parte-della-delega': {
    asks: 'Chi chiede è parte della delega',
    passes: 'Chi chiede è parte della delega.',
    fails: 'Chi chiede ({trovato}) non è parte di questa delega: le parti sono {atteso}.',
    mend: 'La revoca spetta all’intermediario delegato o al rappresentante legale dell’azienda: falla chiedere a uno di loro.',
    source: 'Msg. INPS 4583/2023',
  },
  'check.decorrenza-non-prima-della-delega': delega.decorrenzaNonPrimaDellaDelega,
  'check.decorrenza-non-prima-dell-ultima-attivita': {
    asks: 'La decorrenza non precede l’ultima attività dell’intermediario sulla posizione',
    fails:
      'Il {atteso:giorno} l’intermediario ha ancora operato sulla posizione: la revoca non può valere già dal {trovato:giorno}.',
    mend: 'Indica una decorrenza dal {atteso:giorno} in poi.',
    source: 'Regola di Scrittoio',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-il-limite': delega.decorrenzaEntroIlLimite,
  'check.decorrenza-prima-della-scadenza': delega.decorrenzaPrimaDellaScadenza,
  'check.decorrenza-non-retroattiva': {
    asks: 'La decorrenza non è nel passato',
    fails: 'La revoca vale dal {trovato:giorno}, prima di oggi: ciò che è stato fatto da allora resta senza delega.',
    mend: 'Verifica che dal {trovato:giorno} l’intermediario non abbia operato sulla posizione anche fuori da Scrittoio.',
    source: 'Regola di Scrittoio',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-pratica-dell-intermediario': {
    asks: 'L’intermediario non ha altre richieste in attesa sulla posizione',
    fails: 'Sulla posizione aspettano ancora un esito richieste dell’intermediario: {elenco}.',
    mend: 'Se l’esito serve ancora a lui, attendilo prima che la revoca cominci a valere.',
    source: 'Regola di Scrittoio',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
