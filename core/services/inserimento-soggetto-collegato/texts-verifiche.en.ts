import type { Twin } from '#core/domain/language.ts'
import { RULE } from '#core/service/common/texts.en.ts'
import type { diPersona as italianPerson, diRelazione as italianRelation } from './texts-verifiche.it.ts'

const CODE = 'DM 23 dicembre 1976, n. 13813'

export const diPersona: Twin<typeof italianPerson> = {
  'check.codice-fiscale-di-persona': {
    asks: 'The tax code is a person’s, not the company’s',
    fails: '{trovato} is a code of {azienda}: a linked person is somebody other than the company.',
    mend: 'Write the person’s tax code.',
    source: RULE,
  },
  'check.codice-fiscale-confrontabile': {
    asks: 'Birth and sex can be read from the tax code',
    fails:
      '{trovato} is a provisional code of eleven digits: it says nothing of the person and the data cannot be compared.',
    mend: 'Check the data on a document; if the person already has the final code, use that.',
    source: CODE,
  },
  'check.cognome-coerente': {
    asks: 'The surname matches the tax code',
    fails: 'The tax code begins with {atteso}, but the surname {trovato} would give {sigla}.',
    mend: 'Check surname and tax code on the document: one of them is written wrongly, or they are of different people.',
    source: CODE,
    trovato: '{trovato} ({sigla})',
  },
  'check.nome-coerente': {
    asks: 'The first name matches the tax code',
    fails: 'In the tax code the first name is {atteso}, but {trovato} would give {sigla}.',
    mend: 'Write all the names on the document, in their order, and check the tax code.',
    source: CODE,
    trovato: '{trovato} ({sigla})',
  },
  'check.nascita-coerente': {
    asks: 'The date of birth matches the tax code',
    fails: 'By the tax code the person was born on {atteso}, not on {trovato:giorno}.',
    mend: 'Correct the date, or the tax code. The century does not matter: the code does not tell it.',
    source: CODE,
    trovato: '{trovato:giorno}',
  },
  'check.sesso-coerente': {
    asks: 'The sex matches the tax code',
    fails: 'By the tax code the sex is {atteso:stato}, but {trovato:stato} is given.',
    mend: 'Correct the sex, or the tax code.',
    source: CODE,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.luogo-nascita-coerente': {
    asks: 'The place of birth matches the tax code',
    fails: 'In the tax code the place of birth is {atteso}, but {trovato} is given.',
    mend: 'Give the code that the municipality had at the birth, or correct the tax code.',
    source: CODE,
  },
  'check.luogo-nascita-confrontabile': {
    asks: 'The place of birth is a code, which is compared with the tax code',
    fails: '“{trovato}” is a name and is not compared: by the tax code the place of birth is {atteso}.',
    mend: 'Check that {atteso} is the land registry code of that place, or leave the one read from the tax code.',
    source: RULE,
  },
  'check.nascita-possibile': {
    asks: 'The date of birth comes before the relation, and is not over 120 years ago',
    fails: 'Whoever was born on {trovato:giorno} cannot begin a relation on {inizio:giorno}.',
    mend: 'Check the date of birth, the century above all, and the start of the relation.',
    source: RULE,
    trovato: '{trovato:giorno}',
  },
  'check.maggiore-eta': {
    asks: 'At the start of the relation the person is of age',
    fails: 'On {trovato:giorno} the person, born on {nascita:giorno}, is a minor: they turn 18 on {atteso:giorno}.',
    mend: 'If the century of birth is another, correct it; if the person really is a minor, check who represents them and the authorisations.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nome-come-in-archivio': {
    asks: 'Surname and first name are those under which the person is already in the archive',
    fails: 'With the same tax code the archive holds {atteso}, not {trovato}.',
    mend: 'Check which of the two is right: the request goes ahead with the one written here.',
    source: RULE,
  },
}

export const diRelazione: Twin<typeof italianRelation> = {
  'check.titolare-ammesso': {
    asks: 'An owner is only added to a sole trader’s business',
    fails: '{azienda} is not a sole trader ({trovato:stato}): it has no owner.',
    mend: 'Choose the right relation, for example legal representative; if the legal form in the archive is wrong, correct it.',
    source: RULE,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato}',
  },
  'check.titolare-e-l-azienda': {
    asks: 'The owner’s tax code is that of the company',
    fails: 'The owner of a sole trader’s business has the same tax code as it, {atteso}: it cannot be {trovato}.',
    mend: 'Write the owner’s tax code, or choose another relation.',
    source: RULE,
  },
  'check.relazione-compatibile': {
    asks: 'The relation is possible for the company’s legal form',
    fails: 'The relation “{relazione:stato}” does not exist for a company of this legal form: {natura:stato}.',
    mend: 'Choose another relation; if the legal form in the archive is wrong, correct it.',
    source: RULE,
  },
  'check.relazione-consueta': {
    asks: 'The relation is usual for the company’s legal form',
    fails: 'The relation “{relazione:stato}” is unusual for a company of this legal form: {natura:stato}.',
    mend: 'Check on the document that shows it that the relation is really this one.',
    source: RULE,
  },
  'check.relazione-non-gia-in-corso': {
    asks: 'The person does not have the same relation in that period already',
    fails: 'The same relation ({relazione:stato}) is already recorded on {dove:detto} from {dal:giorno}, {fine:detto}.',
    mend: 'If it ended, give a start from the day it ended on; if it still holds, the request is not needed.',
    source: RULE,
  },
  'check.inizio-non-futuro': {
    asks: 'The start of the relation is not in the future',
    fails: 'The relation begins on {trovato:giorno}, which is still to come.',
    mend: 'Give a start by today, {atteso:giorno}, or submit the request again from {trovato:giorno}.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.inizio-non-prima-della-posizione': {
    asks: 'The relation does not begin before the position, or the company',
    fails:
      'The relation begins on {trovato:giorno}, before what it refers to: in the archive that starts on {atteso:giorno}.',
    mend: 'Give a start from {atteso:giorno} on; if the position is older, complete the archive with the earlier UniEmens files.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.inizio-non-troppo-passato': {
    asks: 'The relation does not begin more than five years ago',
    fails: 'The start {trovato:giorno} is too far back: it is accepted from {atteso:giorno} on.',
    mend: 'If the relation is older give {atteso:giorno}: Scrittoio does not look back more than five years.',
    source: RULE,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
}
