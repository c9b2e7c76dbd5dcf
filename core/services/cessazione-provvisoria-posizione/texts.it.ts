import { posizioni } from '#core/service/common/texts-posizioni.it.ts'
import { comuni } from '#core/service/common/texts.it.ts'

const PENDENZE = 'Msg. INPS 3462/2020'
const NON_FERMA = 'La richiesta va avanti lo stesso: le pendenze fermano solo la cessazione definitiva.'

export const texts = {
  title: 'Cessazione provvisoria posizione contributiva',
  summary: 'Cessa in via provvisoria una posizione contributiva, attiva o sospesa, che non avrà più dipendenti.',
  wants: 'Chiudere la matricola, chiusura della ditta, fine attività, licenziare tutti, liquidazione, fallimento.',
  'page.posizione': 'Posizione contributiva',
  'page.cessazione': 'Cessazione',
  'page.conferma': 'Conferma',
  'field.posizione': 'Posizione da cessare',
  'field.sospesaDal': 'Sospesa dal',
  'field.decorrenza': 'Data della cessazione',
  'field.ultimoMese': 'Ultimo mese con dipendenti',
  'field.dichiarazione': 'Dichiaro che dalla data della cessazione non ci sono dipendenti in forza sulla posizione',
  'field.conferma': 'Ho capito che la cessazione non si può annullare da qui, e la confermo',
  'hint.decorrenza':
    'È il primo giorno senza dipendenti, al più tardi oggi. Di una posizione sospesa, non prima della sospensione.',
  'hint.ultimoMese': 'L’ultimo mese di competenza in cui c’era almeno un dipendente.',
  'hint.dichiarazione':
    'L’archivio vede le denunce UniEmens, non le comunicazioni di cessazione dei rapporti: per quelle conta la tua dichiarazione.',
  'hint.conferma':
    'Una posizione cessata non torna attiva con una richiesta di Scrittoio. Se i dipendenti mancano solo per un periodo, chiedi la sospensione. La cessazione definitiva spetta alla Sede, quando non ci sono pendenze.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.matricola-valida': comuni.matricolaValida,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.decorrenza-non-futura': posizioni.decorrenzaNonFutura,
  'check.decorrenza-non-prima-dello-stato': posizioni.decorrenzaNonPrimaDelloStato,
  'check.comunicazione-entro-trenta-giorni': posizioni.comunicazioneEntroTrentaGiorni,
  'check.nessun-lavoratore-dopo': posizioni.nessunLavoratoreDopo,
  'check.ultimo-mese-coerente': posizioni.ultimoMeseCoerente,
  'check.ultimo-mese-non-smentito': posizioni.ultimoMeseNonSmentito,
  'check.denunce-presenti': posizioni.denuncePresenti,
  'check.denunce-da-completare': posizioni.denunceDaCompletare,
  'check.nessuna-denuncia-oltre-il-mese-successivo': posizioni.nessunaDenunciaOltreIlMeseSuccessivo,
  'check.nessuna-denuncia-nel-mese-successivo': posizioni.nessunaDenunciaNelMeseSuccessivo,
  'check.nessuna-nota-aperta': {
    asks: 'Sulla posizione non ci sono note di rettifica da definire',
    fails: 'Sulla posizione ci sono note di rettifica ancora da definire: {elenco}.',
    mend: `${NON_FERMA} Definisci le note prima di chiedere quella.`,
    source: PENDENZE,
  },
  'check.nessun-debito-in-corso': {
    asks: 'Sulla posizione non risultano dilazioni né avvisi di addebito',
    fails: 'Fra i versamenti della posizione ce ne sono di legati a un debito da verificare: {elenco}.',
    mend: `${NON_FERMA} Verifica che il debito sia estinto.`,
    source: PENDENZE,
  },
  'check.nessuna-richiesta-in-attesa': {
    asks: 'Sulla posizione non ci sono altre richieste in attesa di esito',
    fails: 'Sulla posizione aspettano ancora un esito: {elenco}.',
    mend: 'Se una posizione cessata le renderebbe inutili, attendi prima il loro esito.',
    source: 'Regola di Scrittoio',
  },
  'check.nessuna-dpa-oltre-la-data': {
    asks: 'Non ci sono dichiarazioni preventive (DPA) per mesi successivi alla cessazione',
    fails:
      'Per la posizione è stata fatta la dichiarazione preventiva (DPA) di mesi successivi alla cessazione: {elenco}.',
    mend: 'Verifica la data: in quei mesi non ci saranno agevolazioni da fruire su questa posizione.',
    source: 'Regola di Scrittoio',
  },
  'check.codici-conclusi': posizioni.codiciConclusi,
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
