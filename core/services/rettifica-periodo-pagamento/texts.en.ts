import type { Twin } from '#core/domain/language.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const TABLE = 'Table of the INPS contribution reason codes of the Agenzia delle Entrate, 2 July 2026'
const WRITE = 'write to the competent INPS office with a two-way communication (Comunicazione bidirezionale)'

export const texts: Twin<typeof italian> = {
  title: 'Correction of the period a payment refers to',
  summary:
    'Moves an F24 payment of employers’ contributions (Gestione Contributiva) from the period given by mistake to the right one.',
  wants:
    'F24 with the wrong month or year, error in the period, correct an F24 form, payment to be moved, paid on the wrong month.',
  'page.versamento': 'Payment',
  'page.periodo': 'Right period',
  'page.conferma': 'Confirmation',
  'field.versamento': 'Payment to be corrected',
  'field.matricola': 'Matricola',
  'field.sede': 'Office code',
  'field.causale': 'Contribution reason code',
  'field.riscossoIl': 'Date of collection',
  'field.debito': 'Debit amount paid',
  'field.credito': 'Credit amount offset',
  'field.periodoAttuale': 'Present reference period (from)',
  'field.fineAttuale': 'Present reference period (to)',
  'field.periodoCorretto': 'Right reference period (from)',
  'field.fineCorretta': 'Right reference period (to)',
  'field.motivo': 'Reason for the correction',
  'field.motivoAltro': 'Description of the reason',
  'field.quietanza': 'F24 receipt (quietanza)',
  'field.dichiarazione': 'I declare that the payment refers to the right period and that I can document it',
  'hint.versamento': 'A payment can be moved that was not corrected yet nor used for anything else.',
  'hint.periodoAttuale':
    'It is the one written on the F24. Where it is missing there or cannot be read, it is the period to which the social security file (Cassetto previdenziale) attributes the payment.',
  'hint.periodoCorretto': 'As a rule it cannot be later than the month in which the payment was collected.',
  'hint.fineCorretta': 'This reason code wants two months: for one month only, repeat the starting one.',
  'hint.motivoAltro': 'A few words are enough, 120 characters at most.',
  'hint.quietanza': 'It is not compulsory; it helps whoever reviews the file. Three files at most.',
  'hint.dichiarazione':
    'The payment leaves its present period: both periods will have to be worked out again, and adjustment notes may arise or fall.',
  'option.motivo.MESE_ERRATO': 'The wrong month was written on the F24',
  'option.motivo.ANNO_ERRATO': 'The wrong year was written on the F24',
  'option.motivo.ALTRO_DEBITO': 'The payment was meant for the debt of another period',
  'option.motivo.ALTRO': 'Other',
  'check.versamento-esistente': {
    asks: 'The payment is in the archive',
    passes: 'Payment {causale} of {importo:importo}, collected on {riscossoIl:giorno}.',
    fails: 'The payment given is not in the archive among those of the company.',
    mend: 'Import the F24 that holds it and choose the payment to be corrected.',
    source: RULE,
  },
  'check.versamento-riscosso': {
    asks: 'The payment has already been collected',
    fails: 'The payment bears the date {trovato:giorno}, which is still to come.',
    mend: 'Submit the request again from {trovato:giorno} on; if the date is wrong, import the right F24 again.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.versamento-non-rettificato': {
    asks: 'The payment was not moved already',
    fails: 'The payment was already moved to another period on {trovato:giorno}, by another request.',
    mend: `If the period is still wrong, ${WRITE}.`,
    source: RULE,
    trovato: 'moved on {trovato:giorno}',
  },
  'check.versamento-non-vincolato': {
    asks: 'The payment has not served another purpose already',
    fails: 'The payment is already used (“{trovato:stato}”): it is no longer free to cover another period.',
    mend: `If that is over, update the archive; otherwise ${WRITE}.`,
    source: RULE,
    trovato: '{trovato:stato}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.contribuente-dell-azienda': {
    asks: 'The contributor of the F24 is the company',
    fails: 'The F24 names {trovato} as contributor, and the position belongs to {atteso}.',
    mend: `If there is a link between the two (VAT number in place of the tax code, merger, joint debtor, substitute payment) the INPS office checks it: ${WRITE}.`,
    source: 'Msg. INPS 8080/2014 e 7067/2014',
  },
  'check.causale-conosciuta': {
    asks: 'The contribution reason code is among those Scrittoio knows',
    fails: 'Scrittoio does not know the rules of reason code {trovato}: the right period cannot be checked.',
    mend: 'Check in the table of reason codes of the Agenzia delle Entrate which periods it allows.',
    source: RULE,
  },
  'check.causale-di-gestione-contributiva': {
    asks: 'The reason code belongs to employers’ contributions (Gestione Contributiva)',
    fails:
      'Reason code {trovato} does not belong to the contributions of companies with employees: the request does not concern it.',
    mend: `For a payment of another scheme ${WRITE}.`,
    source: 'Msg. INPS 4583/2023',
  },
  'check.importo-ammesso-per-la-causale': {
    asks: 'The amount stands in the column that the reason code allows',
    fails:
      'For reason code {causale} the amount allowed is {atteso:detto}; in the archive the payment has {trovato:detto}.',
    mend: 'Compare the payment with the receipt and import the right F24 again.',
    source: TABLE,
    atteso: 'amount: {atteso:detto}',
    trovato: '{trovato:detto}',
  },
  'check.periodo-diverso': {
    asks: 'The right period differs from the present one',
    fails: 'The payment already refers to {trovato}: there is nothing to move.',
    mend: 'Give the period to which the payment has to refer.',
    source: RULE,
    atteso: 'other than {atteso}',
  },
  'check.periodo-non-prima-del-limite': {
    asks: 'The right period is not before the first one the reason code allows',
    fails: 'Reason code {causale} allows periods from {atteso:periodo} on, and the one given is {trovato:periodo}.',
    mend: 'Give a period from {atteso:periodo} on.',
    source: TABLE,
    atteso: 'from {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.periodo-entro-la-riscossione': {
    asks: 'The right period is not later than the month of collection',
    fails:
      'Payment {causale} was collected on {riscossoIl:giorno}: it cannot refer to a later month, such as {trovato:periodo}.',
    mend: 'Give a period not beyond {atteso:periodo}.',
    source: TABLE,
    atteso: 'by {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.fine-non-prima-di-inizio': {
    asks: 'The end of the right period is not before its start',
    fails: 'The right period ends in month {trovato:periodo}, before it begins in month {atteso:periodo}.',
    mend: 'Give {atteso:periodo} or a later month as the end, or correct the start.',
    source: TABLE,
    atteso: 'from {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.periodo-non-futuro': {
    asks: 'The right period is not in the future',
    fails:
      'Period {trovato:periodo} is still to come: the reason code allows it, but a payment seldom comes before it.',
    mend: 'Check that month and year are the right ones.',
    source: RULE,
    atteso: 'by {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  'check.versamento-entro-la-scadenza': {
    asks: 'With respect to the right period the payment is not late',
    fails:
      'The contributions of the right period could be paid until {atteso:giorno} and the payment is of {trovato:giorno}: it will count as late, and penalties may arise.',
    mend: 'Check the period. The deferral for Saturdays and holidays and that of August are counted already; special extensions, of a sector or an area, are not.',
    source: `${RULE}, on the due date of the 16th of the following month and its deferrals by law`,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.posizione-gia-iniziata': {
    asks: 'In the right period the position already existed',
    fails:
      'Position {matricola} is only shown as active since {dal:giorno}: in month {periodo:periodo} it was not there yet.',
    mend: 'Give a period from {dal:giorno} on. If the position already existed, import a UniEmens file of that time: the start corrects itself.',
    source: RULE,
  },
  'check.posizione-non-ancora-cessata': {
    asks: 'In the right period the position was not closed already',
    fails:
      'Position {matricola} is shown as closed since {dal:giorno}: in month {periodo:periodo} it was no longer active.',
    mend: 'Give a period before the closure; if the date in the archive is wrong, update it.',
    source: `${RULE}, on the statuses of Msg. INPS 3462/2020 and on Msg. INPS 1990/2015`,
  },
  'check.posizione-in-attivita-nel-periodo': {
    asks: 'In the right period the position was active',
    fails: 'In month {periodo:periodo} position {matricola} is shown as {trovato:stato} (since {dal:giorno}).',
    mend: 'Check that for that month there really is a return to be covered.',
    source: `${RULE}, on Msg. INPS 1990/2015`,
    trovato: '{trovato:stato} since {dal:giorno}',
  },
  'check.periodo-da-coprire': {
    asks: 'In the right period there is something the payment can cover',
    passes: 'In the right period there is {trovato:detto}.',
    fails:
      'For period {periodo} the archive shows neither a {segno:detto} adjustment note to be settled nor a return without payments: the payment might be left without a purpose.',
    mend: 'If the archive is not complete, import the period’s UniEmens files and list of notes; otherwise check the period.',
    source: RULE,
    trovato: '{trovato:detto}',
  },
  'check.vecchio-periodo-coperto': {
    asks: 'The present period is not left uncovered',
    fails:
      'For period {periodo} there is a return and no other payment: once this is moved, it will be left uncovered.',
    mend: 'Check which other payment paid it, or plan to pay it: otherwise a debt will arise.',
    source: RULE,
  },
  'check.quietanza-in-archivio': {
    asks: 'The attached receipt is in the archive',
    fails: 'Of the attached files ({allegati}), {mancanti} are not found in the archive.',
    mend: 'Attach the receipt again, or remove the attachment: it is not compulsory.',
    source: RULE,
  },
  'check.quietanza-riscontrata': {
    asks: 'The archive could say whether the attached receipt is there',
    fails: 'From here it could not be checked whether all the attached files are in the archive.',
    mend: 'The check is repeated when the request is decided.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.ricalcolo-vecchio-periodo':
    'Ask for the adjustment note of the period that the payment left to be recalculated',
  'next.ricalcolo-nuovo-periodo':
    'Ask for the adjustment note of the period that the payment now covers to be recalculated',
}
