import * as v from 'valibot'

/** Pieces that more than one reply is made of. */
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const uuid = v.pipe(v.string(), v.uuid())

/** What a check found. */
export const foundValue = v.union([v.string(), v.number()])

const values = v.array(foundValue)

/** What the checks of an outcome found: thousands of them come at once, so that only where one is wrong it is looked at which. */
export const foundValues: typeof values = {
  ...values,
  '~run': (dataset, config) =>
    Array.isArray(dataset.value) && dataset.value.every((one) => typeof one === 'string' || typeof one === 'number')
      ? { typed: true, value: dataset.value }
      : values['~run'](dataset, config),
}

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
