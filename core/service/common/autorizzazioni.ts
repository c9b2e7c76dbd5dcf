import { autorizzazioneNel } from '#core/domain/autorizzazione.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { fails, passes, type Check } from '#core/service/define.ts'

type About<A, Code extends string> = {
  readonly code: Code
  /** The codice autorizzazione, `1R`. */
  readonly codice: string
  readonly matricola: (answers: A) => string
  /** The days it is asked for, both included; without `al` it never ends. */
  readonly durata: (answers: A, dossier: Dossier) => { readonly dal: string; readonly al?: string }
  readonly field: string
  readonly after: readonly string[]
}

/** The position does not already bear that codice autorizzazione on some day of the time it is asked for. */
export function codiceNonPresente<A, const Code extends string>(about: About<A, Code>): Check<A, Code> {
  const { code, codice, matricola, durata, field, after } = about
  return {
    code,
    weight: 'blocca',
    after,
    field,
    verify: (answers, dossier) => {
      const found = { codice, matricola: matricola(answers) }
      const borne = autorizzazioneNel(dossier, found.matricola, { codice, ...durata(answers, dossier) })
      if (borne === undefined) return passes(found)
      const { dal, al = '' } = borne
      return fails({ ...found, trovato: al === '' ? `dal ${italian(dal)}` : `dal ${italian(dal)} al ${italian(al)}` })
    },
  }
}

const italian = (iso: string) => iso.split('-').reverse().join('/')
