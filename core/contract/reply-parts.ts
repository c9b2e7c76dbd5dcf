import * as v from 'valibot'

/** Pieces that more than one reply is made of. */
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const uuid = v.pipe(v.string(), v.uuid())

/** What a check found. */
export const foundValue = v.union([v.string(), v.number()])

const line = {
  code: v.string(),
  weight: v.picklist(['blocca', 'avvisa']),
  result: v.picklist(['superata', 'non-superata', 'non-eseguita']),
  field: v.exactOptional(v.string()),
}

export const checkLine = v.object({ ...line, found: v.exactOptional(v.record(v.string(), foundValue)) })

/** The same without what it found, of which only the names. */
export const outlineLine = v.object({ ...line, found: v.exactOptional(v.array(v.string())) })

/** One change to the archive; which ones there are, and what each bears, is in core/domain/change.ts. */
export const change = v.looseObject({ change: v.string() })
