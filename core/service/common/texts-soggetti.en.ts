import type { Twin } from '#core/domain/language.ts'
import type { soggetti as italian } from './texts-soggetti.it.ts'
import { RULE } from './texts.en.ts'

export const soggetti: Twin<typeof italian> = {
  codiceFiscaleDelSoggetto: {
    asks: 'The linked person’s tax code is formally valid',
    fails: 'The tax code {trovato} does not match its check character: it is written wrongly in the archive.',
    mend: 'Compare it with the health card (tessera sanitaria) and correct it in the archive. The request goes ahead all the same.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  titoloSuTutteLePosizioni: {
    asks: 'The applicant is entitled on all open positions, if the relation holds for the whole company',
    fails:
      'The relation holds for the whole company, but the applicant ({trovato}) is not entitled to act for matricole {elenco}.',
    mend: 'Have the request submitted by someone entitled on all positions, or ask position by position where the relation allows it.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
  },
  giaNelRegistroImprese: {
    asks: 'The change is not about an office that the companies register must hear of too',
    fails: '{azienda} is in the companies register: the change ({trovato:stato}) should already be recorded there.',
    mend: 'Check in an extract (visura) that the companies register says the same, with the same date.',
    source: RULE,
    trovato: '{trovato:stato}',
  },
  comunicataEntroTrentaGiorni: {
    asks: 'The change is reported within 30 days',
    fails: 'The change dates from {trovato:giorno}, more than 30 days ago.',
    mend: 'The request goes ahead all the same: check that the date is right.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
}
