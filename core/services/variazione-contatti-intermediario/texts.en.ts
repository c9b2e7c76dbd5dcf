import type { Twin } from '#core/domain/language.ts'
import { campiRecapiti, controlliRecapiti } from '#core/service/common/texts-recapiti.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Change of an intermediary’s contacts',
  summary:
    'Changes the intermediary’s contacts: they hold for the notices of all the companies that gave them a mandate.',
  wants: 'The practice changes mail, telephone or number, the practice moves or merges, update my contacts.',
  ...campiRecapiti,
  'field.intermediario': 'Intermediary',
  'field.pecInRegistro':
    'The new PEC was already reported to the professional body or to the companies register (INI-PEC)',
  'field.dichiarazione': 'I declare that the new contacts are active and are the intermediary’s',
  'hint.pecInRegistro':
    'A professional reports it to their professional body, a business to the companies register. It cannot be verified from here.',
  'hint.dichiarazione':
    'The new contacts take the place of the present ones for all the companies with a mandate. To remove a contact without giving another there is the removal of faulty contacts.',
  'check.richiedente-con-titolo': comuni.richiedenteConTitoloSullAzienda,
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
    asks: 'The intermediary has a PEC',
    fails: 'No PEC of the intermediary is recorded, and the request gives none.',
    mend: 'Give the PEC as well.',
    source: `${RULE}, on the model of Msg. INPS 2885/2016 for the professions`,
  },
  'check.resta-un-recapito-utilizzabile': controlliRecapiti.restaUnRecapitoUtilizzabile,
  'check.pec-in-pubblico-registro': {
    asks: 'The new PEC is the one reported to the professional body or to the companies register',
    fails: '{trovato} was not reported yet: a professional’s PEC should be the same as the one in INI-PEC.',
    mend: 'Report the new PEC to the professional body or to the companies register too.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
