import type { Twin } from '#core/domain/language.ts'
import type * as italian from './carta.it.ts'
import { count } from './format.ts'

export const carta: Twin<typeof italian.carta> = {
  title: 'Receipt',
  loading: 'Fetching the receipt…',
  verdicts: {
    valida: 'Signature valid',
    'chiave-cambiata': 'Core key to be confirmed',
    alterata: 'Receipt altered',
    'chiave-sconosciuta': 'Unknown key',
    'non-ricevuta': 'Not a receipt',
  },
  explains: {
    valida: 'The signature is that of the core that decided, and nobody has changed the receipt.',
    'chiave-cambiata':
      'The signature is well made, but the core now uses a key you had not seen before. Ask whoever runs it whether it was changed, and confirm it only then.',
    alterata: 'The signature does not match what is written: do not trust it.',
    'chiave-sconosciuta': 'It is signed with a key this practice does not know: it cannot be verified here.',
    'non-ricevuta': 'The chosen file does not hold a receipt of Scrittoio.',
  },
  inItalian: 'The receipt and its PDF are in Italian, the language of the law, whatever language is chosen here.',
  decidedBy: 'Decided by',
  key: 'Key',
  trust: 'Confirm the key',
  pdf: 'Save as PDF',
  file: 'Save the receipt',
  verifyFile: 'Verify a receipt…',
  again: 'Try again',
  receiptName: (protocollo) => `Receipt ${protocollo}`,
  verified: (name, valid, all) => (all === 1 ? name : `${name}: ${count(valid)} of ${count(all)} valid`),
  verifying: (name) => `Verifying “${name}”`,
  notVerified: (n) =>
    n === 1 ? 'Stopped: one receipt was not verified.' : `Stopped: ${count(n)} receipts were not verified.`,
  export: 'Export',
  asShown: 'The columns you see',
  allColumns: 'All columns',
  formats: {
    csv: 'CSV (for any program)',
    xlsx: 'Excel (XLSX)',
    pdf: 'PDF',
    jws: 'Signed receipt',
    json: 'Signed receipts',
  },
  writing: (name) => `Writing “${name}”`,
  steps: {
    righe: (done) => `${count(done)} rows`,
    ricevute: (done, total) => `${count(done)} of ${count(total)}`,
    stampa: () => 'laying out the pages',
    copia: (done, total) => `${String(Math.floor((100 * done) / Math.max(total, 1)))}%`,
  },
  cancel: 'Cancel',
  cancelled: 'Cancelled: nothing was written',
  failed: 'The file was not written',
  written: (name) => `“${name}” is ready`,
  copied: 'Copied, and read back to the last byte.',
  rows: (n) => (n === 1 ? 'One entry' : `${count(n)} entries`),
  show: 'Show in folder',
}

export const lavori: Twin<typeof italian.lavori> = {
  of: (done, total) => `${count(done)} of ${count(total)}`,
  stop: 'Stop',
}

export const interrotti: Twin<typeof italian.interrotti> = {
  title: 'Left half done when the practice closed',
  names: (all) => {
    const shown = all.slice(0, 3).map((name) => `“${name}”`)
    return all.length > 3 ? `${shown.join(', ')} and ${count(all.length - 3)} more` : shown.join(', ')
  },
  import: (names, n) =>
    n === 1
      ? `The practice was closed while ${names} was being imported: nothing of it went in. Choose it again.`
      : `The practice was closed before ${count(n)} files were imported: ${names}. Nothing of them went in: choose them again.`,
  export: (names, n) =>
    n === 1
      ? `The practice was closed while ${names} was being written: the file is not there. Export again.`
      : `The practice was closed before ${count(n)} files were written: ${names}. They are not there: export again.`,
  batch: (oggetto) =>
    `The practice was closed while a batch was being queued, “${oggetto}”. Those already queued go by themselves, once only; the other companies have stayed in the batch as they were.`,
  toImports: 'Go to Import',
  toBatch: 'Open the batch',
}
