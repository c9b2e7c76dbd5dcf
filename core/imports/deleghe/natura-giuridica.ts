import type { AziendaLetta } from '#core/imports/read-row.ts'

type Natura = NonNullable<AziendaLetta['naturaGiuridica']>

const MEANINGS: readonly (readonly [RegExp, Natura])[] = [
  [/impresa individuale|ditta individuale|^individuale/, 'impresa-individuale'],
  [/studio|libero professionist|professional/, 'studio-professionale'],
  [/associazion|\b(onlus|aps|asd|odv)\b/, 'associazione'],
  [/fondazion/, 'fondazione'],
  [/condomini/, 'condominio'],
  [/pubblic|comune\b|provincia\b|regione\b|ministero/, 'ente-pubblico'],
  [/societa|cooperativ|consorzi|\bs\.?\s?[rnap]\.?\s?[lcs]?\.?\b|\bs\.?\s?p\.?\s?a\b/, 'societa'],
  [/altro/, 'altro'],
]

/** What a natura giuridica means among ours; nothing when we cannot tell. The reading is ours. */
export function naturaDi(written: string): Natura | undefined {
  const text = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return MEANINGS.find(([pattern]) => pattern.test(text))?.[1]
}
