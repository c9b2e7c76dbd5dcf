import * as v from 'valibot'

/** Pieces that more than one reply is made of. */
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const uuid = v.pipe(v.string(), v.uuid())

export const checkLine = v.object({
  code: v.string(),
  weight: v.picklist(['blocca', 'avvisa']),
  result: v.picklist(['superata', 'non-superata', 'non-eseguita']),
  field: v.exactOptional(v.string()),
  found: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
})

/** One change to the archive; which ones there are, and what each bears, is in core/domain/change.ts. */
export const change = v.looseObject({ change: v.string() })
