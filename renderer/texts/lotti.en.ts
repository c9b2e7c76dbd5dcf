import type { Twin } from '#core/domain/language.ts'
import { count, some } from './format.ts'
import type * as italian from './lotti.it.ts'
import { CTRL } from './keyboard.ts'

const companies = (n: number) => some(n, 'company', 'companies')
const matricole = (n: number) => some(n, 'position', 'positions')

export const lotti: Twin<typeof italian.lotti> = {
  title: 'Batches',
  list: 'Batches, newest first',
  total: (n) => some(n, 'batch', 'batches'),
  create: 'New batch',
  empty: 'No batches',
  emptyHint:
    'A batch asks the same thing for many companies: answer once what they have in common, complete in a grid what differs, and queue everything together.',
  columns: { subject: 'Subject', companies: 'Companies', progress: 'Progress', updated: 'Updated' },
  companies,
  matricole,
  progress: {
    open: (n) => `${count(n)} to complete`,
    drafts: (n) => some(n, 'draft', 'drafts'),
    waiting: (n) => `${count(n)} queued`,
    good: (n) => `${count(n)} accepted`,
    bad: (n) => `${count(n)} not accepted`,
    other: (n) => `${count(n)} withdrawn`,
  },
  setAside: (subject) => `Set ${subject} aside`,
  gone: 'Batch set aside',
  goneHint: 'Requests already queued or decided stay in Communications.',
  undo: 'Undo',
  missing: 'This batch is not in the workspace.',
  toList: 'Back to batches',
}

export const nuovoLotto: Twin<typeof italian.nuovoLotto> = {
  title: 'New batch',
  chosen: (n) => `Companies · ${count(n)}`,
  list: 'Companies of the batch',
  none: 'No companies chosen',
  noneHint:
    'Paste a list of tax codes, VAT numbers or matricole, take the companies of a saved view, or select them in the Companies list.',
  pasted: 'List of tax codes, VAT numbers or matricole',
  pastedHint: 'One per line; the rest of the line (names, remarks) does no harm.',
  add: 'Add the companies of the list',
  fromView: 'From a saved view',
  noViews: 'No saved views in Companies',
  fromList: 'Select in Companies',
  remove: (company) => `Remove ${company}`,
  added: (n) => some(n, 'company added', 'companies added'),
  repeated: (n) => some(n, 'was already chosen or repeated', 'were already chosen or repeated'),
  strangers: (n) => some(n, 'line without a company', 'lines without a company'),
  why: {
    ignota: 'No company in the archive has this code',
    ambigua: 'The line names several companies: write one per line',
    'senza-codici': 'The line holds no code that can be recognised',
  },
  line: (n) => `Line ${count(n)}`,
  clearStrangers: 'Got it',
  choose: (subject: boolean, companies: boolean) =>
    subject && companies
      ? 'Choose the subject and the companies.'
      : subject
        ? 'Choose the subject.'
        : 'Choose the companies.',
  ready: (subject, n) => `${subject}, for ${companies(n)}`,
  perPosition: 'One row for each position (matricola) of the company',
  go: 'Continue',
}

export const lotto: Twin<typeof italian.lotto> = {
  companies,
  positions: (aziende, n) => `${companies(aziende)}, ${matricole(n)}`,
  position: (matricola: string) => `Matricola ${matricola}`,
  parts: 'Parts of the batch',
  common: 'Common answers',
  grid: 'Companies',
  commonTitle: 'For all companies',
  commonHint:
    'What you leave empty is completed company by company in the grid; what the archive already knows is not asked. In the grid you can answer differently for a single company.',
  commonFrom: (company) => `Questions composed on the data of ${company}`,
  noCommon: 'In this subject no answer is the same for all: complete the companies in the grid.',
  toGrid: 'Go to the grid',
  gridLabel: 'Companies of the batch',
  sieve: 'Show',
  sieves: {
    tutte: 'All',
    'da-completare': 'To complete',
    'in-bozza': 'Drafts',
    pronte: 'Ready',
    'in-coda': 'Queued',
    accolte: 'Accepted',
    'non-accolte': 'Not accepted',
  },
  sieveWith: (label, n) => `${label} ${count(n)}`,
  nothing: 'No companies in this group',
  showAll: 'Show all companies',
  nobody: 'There is no company left in the batch',
  drop: 'Take out of the batch',
  dropHint: 'Takes out the companies of the chosen rows; it can be undone',
  dropped: (n, byPosition) =>
    byPosition
      ? some(n, 'position taken out of the batch', 'positions taken out of the batch')
      : some(n, 'company taken out of the batch', 'companies taken out of the batch'),
  droppedHint: 'If you undo, they come back with what you had written.',
  putBack: 'Undo',
  pastedBeyond: (n) => (n === 1 ? 'One pasted row found no place' : `${count(n)} pasted rows found no place`),
  pastedBeyondHint: `There are fewer companies than rows from where you pasted. Check that each row fell on its own company; if not, undo with ${CTRL}+Z.`,
  notPasted: 'Nothing was pasted',
  notPastedHint: 'Nothing is written here: the cells do not change, or the company’s request has already left.',
  notDropped: 'They have become requests already: withdraw or delete them there.',
  columns: { company: 'Company', forecast: 'Forecast or outcome' },
  allData: 'All data',
  undo: 'Undo the change',
  redo: 'Redo the change',
  handOver: (ready, rest, byPosition) =>
    rest === 0
      ? `Queue ${byPosition ? matricole(ready) : companies(ready)}`
      : `Queue ${count(ready)}, keep ${count(rest)} as drafts`,
  keepAll: (n) => `Keep ${count(n)} as drafts`,
  handing: 'Queueing…',
  judging: 'Working out the forecasts…',
  writing: 'Writing to the grid…',
  of: (done, of) => `${count(done)} of ${count(of)}`,
  stop: 'Stop',
  handed: 'Batch queued',
  allKept: 'Batch saved as drafts',
  stopped: 'Stopped: the companies not yet queued are still in the batch',
  queued: (n) => `${count(n)} queued`,
  kept: (n) => `${count(n)} as drafts, each with its reason`,
  left: (n) => `${count(n)} no longer in the archive`,
  read: (n) => `Mark ${count(n)} read`,
  readHint: 'Marks all outcomes of this batch as read, in the notices too',
  recall: 'Recall those not decided',
  more: 'Actions',
  retry: 'Retry those on hold',
  amend: 'Correct those not accepted together',
  recalled: (n) => some(n, 'request recalled', 'requests recalled'),
  retried: (n) => some(n, 'request queued again', 'requests queued again'),
  notDone: (n) => some(n, 'request left as it was', 'requests left as they were'),
  outlooks: {
    pronta: 'Accepted',
    avvisi: 'Accepted, with warnings',
    incompleta: 'To complete',
    'non-accolta': 'Not accepted',
    sconosciuta: 'No longer in the archive',
  },
  forecast: (outlook) => `With today’s data: ${outlook}`,
  stands: {
    aperta: 'To complete',
    bozza: 'Draft',
    'in-coda': 'Queued',
    'in-elaborazione': 'In progress',
    parcheggiata: 'On hold',
    accolta: 'Accepted',
    'non-accolta': 'Not accepted',
    richiamata: 'Recalled',
    eliminata: 'Deleted',
  },
  waiting: 'Working it out…',
  archived: (field) => `“${field}” is a datum of the archive and cannot be changed here.`,
  notAsked: 'Not asked for this company',
  known: 'From the archive',
  edit: (field, company) => `${field}, ${company}`,
  blank: '(empty)',
  goToField: (field) => `Go to “${field}”`,
  openTask: 'Open the request',
  keys: (of) =>
    `${of('editCell')} edits, ${of('nextCell')} moves on, ${CTRL}+V pastes from Excel, ${of('fillDown')} fills down, ${of('dropRow')} takes out of the batch, ${of('undoCell')} undoes`,
}
