import type { Wanted } from './found.ts'
import { compact } from './wanted.ts'

export type WrongField = 'azienda' | 'matricola' | 'al'

/** What of a search could find nothing, however much there is: said before anybody is asked. */
export function wrongIn({ azienda, matricola, dal = '', al = '' }: Wanted): readonly WrongField[] {
  const holds = {
    azienda: /^(|\d{11}|[0-9A-Z]{16})$/i.test(compact(azienda)),
    matricola: /^(|\d{10})$/.test(compact(matricola)),
    al: dal === '' || al === '' || dal <= al,
  }
  return (Object.keys(holds) as WrongField[]).filter((field) => !holds[field])
}
