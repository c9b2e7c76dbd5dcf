import type { Twin } from '#core/domain/language.ts'
import type { dialogs as italian } from './files.it.ts'

export const dialogs: Twin<typeof italian> = {
  kinds: {
    uniemens: 'UniEmens files',
    f24: 'Electronic F24 files',
    note: 'Adjustment notes (note di rettifica)',
    deleghe: 'Mandate lists (deleghe)',
    ricevuta: 'Signed receipts',
    copia: 'Backups of a practice',
    allegato: 'PDF, images, signed documents',
  },
  saved: {
    csv: 'CSV (text separated by semicolons)',
    xlsx: 'Excel workbook',
    pdf: 'PDF',
    jws: 'Signed receipt',
    json: 'Signed receipts (JSON)',
    scrittoio: 'Backup of the practice',
    txt: 'Text',
    jpg: 'JPEG image',
    png: 'PNG image',
    p7m: 'Signed document',
  },
  any: 'All files',
  asks: {
    importa: { title: 'Choose the files to import', buttonLabel: 'Import' },
    allegato: { title: 'Choose the files to attach', buttonLabel: 'Attach' },
    ricevuta: { title: 'Choose the receipt to verify', buttonLabel: 'Verify' },
    copia: { title: 'Choose the backup to restore', buttonLabel: 'Choose' },
  },
  save: { title: 'Save as', buttonLabel: 'Save' },
}
