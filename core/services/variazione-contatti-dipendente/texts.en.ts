import type { Twin } from '#core/domain/language.ts'
import { campiRecapiti, controlliRecapiti } from '#core/service/common/texts-recapiti.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const TITLE = 'L. 12/1979, art. 1; Circ. INPS 28/2011'

export const texts: Twin<typeof italian> = {
  title: 'Change of an employee’s contacts',
  summary: 'Changes the contacts of an authorised employee of the company: they hold for this company’s notices.',
  wants: 'New mail, telephone or number of the clerk with a mandate, update their contacts.',
  ...campiRecapiti,
  'page.dipendente': 'Authorised employee',
  'field.dipendente': 'Authorised employee',
  'field.dichiarazione': 'I declare that the new contacts are active and are the employee’s',
  'hint.dichiarazione':
    'The new contacts take the place of the present ones, for this company only. To remove a contact without giving another there is the removal of faulty contacts.',
  'check.dipendente-delegato': {
    asks: 'The employee is among those who hold a mandate of the company',
    passes: 'Authorised employee: {nome}.',
    fails: '{trovato} is not among the authorised employees of {azienda}.',
    mend: 'Choose the employee from the list; if they are missing, update the mandates in the archive.',
    source: TITLE,
    trovato: '{trovato}',
  },
  'check.delega-del-dipendente-in-vigore': {
    asks: 'The employee’s mandate is in force',
    fails: 'The employee has no mandate in force today. In the archive: {trovato:detto}.',
    mend: 'If the mandate was renewed, update the archive and submit the request again.',
    source: TITLE,
    atteso: 'in force on {atteso:giorno}',
    trovato: '{trovato:detto}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.contatti-propri': {
    asks: 'An authorised employee asks for themselves only',
    fails: 'The applicant is the authorised employee {atteso}, but the contacts are those of {trovato}.',
    mend: 'Have them, the legal representative or the intermediary ask for it.',
    source: RULE,
  },
  'check.codice-fiscale-del-titolare': controlliRecapiti.codiceFiscaleDelTitolare,
  'check.recapito-variato': controlliRecapiti.recapitoVariato,
  'check.recapiti-tutti-diversi': controlliRecapiti.recapitiTuttiDiversi,
  'check.pec-non-assegnata-d-ufficio': controlliRecapiti.pecNonAssegnataDUfficio,
  'check.pec-diversa-dall-email': controlliRecapiti.pecDiversaDallEmail,
  'check.pec-non-anomala': controlliRecapiti.pecNonAnomala,
  'check.email-non-anomala': controlliRecapiti.emailNonAnomala,
  'check.pec-non-di-altri': controlliRecapiti.pecNonDiAltri,
  'check.email-non-di-altri': controlliRecapiti.emailNonDiAltri,
  'check.recapiti-riscontrati': controlliRecapiti.recapitiRiscontrati,
  'check.cellulare-mobile': controlliRecapiti.cellulareMobile,
  'check.numeri-non-anomali': controlliRecapiti.numeriNonAnomali,
  'check.numeri-non-di-altri': controlliRecapiti.numeriNonDiAltri,
  'check.pec-presente': {
    asks: 'The employee has a PEC',
    fails: 'No PEC of the employee is recorded: notices will reach them by the other contacts.',
    mend: 'If they have a PEC, give it; for an employee it is not compulsory.',
    source: RULE,
  },
  'check.resta-un-recapito-utilizzabile': controlliRecapiti.restaUnRecapitoUtilizzabile,
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
