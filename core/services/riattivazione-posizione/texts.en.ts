import type { Twin } from '#core/domain/language.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Reactivation of a contribution position',
  summary: 'Reactivates a contribution position suspended for no more than 18 months, when employees come back.',
  wants: 'Reopen the matricola, resume or start again, new hire, hire again, start or opening of the season.',
  'page.posizione': 'Contribution position',
  'page.riattivazione': 'Reactivation',
  'page.inquadramento': 'Classification',
  'field.posizione': 'Position to be reactivated',
  'field.sospesaDal': 'Suspended since',
  'field.riattivabileFinoAl': 'Can be reactivated until',
  'field.decorrenza': 'Date of the reactivation',
  'field.assunzione': 'I declare that from that date there is at least one employee, whose hiring was already reported',
  'field.csc': 'Contribution classification code (CSC)',
  'field.inquadramento': 'I declare that the position’s classification and ATECO 2025 code are still right',
  'hint.decorrenza':
    'It is the first day with employees: after the suspension, within its 18 months and 30 days from today at most.',
  'hint.assunzione': 'The archive does not see the notices of hiring: for those your declaration counts.',
  'hint.inquadramento':
    'If the activity has changed, write to the competent INPS office before you reactivate the position.',
  'next.cessazione-provvisoria': 'The suspension exceeds 18 months: ask for the provisional closure of this position.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.matricola-valida': comuni.matricolaValida,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.decorrenza-dopo-la-sospensione': {
    asks: 'The date of the reactivation comes after that of the suspension',
    fails:
      'The date of the reactivation, {trovato:giorno}, does not come after that of the suspension, {atteso:giorno}.',
    mend: 'Give a date after {atteso:giorno}. If the position was never without employees, write to the competent INPS office.',
    source: RULE,
    atteso: 'after {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-il-limite': {
    asks: 'The date of the reactivation is not more than 30 days from today',
    fails:
      'The date of the reactivation, {trovato:giorno}, is too far away: {atteso:giorno} at the latest is accepted.',
    mend: 'Give a date by {atteso:giorno}, or submit the request again when the hiring is near.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-diciotto-mesi': {
    asks: 'No more than 18 months pass between the suspension and the reactivation',
    passes: 'Suspended since {dal:giorno}, the position can be reactivated until {atteso:giorno}.',
    fails:
      'The position, suspended since {dal:giorno}, can be reactivated until {atteso:giorno}: the date given, {trovato:giorno}, comes after.',
    mend: 'If the employees came back by {atteso:giorno}, correct the date. Otherwise the position is to be provisionally closed.',
    source: 'Msg. INPS 3462/2020',
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.richiesta-entro-diciotto-mesi': {
    asks: 'The request arrives within 18 months of the suspension',
    fails:
      'The date of the reactivation is within 18 months of the suspension, but the request arrives later: they were over on {atteso:giorno}.',
    mend: 'Keep the documents ready that prove the resumption by {atteso:giorno}: they might be needed.',
    source: `${RULE}, on the 18 months of Msg. INPS 3462/2020`,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessun-lavoratore-durante-la-sospensione': {
    asks: 'No employees are shown in service between the suspension and the reactivation',
    fails: 'Between the suspension and the reactivation there are returns with employees in service: {trovato:detto}.',
    mend: 'If the activity resumed earlier, give the first day with employees; otherwise check those returns.',
    source: RULE,
    trovato: '{trovato:detto}',
  },
  'check.rappresentante-conosciuto': {
    asks: 'The company’s legal representative is in the archive',
    passes: 'Today the company is represented by {nomi}.',
    fails: 'The archive does not show who represents {azienda} today.',
    mend: 'Check that the representative is still the one from before the suspension, and record them among the linked persons.',
    source: RULE,
  },
  'check.ateco-gia-2025': {
    asks: 'The position was suspended when INPS already used the ATECO 2025 classification',
    fails:
      'The position has been suspended since before {atteso:giorno}: during the suspension its ATECO code was changed by the authorities.',
    mend: 'Check that the ATECO 2025 code assigned describes the activity that resumes.',
    source: 'Circ. INPS 71/2025',
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
