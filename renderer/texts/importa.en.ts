import type { Twin } from '#core/domain/language.ts'
import { count, some } from './format.ts'
import type * as italian from './importa.it.ts'

export const kinds: Twin<typeof italian.kinds> = {
  deleghe: {
    name: 'Mandates (deleghe)',
    gives: 'The companies you look after, with their matricole and the day each mandate begins.',
    accepts: 'CSV or Excel',
  },
  uniemens: {
    name: 'UniEmens files',
    gives: 'Companies, positions and workforce month by month. No data about workers.',
    accepts: 'XML',
  },
  note: {
    name: 'Adjustment notes (note di rettifica)',
    gives: 'The notes to check: period, calculation date, balance and status.',
    accepts: 'CSV or Excel',
  },
  f24: {
    name: 'Electronic F24 files',
    gives: 'The payments of the INPS section, by reason code and period.',
    accepts: 'electronic filing file',
  },
}

export const importa: Twin<typeof italian.importa> = {
  title: 'Import',
  lead: 'The kind of file is recognised by itself. Importing the same file twice changes nothing.',
  choose: 'Choose files…',
  chooseShort: 'Choose…',
  kinds: 'What you can import',
  chooseKind: (kind) => `Choose files: ${kind}`,
  running: 'In progress',
  stopped: 'Not imported',
  close: (file) => `Take ${file} off the list`,
  closeAll: 'Take all off',
  phases: { reading: 'Reading', writing: 'Writing to the archive' },
  progress: (done, total) => `${done} of ${total}`,
  rows: (n) => some(n, 'row', 'rows'),
  cancel: 'Stop',
  cancelled: 'Stopped: the archive is as it was.',
  unknownKind: 'If you know what it contains:',
  waiting: 'Waiting',
  history: 'Imports',
  noHistory:
    'No imports yet. Begin with the list of mandates and the UniEmens files of the last months: companies, positions and workforce come from them. Here you will see what went in and what did not, line by line.',
  counts: {
    read: 'Read',
    added: 'New',
    changed: 'Updated',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    warnings: 'Warnings',
  },
  covers: (companies, positions) =>
    `${some(companies, 'company', 'companies')}, ${some(positions, 'matricola', 'matricole')}`,
  rejected: 'Rejected rows',
  warnings: 'Rows accepted with a warning',
  columns: { line: 'Row', field: 'Field', value: 'Value', reason: 'Reason' },
  shown: (shown, total) => `Showing the first ${count(shown)} of ${count(total)}.`,
  skipped: (n: number) => `${some(n, 'row', 'rows')} of other schemes: they are not kept here.`,
  clean: 'All rows were accepted.',
  open: 'Show the report',
  hide: 'Hide the report',
  seeCompanies: 'Go to companies',
}
