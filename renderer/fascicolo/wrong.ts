import { fascicolo } from '#renderer/texts/fascicolo.ts'
import type { Wanted } from './found.ts'
import { compact } from './wanted.ts'

export type Wrong = { readonly field: 'azienda' | 'matricola' | 'al'; readonly text: string }

/** What of a search could find nothing, however much there is: said before anybody is asked. */
export function wrongIn({ azienda, matricola, dal = '', al = '' }: Wanted): readonly Wrong[] {
  const holds = {
    azienda: /^(|\d{11}|[0-9A-Z]{16})$/i.test(compact(azienda)),
    matricola: /^(|\d{10})$/.test(compact(matricola)),
    al: dal === '' || al === '' || dal <= al,
  }
  const fields = Object.keys(holds) as (keyof typeof holds)[]
  return fields.filter((field) => !holds[field]).map((field) => ({ field, text: fascicolo.richieste.wrong[field] }))
}
