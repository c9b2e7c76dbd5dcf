import type { Change } from '#core/domain/change.ts'
import type { Twin } from '#core/domain/language.ts'
import { changes as italian } from './changes.it.ts'
import type { Formats, Found } from './define.ts'
import { worded } from './wording.ts'

/** How changes are told in a language, and data in them. */
export type ChangeWords = { readonly changes: Twin<typeof italian>; readonly formats?: Formats }

/** What an accepted request did to the archive, in words: Italian ones, unless others are given. */
export function changeText(change: Change, { changes, formats }: ChangeWords = { changes: italian }): string {
  return worded(changes.texts[change.change], dataOf(change, changes), formats)
}

/** The data of a change as its text names them. */
function dataOf(change: Change, { span }: ChangeWords['changes']): Found {
  if (change.change === 'versamento.periodo')
    return { matricola: change.matricola, prima: months(change.prima), dopo: months(change.dopo) }
  if (change.change === 'autorizzazione.attribuisci') return { ...change, quando: span(change.dal, change.al) }
  return change
}

const months = ({ da, a }: { readonly da: string; readonly a?: string }) =>
  [da, ...(a ? [a] : [])].map((iso) => iso.split('-').reverse().join('/')).join('–')
