/** Lists kept as they were set up. */
export const viste = {
  menu: 'Viste',
  all: 'Vista di partenza',
  standard: {
    aziende: {
      tutte: 'Tutte',
      daCorreggere: 'Con rifiuti da correggere',
      noteAperte: 'Con note aperte',
      scadono: 'Deleghe in scadenza',
      senzaReferente: 'Senza referente',
    },
    comunicazioni: {
      tutte: 'Tutte',
      daLeggere: 'Da leggere',
      daCorreggere: 'Da correggere',
      ferme: 'Parcheggiate',
      inCorso: 'In coda e in elaborazione',
    },
  },
  saved: 'Viste salvate',
  save: 'Salva questa vista…',
  update: (name: string) => `Aggiorna «${name}»`,
  rename: 'Rinomina…',
  makeDefault: 'Apri l’elenco con questa vista',
  noDefault: 'Non aprire più l’elenco con questa vista',
  isDefault: 'predefinita',
  delete: 'Elimina',
  deleted: (name: string) => `Vista «${name}» eliminata`,
  kept: (name: string) => `Vista «${name}» salvata`,
  undo: 'Annulla',
  name: 'Nome della vista',
  nameHint: 'Per esempio: deleghe in scadenza',
  keep: 'Salva',
  none: 'Nessuna vista salvata: imposta filtri, ordine e colonne, poi salvali qui con un nome.',
} as const

/** A chart and its numbers. */
export const grafico = {
  asTable: 'Mostra come tabella',
  asChart: 'Mostra come grafico',
  what: 'Voce',
  open: (label: string, value: string) => `${label}: ${value}. Apri l’elenco`,
} as const
