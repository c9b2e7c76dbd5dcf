import type { Twin } from '#core/domain/language.ts'
import { soggetti } from '#core/service/common/texts-soggetti.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { CheckTexts } from '#core/service/define.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Change of a linked person’s contacts',
  summary: 'Changes the telephone, mobile, email or PEC of a person linked to an active contribution position.',
  wants:
    'New mail, telephone or number of the director, of the legal representative or of a partner, update their contacts.',
  'page.soggetto': 'Linked person',
  'page.numeri': 'Telephone and mobile',
  'page.indirizzi': 'Email and PEC',
  'page.conferma': 'Confirmation',
  'field.soggetto': 'Linked person',
  'field.telefonoAttuale': 'Present telephone',
  'field.nuovoTelefono': 'New telephone',
  'field.cellulareAttuale': 'Present mobile',
  'field.nuovoCellulare': 'New mobile',
  'field.emailAttuale': 'Present email',
  'field.nuovaEmail': 'New email',
  'field.confermaEmail': 'Repeat the new email',
  'field.pecAttuale': 'Present PEC',
  'field.nuovaPec': 'New PEC',
  'field.confermaPec': 'Repeat the new PEC',
  'field.dichiarazione': 'I declare that the new contacts were given to me by the person concerned',
  'hint.nuovoTelefono': 'Write only the contacts that change: those left empty stay as they are.',
  'hint.nuovoCellulare': 'An Italian number begins with 3; a foreign one needs the prefix with the +.',
  'hint.nuovaEmail': 'An address of the person alone, other than their PEC.',
  'hint.nuovaPec':
    'A mailbox of the person alone. A sole trader’s PEC is changed with “Change of the company’s PEC address”.',
  'hint.dichiarazione': 'The new contacts hold for this company; nothing changes for the person’s other companies.',
  'check.soggetto-esistente': {
    asks: 'The linked person is in the archive',
    passes: '{nome} {cognome}, {relazione:stato}.',
    fails: 'The person given is not among those linked to the company.',
    mend: 'Choose the person among the linked persons; if they are missing, first ask for them to be added.',
    source: RULE,
  },
  'check.soggetto-in-corso': {
    asks: 'The linked person’s relation holds today',
    fails: 'The relation ({relazione:stato}) does not hold today: the archive shows {trovato:detto}.',
    mend: 'Choose a person linked to the company today; if they still are, first ask for them to be added.',
    source: RULE,
    atteso: 'holding on {atteso:giorno}',
    trovato: '{trovato:detto}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': { ...comuni.statoPosizioneAmmesso, source: 'Msg. INPS 4583/2023' },
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.codice-fiscale-del-soggetto': soggetti.codiceFiscaleDelSoggetto,
  'check.almeno-una-variazione': {
    asks: 'At least one contact changes',
    passes: 'They change: {elenco:contatti}.',
    fails: 'No contact of {chi} changes: the fields are empty, or hold what is already recorded.',
    mend: 'Write at least one contact other than the present ones, or give up the request.',
    source: RULE,
  },
  'check.cellulare-di-rete-mobile': {
    asks: 'The new mobile is a mobile network number',
    fails: '{trovato} is a landline number: it cannot receive messages.',
    mend: 'Write it as a telephone, or give a mobile network number.',
    source: RULE,
  },
  'check.numeri-solo-suoi': {
    asks: 'The new numbers are not recorded for others too',
    fails: 'They are recorded for another person too: {elenco}.',
    mend: 'It may be a switchboard: check that the person answers at that number.',
    source: RULE,
  },
  'check.pec-diversa-dall-email': {
    asks: 'The PEC differs from the email',
    fails: 'The person would have the same address, {trovato}, as PEC and as email.',
    mend: 'Write the PEC among the PECs and the ordinary address among the emails: they are two different mailboxes.',
    source: RULE,
    atteso: 'other than {atteso}',
  },
  'check.pec-non-assegnata-d-ufficio': {
    asks: 'The new PEC is not a digital domicile assigned by the authorities',
    fails:
      '{trovato} is an address assigned to a business by the authorities: it can only receive and is not a person’s.',
    mend: 'Write a PEC mailbox that the person opened with a provider.',
    source: 'DL 76/2020, art. 37',
  },
  'check.pec-non-aziendale': {
    asks: 'The new PEC is not a sole trader’s',
    fails: 'The person is {azienda}: their PEC is the company’s and is not changed with this request.',
    mend: 'Take the PEC out of here and ask for “Change of the company’s PEC address”.',
    source: RULE,
  },
  'check.email-non-di-altri': ofOthers('The new email is not somebody else’s already'),
  'check.pec-non-di-altri': ofOthers('The new PEC is not somebody else’s already'),
  'check.recapiti-riscontrati': {
    asks: 'The new addresses were looked up among the contacts of others',
    fails: 'These could not be looked up among the contacts of others: {elenco}.',
    mend: 'Check yourself that the mailboxes are of this person alone.',
    source: RULE,
  },
  'check.telefono-non-anomalo': faulty('The new telephone is not marked as a faulty contact'),
  'check.cellulare-non-anomalo': faulty('The new mobile is not marked as a faulty contact'),
  'check.email-non-anomala': faulty('The new email is not marked as a faulty contact'),
  'check.pec-non-anomala': faulty('The new PEC is not marked as a faulty contact'),
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.pec-aziendale': 'Ask for the company’s PEC to be changed to the same address',
}

function ofOthers(asks: string): CheckTexts {
  return {
    asks,
    fails: '{trovato} is already recorded in the archive as somebody else’s contact.',
    mend: 'Write an address of the person alone; if it already is, correct the other person’s contact in the archive.',
    source: RULE,
  }
}

function faulty(asks: string): CheckTexts {
  return {
    asks,
    fails: '{trovato} is marked in the archive as a faulty contact: what was sent there did not arrive.',
    mend: 'Give another contact; if it works now, first remove the mark in the archive.',
    source: RULE,
  }
}
