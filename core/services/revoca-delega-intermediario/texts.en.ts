import type { Twin } from '#core/domain/language.ts'
import { delega } from '#core/service/common/texts-delega.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const YEARS = 'for its whole duration and the 5 years after it' // msg. INPS 20976/2013, circ. INPS 28/2011

export const texts: Twin<typeof italian> = {
  title: 'Revocation of an intermediary’s mandate (delega)',
  summary: 'Ends the mandate of an intermediary on a matricola, at their own request or the company’s.',
  wants:
    'Change consultant, leave or lose a client, move to another practice, end of the mandate, take the mandate away, cancel or give up the engagement.',
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
  'hint.presaVisione': `From the effective date the intermediary and their sub-delegates no longer act on the position and the company leaves the portfolio; the history can still be read. The signed mandate is to be kept ${YEARS}.`,
  'option.motivo.FINE_MANDATO': 'End of the engagement',
  'option.motivo.RINUNCIA': 'The intermediary gives it up',
  'option.motivo.CAMBIO_CONSULENTE': 'The company moves to another consultant',
  'option.motivo.CESSAZIONE_ATTIVITA': 'The company ends its activity with employees',
  'option.motivo.ALTRO': 'Other',
  'check.delega-esistente': {
    asks: 'The mandate is in the archive',
    passes: 'Mandate of {delegato} on matricola {matricola}.',
    fails: 'The mandate given is not in the archive, or is not an intermediary’s.',
    mend: 'Choose the mandate among those of the company; if it is missing, import the list of mandates again.',
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
    mend: 'The revocation is up to the intermediary with the mandate or to the company’s legal representative: have one of them ask for it.',
    source: 'Msg. INPS 4583/2023',
  },
  'check.decorrenza-non-prima-della-delega': delega.decorrenzaNonPrimaDellaDelega,
  'check.decorrenza-non-prima-dell-ultima-attivita': {
    asks: 'The effective date is not before the intermediary’s last activity on the position',
    fails:
      'On {atteso:giorno} the intermediary still acted on the position: the revocation cannot hold as early as {trovato:giorno}.',
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
    mend: 'Check that since {trovato:giorno} the intermediary has not acted on the position outside Scrittoio either.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-pratica-dell-intermediario': {
    asks: 'The intermediary has no other requests pending on the position',
    fails: 'Requests of the intermediary on the position still wait for an outcome: {elenco:richieste}.',
    mend: 'If they still need the outcome, wait for it before the revocation begins to hold.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
