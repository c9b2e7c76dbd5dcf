import type { Twin } from '#core/domain/language.ts'
import { delega } from '#core/service/common/texts-delega.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Revocation of an employee’s mandate (delega)',
  summary: 'Ends the mandate of an employee on a matricola, at their own request or the company’s.',
  wants: 'Take access away from a clerk, the delegate leaves, resignation or dismissal of the delegate.',
  'page.delega': 'Mandate',
  'page.revoca': 'Revocation',
  'page.conferma': 'Confirmation',
  'field.delega': 'Mandate to be revoked',
  'field.decorrenza': 'Effective date of the revocation',
  'field.motivo': 'Reason',
  'field.motivoAltro': 'Description of the reason',
  'field.presaVisione': 'I have read what the revocation brings about and I confirm it',
  'hint.decorrenza': 'It is the first day on which the mandate no longer holds. It can be 90 days from today at most.',
  'hint.motivoAltro': 'A few words are enough, 120 characters at most.',
  'hint.presaVisione':
    'From the effective date the employee no longer acts on the position on behalf of the company; the history can still be read. Their mandates on other matricole do not change.',
  'option.motivo.CESSAZIONE_RAPPORTO': 'The employment ends',
  'option.motivo.CAMBIO_MANSIONI': 'The employee changes duties',
  'option.motivo.RINUNCIA': 'The employee gives it up',
  'option.motivo.ALTRO': 'Other',
  'check.delega-esistente': {
    asks: 'The mandate is in the archive',
    passes: 'Mandate of {delegato} on matricola {matricola}.',
    fails: 'The mandate given is not in the archive, or is not an employee’s.',
    mend: 'Choose the mandate among those of the company’s employees; if it is missing, import the list of mandates again.',
    source: RULE,
  },
  'check.delega-iniziata': delega.iniziata,
  'check.delega-non-cessata': delega.nonCessata,
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.richiedente-parte-della-delega': {
    asks: 'The applicant is a party to the mandate',
    passes: 'The applicant is a party to the mandate.',
    fails: 'The applicant ({trovato}) is not a party to this mandate: the parties are {atteso}.',
    mend: 'The revocation is up to the authorised employee, for themselves, or to the company’s legal representative: have one of them ask for it.',
    source: `${RULE}, on Msg. INPS 4583/2023`,
  },
  'check.decorrenza-non-prima-della-delega': delega.decorrenzaNonPrimaDellaDelega,
  'check.decorrenza-non-prima-dell-ultima-attivita': {
    asks: 'The effective date is not before the employee’s last activity on the position',
    fails:
      'On {atteso:giorno} the employee still acted on the position: the revocation cannot hold as early as {trovato:giorno}.',
    mend: 'Give an effective date from {atteso:giorno} on.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.decorrenza-entro-il-limite': delega.decorrenzaEntroIlLimite,
  'check.decorrenza-prima-della-scadenza': delega.decorrenzaPrimaDellaScadenza,
  'check.decorrenza-non-retroattiva': {
    asks: 'The effective date is not in the past',
    fails:
      'The revocation holds from {trovato:giorno}, before today: what was done since then is left without a mandate.',
    mend: 'Check that since {trovato:giorno} the employee has not acted on the position outside Scrittoio either.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.azienda-ancora-operante': {
    asks: 'The company still has somebody who can act on the position',
    passes: 'On matricola {matricola} these can still act: {rimasti}.',
    fails:
      'After the revocation nobody, as far as the archive shows, can act on matricola {matricola} for the company.',
    mend: 'Record the legal representative in the archive, or have another mandate activated before the revocation begins to hold.',
    source: RULE,
  },
  'check.nessuna-altra-delega-del-dipendente': {
    asks: 'The employee has no other mandates of the company in force',
    fails:
      'The employee also has mandates in force on other matricole of the company, which the revocation does not touch: {elenco}.',
    mend: 'If they are to lose those too, submit a request for each.',
    source: RULE,
  },
  'check.nessuna-pratica-del-dipendente': {
    asks: 'The employee has no other requests pending on the position or the company',
    fails: 'Requests of the employee on the position or the company still wait for an outcome: {elenco:richieste}.',
    mend: 'If they still need the outcome, wait for it before the revocation begins to hold.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
