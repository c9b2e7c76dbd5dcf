import type { Dossier } from '#core/domain/dossier.ts'
import { fails, passes, type Check } from '#core/service/define.ts'

type Limit<A, Code extends string> = {
  readonly code: Code
  readonly weight?: 'blocca' | 'avvisa'
  readonly field: string
  readonly after?: readonly string[]
  /** The day that was answered. */
  readonly giorno: (answers: A) => string
  /** The last (or first) day that is still right; `undefined` when nothing limits it. */
  readonly limite: (answers: A, dossier: Dossier) => string | undefined
}

/** C08: the day answered is the limit or comes after it. */
export function nonPrima<A>() {
  return <const Code extends string>(limit: Limit<A, Code>): Check<A, Code> =>
    limited(limit, (giorno, limite) => giorno >= limite)
}

/** C08: the day answered is the limit or comes before it. */
export function nonDopo<A>() {
  return <const Code extends string>(limit: Limit<A, Code>): Check<A, Code> =>
    limited(limit, (giorno, limite) => giorno <= limite)
}

function limited<A, Code extends string>(limit: Limit<A, Code>, right: (giorno: string, limite: string) => boolean) {
  const { code, weight = 'blocca', field, after = [], giorno, limite } = limit
  const check: Check<A, Code> = {
    code,
    weight,
    field,
    after,
    verify: (answers, dossier) => {
      const trovato = giorno(answers)
      const atteso = limite(answers, dossier)
      if (atteso === undefined) return passes({ trovato })
      return right(trovato, atteso) ? passes({ atteso, trovato }) : fails({ atteso, trovato })
    },
  }
  return check
}
