/** The kinds of data of a company that say by themselves where they come from. */
export const SOURCED_KINDS = [
  'azienda',
  'posizione',
  'delega',
  'contatto',
  'soggetto',
  'nota',
  'versamento',
  'denuncia',
  'regolarita',
  'dpa',
] as const

export type DatumKind = (typeof SOURCED_KINDS)[number]

/** What tells apart the data whose key is more than one word of theirs. */
export const datumKey = {
  denuncia: ({ matricola, periodo }: { readonly matricola: string; readonly periodo: string }) =>
    `${matricola} ${periodo}`,
  regolarita: ({ dal, esito }: { readonly dal: string; readonly esito: string }) => `${dal} ${esito}`,
  dpa: ({ matricola, mese }: { readonly matricola: string; readonly mese: string }) => `${matricola} ${mese}`,
} as const

/** When each datum of a company was last confirmed: by kind and key, a day or an instant. */
export type Confermati = { readonly [K in DatumKind]?: Readonly<Record<string, string>> }
