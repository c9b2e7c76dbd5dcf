import type { Twin } from '#core/domain/language.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const LAWS = 'DL 185/2008, art. 16; DL 179/2012, art. 5; DL 76/2020, art. 37'

export const texts: Twin<typeof italian> = {
  title: 'Removal of faulty contacts for adjustment notes',
  summary: 'Removes a contact that can no longer be used to serve adjustment notes (note di rettifica).',
  wants:
    'The PEC no longer works, mail bounces, full or expired mailbox, wrong or old address to be removed, notices do not arrive.',
  'page.contatto': 'Contact',
  'page.motivo': 'Reason and proof',
  'page.conferma': 'Confirmation',
  'field.contatto': 'Contact to be removed',
  'field.iscrittaRegistroImprese': 'Company in the companies register',
  'field.motivo': 'Why the contact cannot be used',
  'field.motivoAltro': 'Description of the reason',
  'field.prova': 'Proof that delivery failed',
  'field.dichiarazione': 'I confirm that the contact is to be removed from those on which notes are served',
  'hint.contatto': 'Contacts already marked as faulty come first.',
  'hint.iscrittaRegistroImprese':
    'Whoever is registered changes the digital domicile at the companies register, not with this request.',
  'hint.motivo': '“Mandate ended” only holds for a delegate who has no mandates in force any more.',
  'hint.motivoAltro': 'A few words are enough, 120 characters at most.',
  'hint.prova':
    'For example the PEC’s notice of failed delivery or the provider’s reply. It is needed because the contact is not marked as faulty in the archive.',
  'hint.dichiarazione':
    'A note sent to a contact that does not work is lost, and its deadlines run all the same. Notes already sent are not served again by this request.',
  'option.motivo.INESISTENTE': 'The contact does not exist',
  'option.motivo.NON_ATTIVO': 'The contact is no longer active',
  'option.motivo.CASELLA_PIENA': 'The mailbox is full',
  'option.motivo.NON_RICONDUCIBILE': 'The contact is somebody else’s',
  'option.motivo.DELEGA_REVOCATA': 'The mandate ended',
  'option.motivo.ALTRO': 'Other',
  'next.nuova-pec-aziendale': 'Report the company’s new PEC',
  'next.nuovi-contatti-intermediario': 'Update the intermediary’s contacts',
  'next.nuovi-contatti-dipendente': 'Update the authorised employee’s contacts',
  'check.contatto-registrato': {
    asks: 'The contact is recorded',
    passes: 'Contact {valore} ({tipo:recapito}) of {titolare}.',
    fails: 'The contact given is not among those recorded for the company, its intermediaries and its employees.',
    mend: 'Choose the contact from today’s list; if it is no longer there, it was already removed or changed.',
    source: RULE,
  },
  'check.contatto-dell-azienda': {
    asks: 'The contact belongs to the company or to a delegate of its',
    passes: 'The contact belongs to {nome}.',
    fails:
      '{valore} belongs to {trovato}, who is neither the company nor a delegate of its: the notes of {azienda} are not served there.',
    mend: 'Choose a contact of the company, of an intermediary of its or of an authorised employee.',
    source: RULE,
    trovato: '{trovato}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.azienda-con-posizioni': {
    asks: 'The company has at least one contribution position',
    fails: 'The archive holds no contribution position of {azienda}: no adjustment notes are served on it.',
    mend: 'If the company has a matricola, import a UniEmens file of it and submit the request again.',
    source: RULE,
  },
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.contatto-disponibile-al-richiedente': {
    asks: 'The applicant may dispose of the contact',
    fails:
      'The contact belongs to an intermediary whose mandate is in force: he, a sub-delegate of his or the legal representative can remove it, not the applicant ({trovato}).',
    mend: 'Have one of them submit the request: {atteso}.',
    source: RULE,
  },
  'check.contatto-solo-dell-azienda': {
    asks: 'The contact serves this company alone',
    fails:
      'The contact belongs to {nome}, who uses it for all the companies that gave him a mandate: it will vanish for all of them.',
    mend: 'If it still works for other companies, have a new one recorded before you remove it.',
    source: RULE,
  },
  'check.non-domicilio-digitale': {
    asks: 'The contact is not the digital domicile kept by the companies register',
    fails:
      '{valore} is the PEC of {azienda}, which is in the companies register: it is its digital domicile and cannot be removed from here.',
    mend: 'Report the new PEC to the companies register at the Chamber of Commerce: it is free of stamp duty and fees.',
    source: LAWS,
  },
  'check.delega-cessata': {
    asks: 'If the reason is the end of the mandate, the mandate has ended',
    fails: 'The reason is the end of the mandate, but the mandate of {nome} is {trovato:stato}.',
    mend: 'Give the true reason; if the mandate was revoked, update the archive or ask for its revocation first.',
    source: RULE,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.motivo-adatto-al-contatto': {
    asks: 'The reason is possible for that kind of contact',
    fails: '{valore} is a number ({trovato:recapito}): only a mailbox can be full.',
    mend: 'Give the reason that really concerns this contact.',
    source: RULE,
    trovato: '{trovato:recapito}',
  },
  'check.motivo-duraturo': {
    asks: 'The reason is not a passing one',
    fails: 'A full mailbox receives again once it is emptied: perhaps {valore} is not to be removed.',
    mend: 'If the mailbox can be emptied, do that instead of removing it.',
    source: RULE,
  },
  'check.prova-in-archivio': {
    asks: 'The files attached as proof are in the archive',
    fails: 'Some attached file is missing from the archive ({trovato}): without it there is no proof.',
    mend: 'Attach the notice of failed delivery again and submit the request again.',
    source: RULE,
  },
  'check.prova-riscontrata': {
    asks: 'The files attached as proof were looked up in the archive',
    fails: 'The attached files could not be looked up in the archive ({trovato}).',
    mend: 'Keep the files at hand: if they are missing, they must be attached again.',
    source: RULE,
  },
  'check.resta-un-contatto-utilizzabile': {
    asks: 'At least one contact is left on which to serve the notes',
    fails: 'Once this is removed, no usable contact of the company or its delegates is left.',
    mend: 'Have a new contact recorded at once: a note that was not received lets its deadlines run all the same.',
    source: RULE,
  },
  'check.resta-una-pec': {
    asks: 'At least one PEC is left on which to serve the notes',
    fails: 'Once this is removed, no usable PEC is left: notes would only arrive by registered letter.',
    mend: 'Have a new PEC recorded at once.',
    source: RULE,
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
