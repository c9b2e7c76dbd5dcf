import type { Twin } from '#core/domain/language.ts'
import type * as italian from './viste.it.ts'

export const viste: Twin<typeof italian.viste> = {
  menu: 'Views',
  all: 'Initial view',
  standard: {
    aziende: {
      tutte: 'All',
      daCorreggere: 'With refusals to correct',
      noteAperte: 'With open notes',
      scadono: 'Mandates ending soon',
      senzaReferente: 'With no one in charge',
    },
    comunicazioni: {
      tutte: 'All',
      daLeggere: 'To read',
      daCorreggere: 'To correct',
      ferme: 'Parked',
      inCorso: 'Queued and in progress',
    },
  },
  saved: 'Saved views',
  save: 'Save this view…',
  update: (name) => `Update “${name}”`,
  rename: 'Rename…',
  makeDefault: 'Open the list with this view',
  noDefault: 'Stop opening the list with this view',
  isDefault: 'default',
  delete: 'Delete',
  deleted: (name) => `View “${name}” deleted`,
  kept: (name) => `View “${name}” saved`,
  undo: 'Undo',
  name: 'Name of the view',
  nameHint: 'For example: mandates ending soon',
  keep: 'Save',
  none: 'No saved views: set filters, order and columns, then save them here under a name.',
}

export const grafico: Twin<typeof italian.grafico> = {
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  what: 'Item',
  open: (label, value) => `${label}: ${value}. Open the list`,
}
