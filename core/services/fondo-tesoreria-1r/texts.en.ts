import type { Twin } from '#core/domain/language.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const LAW = 'L. 296/2006, art. 1, cc. 755-756'
const THRESHOLDS = 'L. 296/2006, art. 1, c. 756; L. 199/2025, art. 1, c. 203; Circ. INPS 12/2026'

export const texts: Twin<typeof italian> = {
  title: 'Treasury Fund (Fondo di Tesoreria, 1R)',
  summary:
    'Assigns the authorisation code 1R to the position, to pay the employees’ severance (TFR) into the Treasury Fund.',
  wants: 'TFR, severance pay, treasury, fifty or sixty employees, threshold exceeded, CA 1R.',
  'page.posizione': 'Position',
  'page.obbligo': 'Obligation',
  'page.conferma': 'Confirmation',
  'field.matricola': 'Contribution position',
  'field.entePubblico': 'The employer is a public body',
  'field.dirittoComune': 'All the staff is employed under private law',
  'field.caso': 'Why the code 1R is needed',
  'field.annoRiferimento': 'Reference year',
  'field.mediaAnnua': 'Yearly average of employees',
  'field.efficaciaIl': 'Date on which the workers moved',
  'field.decorrenza': 'Start of the code 1R',
  'field.attoOperazione': 'Deed of the corporate transaction',
  'field.allegati': 'Statement of the employment data',
  'field.dichiarazione': 'I declare that the employment data are those of the form SC34',
  'hint.dirittoComune':
    'Public administrations under art. 1, c. 2, of D.Lgs. 165/2001 are excluded, unless all the staff is under private law.',
  'hint.caso':
    'Whoever starts the activity looks at the average of the year it started; the others at that of the calendar year before. If employees decrease during the year, an obligation that arose stays.',
  'hint.annoRiferimento':
    'It is the calendar year whose average is worked out. For the pay periods of 2026 one looks at 2025: the threshold is 60.',
  'hint.mediaAnnua':
    'The sum of all the matricole of the tax code, month by month, divided by the months of activity; part-time counts in proportion to the hours.',
  'hint.efficaciaIl':
    'The day since when the workers are in service who came from an employer already bound to pay into the Fund.',
  'hint.decorrenza':
    'January of the year after the reference year, the month the activity started or the month the workers moved.',
  'hint.attoOperazione': 'Merger, demerger, sale or contribution: one to three files.',
  'hint.allegati':
    'If the archive holds no month of the year, it is needed to prove the average you declare. Three files at most.',
  'hint.dichiarazione': 'Keep the form SC34 with the data of the single months.',
  'option.caso.superamento-soglia': 'Threshold exceeded in the year before',
  'option.caso.inizio-attivita': 'Activity started in the year',
  'option.caso.operazione-societaria': 'Corporate transaction by which staff moves',
  'option.caso.singoli-lavoratori': 'Single workers whose TFR already goes to the Fund',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.datore-non-escluso': {
    asks: 'The employer is not among those excluded from the Treasury Fund',
    fails:
      '{azienda} is a public body with staff not under private law: it is excluded from the Treasury Fund, and the code 1R is not due.',
    mend: 'If all the staff is under private law, say so; if it is not a public body, correct the legal form in the archive.',
    source: `${LAW}; D.Lgs. 165/2001, art. 1, c. 2`,
  },
  'check.anno-di-riferimento-concluso': {
    asks: 'The reference year is over',
    fails: '{trovato} is not a year that is over: the average is worked out on the whole calendar year.',
    mend: 'Choose a year up to {atteso}, or submit the request again from January of the following year.',
    source: THRESHOLDS,
    atteso: 'up to {atteso}',
  },
  'check.caso-coerente-con-l-inizio': {
    asks: 'The case chosen fits the start of the activity',
    fails:
      'The activity with employees is shown to have started on {dal:giorno}: the case “{caso:stato}” does not fit the reference year {anno}.',
    mend: 'For the year in which the activity started choose “Activity started in the year”, for the later ones “Threshold exceeded in the year before”.',
    source: LAW,
  },
  'check.inizio-attivita-noto': {
    asks: 'The start of the activity leaves no doubt about the threshold to apply',
    fails:
      'The archive does not say when the activity started: it first saw the company on {trovato:giorno}. Whoever starts in the year has another threshold.',
    mend: 'Check the starting day: if it is earlier, import the older UniEmens files or choose the other case.',
    source: RULE,
    trovato: 'seen since {trovato:giorno}',
  },
  'check.dati-occupazionali-presenti': {
    asks: 'The employment data of the year are in the archive or attached',
    fails:
      'The employment data are missing: for {anno} the archive holds the workforce of no month, and nothing that proves the average is attached to the request.',
    mend: 'Import the year’s UniEmens files for all the matricole, or attach the statement of the employment data.',
    source: `${RULE}, on the data that the form SC34 asks for`,
  },
  'check.dati-occupazionali-completi': {
    asks: 'The average can be worked out from all the months of the year',
    fails:
      'For {anno} the archive lacks, for one or more matricole, the data of the months {mancanti}: the average declared counts. Average of the months there are: {nota:scritto}.',
    mend: 'Import the UniEmens files that are missing: the average will be worked out by itself.',
    source: RULE,
  },
  'check.media-raggiunge-la-soglia': {
    asks: 'The yearly average reaches the threshold',
    fails:
      'The average of {anno} is {trovato:numero}, below the threshold of {atteso}: the obligation towards the Fund does not arise.',
    mend: 'Check that the data cover all the matricole of the tax code. For single workers whose TFR already goes to the Fund choose that case.',
    source: THRESHOLDS,
    atteso: 'at least {atteso}',
    trovato: '{trovato:numero}',
  },
  'check.efficacia-non-futura': {
    asks: 'The workers have already moved',
    fails: 'The workers are due to move on {trovato:giorno}: until then there is no obligation.',
    mend: 'Submit the request again from {trovato:giorno} on.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-coerente-col-caso': {
    asks: 'The start is that of the case chosen',
    fails: 'For the case “{caso:stato}” the code 1R starts from {atteso:periodo}, not from {trovato:periodo}.',
    mend: 'Give {atteso:periodo}. If the position was born later, its first month counts; if the start in the archive is wrong, import the UniEmens files that are missing.',
    source: THRESHOLDS,
    atteso: '{atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.decorrenza-non-prima-del-fondo': {
    asks: 'The start is not before the Treasury Fund',
    fails: 'The start {trovato:periodo} comes before {atteso:periodo}, the first month of the Treasury Fund.',
    mend: 'Give a start from {atteso:periodo} on.',
    source: 'L. 296/2006, art. 1, c. 755',
    atteso: 'from {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.ca-1r-non-presente': {
    asks: 'The position does not have the code 1R in the period already',
    fails: 'Matricola {matricola} already has the code 1R {trovato:detto}.',
    mend: 'No other request is needed: the code stays the same even if it was given for single workers and the threshold is now exceeded.',
    source: RULE,
    trovato: '{trovato:detto}',
  },
  'check.quote-nei-termini': {
    asks: 'The deadlines for paying the first TFR share have not passed',
    passes: 'The first share is paid by {atteso:giorno}.',
    fails:
      'The TFR shares are due from {decorrenza:periodo}: the deadline of the first, {atteso:giorno}, has passed and there are arrears to pay.',
    mend: 'Pay the shares in arrears with the UniEmens files: for the first months of 2026 the reason code was CF05, by 16/05/2026, a Saturday, so until the 18th.',
    source: 'Circ. INPS 12/2026',
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.atto-pervenuto': {
    asks: 'The deed of the corporate transaction arrived with the request',
    fails: 'Of the deed of the corporate transaction {quanti} files did not arrive.',
    mend: 'Attach the files again and submit the request again.',
    source: RULE,
  },
  'check.allegati-pervenuti': {
    asks: 'The attachments arrived with the request',
    fails: 'Of the statement of the employment data {quanti} files did not arrive.',
    mend: 'Attach the files again and submit the request again.',
    source: RULE,
  },
  'check.allegati-riscontrati': {
    asks: 'The attachments were looked up in the archive',
    fails: 'It could not be checked whether the attached files ({quanti}) arrived.',
    mend: 'After sending, check that the attachments open from the details of the request.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
