import type { Twin } from '#core/domain/language.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const COMPLIANCE = 'L. 296/2006, art. 1, c. 1175'

export const texts: Twin<typeof italian> = {
  title: 'Recalculation of an adjustment note (nota di rettifica)',
  summary: 'Starts a new calculation of the note, when after the first one something changed that may alter it.',
  wants:
    'The note is wrong, object to an adjustment, cancel or redo the sum, contribution differences to be written off, DM10.',
  'page.nota': 'Adjustment note',
  'page.variazione': 'What changed',
  'field.nota': 'Note to be recalculated',
  'field.variazione': 'What changed after the calculation',
  'field.variazioneIl': 'Date of the change',
  'field.dichiarazione': 'I declare that the change took place and that I can document it',
  'hint.variazione':
    'If nothing changed after the note’s calculation date (Data Calcolo), a new calculation would give the same result.',
  'hint.variazioneIl': 'It must be after the note’s calculation date (Data Calcolo) and not in the future.',
  'hint.dichiarazione':
    'The archive cannot see this change: your declaration counts. Keep the document that proves it.',
  'option.variazione.variazione-uniemens': 'A UniEmens variation of the period was sent',
  'option.variazione.versamento-trovato': 'A payment for the period was found',
  'option.variazione.autorizzazione-attribuita': 'An authorisation code (CA) was assigned',
  'option.variazione.regolarita-accertata': 'Contribution compliance (DURC) was ascertained',
  'option.variazione.cig-autorizzata': 'Wage guarantee (CIG) was authorised',
  'option.variazione.dm-quadrato': 'The period’s DM was balanced',
  'check.nota-esistente': {
    asks: 'The adjustment note is in the archive',
    passes: 'Note of period {periodo:periodo}, calculated on {dataCalcolo:giorno}, balance {saldo:importo}.',
    fails: 'The note given is not in the archive among those of the company.',
    mend: 'Import the updated list of the notes and choose the note to be recalculated.',
    source: RULE,
  },
  'check.nota-non-definita': {
    asks: 'The note is not settled already',
    fails: 'The note is “{trovato:stato}”: it is closed, and a recalculation would not reopen it.',
    mend: 'If that is no longer its status, import the updated list of the notes. For a note that went to debt recovery write to the competent INPS office.',
    source: RULE,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.nota-non-in-ricalcolo': {
    asks: 'The note is not being recalculated already',
    fails: 'A recalculation of this note is already under way.',
    mend: 'Wait for the result: when it arrives, import the updated list of the notes.',
    source: RULE,
    trovato: '{trovato:stato}',
  },
  'check.stato-nota-riconosciuto': {
    asks: 'The note’s status is among those Scrittoio knows',
    fails:
      'The list imported gives the note the status “{trovato}”, which Scrittoio does not know: it takes the note for open.',
    mend: 'Check in the social security file (Cassetto previdenziale) that the note is still to be settled.',
    source: RULE,
  },
  'check.differenza-oltre-soglia': {
    asks: 'The difference exceeds the threshold of ± €12.00',
    fails: 'The note’s balance is {trovato:importo}: within ± {atteso:importo} notes are usually not issued.',
    mend: 'Check the balance in the updated list: perhaps the note need not be dealt with any more.',
    source: `${RULE}, on the threshold in use for issuing notes`,
    atteso: 'beyond ± {atteso:importo}',
    trovato: '{trovato:importo}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.denuncia-presente': {
    asks: 'The period’s UniEmens return is in the archive',
    passes: 'The return {periodo:periodo} of matricola {matricola} is there.',
    fails:
      'The UniEmens return {periodo:periodo} of matricola {matricola} is missing: without it the note cannot be recalculated.',
    mend: 'If the return was sent, import its file; if it is really missing, send it before you ask for the recalculation.',
    source: RULE,
  },
  'check.denuncia-definitiva': {
    asks: 'The period’s return is not provisional',
    fails:
      'The return {periodo:periodo} is still provisional: the DM does not balance and a new calculation would not be final.',
    mend: 'Balance the return with a variation file, import it and submit the request again.',
    source: RULE,
  },
  'check.nota-non-sospesa': {
    asks: 'The note is not suspended',
    fails:
      'The note is suspended: it waits for a check (DURC or CIG) to be settled, and until then a recalculation is of no use.',
    mend: 'When the check is settled and the note is no longer “Sospesa”, import the updated list and submit the request again.',
    source: RULE,
  },
  'check.cig-definita': {
    asks: 'The wage guarantee that the note depends on was authorised',
    fails:
      'The note is marked “Cig”: it depends on a wage guarantee (cassa integrazione) that is not settled yet, and the change given ({trovato:variazione}) does not settle it.',
    mend: 'Ask for the recalculation when the wage guarantee is authorised, giving it as the change.',
    source: RULE,
    atteso: '{atteso:variazione}',
    trovato: '{trovato:variazione}',
  },
  'check.regolarita-in-corso': {
    asks: 'For an “Art. 1” note contribution compliance holds today',
    fails:
      'The note takes away benefits that require contribution compliance, and today compliance is “{trovato:stato}”.',
    mend: 'Regularise the position; when the DURC is compliant update the archive and submit the request again.',
    source: COMPLIANCE,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.regolarita-conosciuta': {
    asks: 'For an “Art. 1” note the archive knows today’s contribution compliance',
    fails:
      'The note takes away benefits that require contribution compliance, but the archive does not know whether it holds today.',
    mend: 'Check the DURC: if it is not compliant, the recalculation would give the same result.',
    source: COMPLIANCE,
  },
  'check.regolarita-pertinente': {
    asks: 'The compliance given as the change concerns an “Art. 1” note',
    fails: 'The note is not marked “Art. 1”: contribution compliance does not change its amount.',
    mend: 'Give the change that really concerns this note.',
    source: COMPLIANCE,
  },
  'check.cig-pertinente': {
    asks: 'The wage guarantee given as the change concerns a “Cig” note',
    fails: 'The note is not marked “Cig”: the authorisation of the wage guarantee may not change it.',
    mend: 'Check the cause of the note before you count on another result.',
    source: RULE,
  },
  'check.variazione-confermata': {
    asks: 'The archive confirms the change given, if it can see it',
    passes: 'Change: {variazione:variazione} (source: {fonte:stato}).',
    fails: 'Nothing in the archive confirms the change given: {variazione:variazione}, for period {periodo:periodo}.',
    mend: 'Import the file that holds it (UniEmens or F24) or update the archive; or give another change.',
    source: RULE,
  },
  'check.variazione-successiva-al-calcolo': {
    asks: 'The change is later than the calculation date (Data Calcolo)',
    fails:
      'The change ({variazione:variazione}) dates from {trovato:giorno} and the note was calculated on {atteso:giorno}: the calculation may have taken it into account already.',
    mend: 'If something else changed after {atteso:giorno}, give that; otherwise the result would not change.',
    source: RULE,
    atteso: 'after {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.variazione-non-futura': {
    asks: 'The date of the change is not in the future',
    fails: 'The date of the change, {trovato:giorno}, is still to come.',
    mend: 'Give the day on which the change took place, {atteso:giorno} at the latest.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
