import type { Twin } from '#core/domain/language.ts'
import type * as italian from './crea.it.ts'
import { count, some } from './format.ts'

export const crea: Twin<typeof italian.crea> = {
  title: 'New Smart-Task',
  subject: 'Subject',
  subjectSearch: 'What do you want? E.g. change consultant',
  subjectList: 'Available subjects',
  gradual: 'Gradual activation',
  opens: (day) => `Active from ${day}`,
  notOpen: 'Not active yet',
  opensNotice: (day) => `The service becomes active on ${day}.`,
  notOpenNotice: 'The service is not active yet.',
  notOpenHint:
    'You can already prepare the request and simulate it: it stays in the queue and leaves by itself when the service becomes active.',
  company: 'Company',
  companySearch: 'Search by name, tax code or matricola',
  companyList: 'Companies in the archive',
  recent: 'Used recently',
  recentCompany: 'Recent',
  noSubject: 'No subject with these words.',
  noCompany: 'No company in the archive matches this text.',
  go: 'Continue',
  carried: '· takes over the answers of the request you start from',
  duplicate: 'Duplicate',
  duplicateHere: 'For the same company',
  duplicateElsewhere: 'For another company…',
  duplicated: 'Draft duplicated',
  chooseBoth: 'Choose the subject and the company to continue.',
  ready: (subject, company) => `${subject} for ${company}`,
  smallWords:
    'i we you he she they it me my our your his her their not no do does did have has had must need want wants would like to how when what for a an the of in on at by from with and or is are be been that this',
}

export const maschera: Twin<typeof italian.maschera> = {
  known: 'Already known',
  company: 'Contributor (soggetto contribuente)',
  requester: 'Applicant',
  roles: {
    'rappresentante-legale': 'legal representative',
    intermediario: 'intermediary',
    'dipendente-delegato': 'authorised employee',
    'sub-delegato': 'sub-delegate',
  },
  knownHint: 'Taken from the local archive: you need not type it.',
  change: (label) => `Change: ${label}`,
  changeShort: 'Change',
  notHere: 'This datum comes from the archive and cannot be changed here.',
  nothingAsked: 'Nothing else is needed: everything required is already known.',
  optional: 'optional',
  datePlaceholder: 'DD/MM/YYYY',
  periodPlaceholder: 'MM/YYYY',
  amountPlaceholder: '0,00',
  numberPlaceholder: '0',
  attach: 'Attach…',
  attachTo: (label) => `Attach… ${label}`,
  attachments: (n, most) =>
    n === 0
      ? `PDF, JPEG, PNG or p7m, up to ${count(most)} files of 3 MB`
      : `${count(n)} of ${count(most)}, up to 3 MB each`,
  detach: (name) => `Remove ${name}`,
  askAs: 'Ask on behalf of',
  askAsHint: 'The checks depend on who submits the request.',
  noOptions:
    'The archive holds nothing to choose from for this company. If it should, import the latest files; otherwise it does not need this request.',
  filter: 'Filter the entries',
  save: 'Save draft',
  queue: 'Queue',
  queueHint: 'Queues the request and opens it',
  queueAndNext: 'Queue and create another',
  sameSubject: 'Same subject, another company',
  sameCompany: 'Same company, another subject',
  saveHint: 'It also saves itself while you write',
  discardHint: 'Deletes the draft: it can be restored',
  discard: 'Delete draft',
  discarded: 'Draft deleted',
  undo: 'Restore',
  queued: 'Queued',
  amends: 'Corrects a request that was not accepted',
  saving: 'Saving…',
  saved: (when) => `Saved ${when}`,
  unchanged: 'Draft saved',
  notSaved: 'Not saved: trying again shortly',
  notSavedFull: 'Not saved: the disk is full. Free some space, it is tried again by itself',
  notDraft: 'This request is no longer a draft.',
  openRequest: 'Open the request',
  toDrafts: 'Back to the drafts',
}

export const previsione: Twin<typeof italian.previsione> = {
  title: 'Forecast',
  on: (day, days) => {
    if (days <= 0) return 'With today’s data'
    return days === 1 ? 'With yesterday’s local data' : `With the local data of ${day}, ${count(days)} days ago`
  },
  old: 'These data are over a month old: import the latest files for a safer forecast.',
  accepted: 'It would be accepted',
  refused: 'It would not be accepted',
  already: 'The data that are there show it already: completing the others is not enough.',
  waiting: 'Complete the data and the expected outcome will show here.',
  missing: (n) => (n === 1 ? 'One datum is missing' : `${count(n)} data are missing`),
  more: (n) => `and ${count(n)} more`,
  warnings: 'Worth knowing',
  effects: 'If accepted',
  passed: (n, of) => `${count(n)} of ${count(of)} checks passed`,
  goTo: (label) => `Go to ${label}`,
  failed: 'The forecast did not succeed.',
}

export const bozze: Twin<typeof italian.bozze> = {
  title: 'Drafts',
  list: 'List of drafts',
  total: (n) => some(n, 'draft', 'drafts'),
  columns: { subject: 'Subject', company: 'Company', updated: 'Modified' },
  empty: 'No drafts',
  emptyHint: 'What you begin to write saves itself, and you find it here.',
  create: 'New Smart-Task',
}
