import type { Twin } from '#core/domain/language.ts'
import type { campiRecapiti as italianFields, controlliRecapiti as italianChecks } from './texts-recapiti.it.ts'
import { RULE } from './texts.en.ts'

export const campiRecapiti: Twin<typeof italianFields> = {
  'page.indirizzi': 'PEC and email',
  'page.numeri': 'Telephone, mobile and fax',
  'page.conferma': 'Confirmation',
  'field.pecAttuale': 'Present PEC',
  'field.nuovaPec': 'New PEC',
  'field.confermaPec': 'Repeat the new PEC',
  'field.emailAttuale': 'Present email',
  'field.nuovaEmail': 'New email',
  'field.confermaEmail': 'Repeat the new email',
  'field.telefonoAttuale': 'Present telephone',
  'field.nuovoTelefono': 'New telephone',
  'field.cellulareAttuale': 'Present mobile',
  'field.nuovoCellulare': 'New mobile',
  'field.faxAttuale': 'Present fax',
  'field.nuovoFax': 'New fax',
  'hint.nuovaPec': 'Fill in only what changes: what you leave empty stays as it is.',
  'hint.nuovaEmail': 'An ordinary mailbox, other than the PEC.',
  'hint.nuovoCellulare': 'For example 333 1234567; for a foreign number write the prefix too, with the +.',
}

export const controlliRecapiti: Twin<typeof italianChecks> = {
  codiceFiscaleDelTitolare: {
    asks: 'The tax code of the person whose contacts change is formally valid',
    fails: 'The tax code {trovato} does not match its check character: it is written wrongly in the archive.',
    mend: 'Correct the tax code in the mandate in the archive and submit the request again.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  recapitoVariato: {
    asks: 'At least one contact changes',
    passes: 'It changes: {elenco}.',
    fails: 'No contact changes: those given are missing or already recorded.',
    mend: 'Write at least one contact other than the present one, or give up the request.',
    source: RULE,
  },
  recapitiTuttiDiversi: {
    asks: 'All the contacts given are other than the present ones',
    fails: 'Already recorded, and so unchanged: {elenco}.',
    mend: 'Check that you wrote the new contact and not the present one.',
    source: RULE,
  },
  pecNonAssegnataDUfficio: {
    asks: 'The new PEC is not a digital domicile assigned by the authorities',
    fails: '{trovato} is an address assigned to a business by the authorities: it can only receive.',
    mend: 'Write a PEC mailbox opened with a provider.',
    source: 'DL 76/2020, art. 37',
  },
  pecDiversaDallEmail: {
    asks: 'The PEC and the ordinary email differ',
    fails: '{trovato} would appear both as PEC and as ordinary email.',
    mend: 'Write two different mailboxes: a certified one and an ordinary one.',
    source: RULE,
  },
  pecNonAnomala: {
    asks: 'The new PEC is not marked as a faulty contact',
    fails: '{trovato} is marked in the archive as a faulty contact: a notice sent there did not arrive.',
    mend: 'Write a PEC that receives.',
    source: RULE,
  },
  emailNonAnomala: {
    asks: 'The new email is not marked as a faulty contact',
    fails: '{trovato} is marked in the archive as a faulty contact: a message sent there did not arrive.',
    mend: 'Write an email that receives.',
    source: RULE,
  },
  pecNonDiAltri: {
    asks: 'The new PEC is not somebody else’s',
    fails: '{trovato} is already recorded in the archive as somebody else’s contact.',
    mend: 'Write a mailbox of this person alone; if it already is, correct the other person’s contact in the archive.',
    source: RULE,
  },
  emailNonDiAltri: {
    asks: 'The new email is not somebody else’s',
    fails: '{trovato} is already recorded in the archive as somebody else’s contact.',
    mend: 'Write a mailbox of this person alone; if it already is, correct the other person’s contact in the archive.',
    source: RULE,
  },
  recapitiRiscontrati: {
    asks: 'The new addresses were looked up among the contacts of others',
    fails: '{trovato} could not be looked up among the contacts of others.',
    mend: 'Check yourself that the mailbox is not somebody else’s.',
    source: RULE,
  },
  cellulareMobile: {
    asks: 'The new mobile is a mobile number',
    fails: '{trovato} is the number of a landline: a text message does not arrive there.',
    mend: 'Write the landline among the telephones and give here a number that begins with 3.',
    source: RULE,
  },
  numeriNonAnomali: {
    asks: 'The new numbers are not marked as faulty contacts',
    fails: '{trovato} is marked in the archive as a faulty contact: it is not shown to be reachable.',
    mend: 'Write a number that is answered.',
    source: RULE,
  },
  numeriNonDiAltri: {
    asks: 'The new numbers are not somebody else’s',
    fails: '{trovato} is already recorded in the archive as somebody else’s contact.',
    mend: 'A number can be shared: only check that you wrote it correctly.',
    source: RULE,
  },
  restaUnRecapitoUtilizzabile: {
    asks: 'After the change at least one usable contact is left',
    fails: 'After the change no usable PEC, email, telephone or mobile would be left: a fax alone is not enough.',
    mend: 'Give a PEC, an email or a telephone that works as well.',
    source: `${RULE}, on the model of Msg. INPS 6838/2015`,
  },
}
