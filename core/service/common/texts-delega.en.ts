import type { Twin } from '#core/domain/language.ts'
import type { delega as italian } from './texts-delega.it.ts'
import { RULE } from './texts.en.ts'

export const delega: Twin<typeof italian> = {
  iniziata: {
    asks: 'The mandate has begun',
    fails: 'The mandate only begins on {trovato:giorno}: today there is nothing to revoke yet.',
    mend: 'Submit the request again from {trovato:giorno} on, or correct the start of the mandate in the archive.',
    source: 'L. 12/1979, art. 1',
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  nonCessata: {
    asks: 'The mandate has not ended already',
    fails: 'The mandate ended on {trovato:giorno}: there is nothing left to revoke.',
    mend: 'If the mandate was renewed, import the updated list and choose the new one.',
    source: 'L. 12/1979, art. 1',
    atteso: 'in force on {atteso:giorno}',
    trovato: 'ended on {trovato:giorno}',
  },
  decorrenzaNonPrimaDellaDelega: {
    asks: 'The effective date is not before the start of the mandate',
    fails: 'The effective date {trovato:giorno} comes before the start of the mandate, {atteso:giorno}.',
    mend: 'Give an effective date from {atteso:giorno} on.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaEntroIlLimite: {
    asks: 'The effective date is not more than 90 days from today',
    fails: 'The effective date {trovato:giorno} is too far away: {atteso:giorno} at the latest is accepted.',
    mend: 'Give an effective date by {atteso:giorno}, or submit the request later on.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaPrimaDellaScadenza: {
    asks: 'The revocation comes before the end already set for the mandate',
    fails: 'The mandate already ends on {atteso:giorno}: a revocation from {trovato:giorno} would change nothing.',
    mend: 'If the mandate must end earlier, give an effective date before {atteso:giorno}; otherwise the request is not needed.',
    source: RULE,
    atteso: 'before {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
}
