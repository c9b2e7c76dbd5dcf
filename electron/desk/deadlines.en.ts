import type { Twin } from '#core/domain/language.ts'
import type { scadenze as italian } from './deadlines.it.ts'
import type { Deadline } from './deadlines.ts'

const names: Readonly<Record<Deadline['kind'], string>> = {
  versamenti: 'Payment of contributions',
  uniemens: 'UniEmens filing',
  dpa: 'DPA to renew',
  tesoreria: 'Fondo di Tesoreria threshold (1R)',
  riattivazione: 'Reactivation: the 18 months end',
  delega: 'Mandates that end',
}

const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const some = (n: number, one: string, many: string) => `${String(n)} ${n === 1 ? one : many}`
const written = (iso: string) => iso.split('-').reverse().join('/')

export const scadenze: Twin<typeof italian> = {
  names,
  title: ({ kind, day }) => `${names[kind]} by ${long.format(new Date(`${day}T12:00:00Z`)).replace(',', '')}`,
  about: ({ kind, month, count, falls }) =>
    [
      month === undefined ? '' : `for ${written(month)}`,
      count === undefined
        ? ''
        : kind === 'delega'
          ? some(count, 'company', 'companies')
          : some(count, 'position', 'positions'),
      falls === undefined ? '' : `${written(falls)} is not a working day`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
}
