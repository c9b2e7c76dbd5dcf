import { CONTACTS, codeInEnglish, eurosInEnglish, numberInEnglish } from '#core/domain/codes.en.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { Twin } from '#core/domain/language.ts'
import type { optionWords as italian } from './words.it.ts'

const written = (iso: string) => iso.split('-').reverse().join('/')
const euros = (cents: number) => eurosInEnglish(formatImporto(cents))

export const optionWords: Twin<typeof italian> = {
  matricola: (matricola) => `Matricola ${matricola}`,
  ofMatricole: (matricole) => `matricola ${matricole}`,
  since: (dal) => `from ${written(dal)}`,
  position: (stato, dal) => `${codeInEnglish(stato)} since ${written(dal)}`,
  role: (relazione, matricola) =>
    `${codeInEnglish(relazione)} (${matricola === undefined ? 'the whole company' : `matricola ${matricola}`})`,
  contact: (tipo, whose) => `${CONTACTS[tipo] ?? tipo} of ${whose}`,
  faulty: 'marked as faulty',
  period: (periodo) => `Period ${written(periodo)}`,
  calculated: (day) => `calculated on ${written(day)}`,
  unknownPeriod: 'period not known',
  amount: euros,
  credit: (cents) => `${euros(cents)} credit`,
  collected: (day) => `collected on ${written(day)}`,
  year: (anno) => `Year ${anno}`,
  average: (media) => `average ${numberInEnglish(formatNumero(media))}`,
  months: (known, of) => `${known} of ${of} months in the archive`,
  threshold: (soglia) => `threshold ${soglia}`,
}
