import type { NotaDiRettifica } from '#core/domain/dossier.ts'

type Stato = NotaDiRettifica['stato']

/** In order: the first that fits tells. No official list of these states is known: the reading is ours. */
const MEANINGS: readonly (readonly [RegExp, Stato])[] = [
  [/\b(non|da) paga/, 'aperta'],
  [/ricalcol/, 'in-ricalcolo'],
  [/recupero|addebito|\bruolo\b/, 'recupero-crediti'],
  [/annull|stornat|sostituit/, 'annullata'],
  [/pagat|saldat|estint|regolarizzat/, 'pagata'],
  [/apert|attiv|emess|notificat|visibil|sospes|passiv/, 'aperta'],
]

/** What a note's state means among ours; a note without one is open, one we cannot tell is `altro`. */
export function statoDi(written: string): Stato {
  const text = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (text.trim() === '') return 'aperta'
  return MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'altro'
}
