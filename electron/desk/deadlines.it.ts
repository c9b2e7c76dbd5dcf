import type { Deadline } from './deadlines.ts'

const names: Readonly<Record<Deadline['kind'], string>> = {
  versamenti: 'Versamento dei contributi',
  uniemens: 'Invio degli UniEmens',
  dpa: 'DPA da rinnovare',
  tesoreria: 'Soglia del Fondo di Tesoreria (1R)',
  riattivazione: 'Riattivazione: fine dei 18 mesi',
  delega: 'Deleghe che finiscono',
}

const long = new Intl.DateTimeFormat('it-IT', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const some = (n: number, one: string, many: string) => `${String(n)} ${n === 1 ? one : many}`

const entro = (day: string) => `entro ${long.format(new Date(`${day}T12:00:00Z`))}`
const written = (iso: string) => iso.split('-').reverse().join('/')
const positions = (n: number) => some(n, 'posizione', 'posizioni')
const companies = (n: number) => some(n, 'azienda', 'aziende')

/** Deadlines in the words of the studio: the same on the Cruscotto, in the inbox and on the desktop. */
export const scadenze = {
  names,
  /** What it is and by when: `Versamento dei contributi entro lunedì 16 novembre`. */
  title: ({ kind, day }: Deadline) => `${names[kind]} ${entro(day)}`,
  /** Of what month, of how many, and why on another day than usual. */
  about: ({ kind, month, count, falls }: Deadline) =>
    [
      month === undefined ? '' : `di ${written(month)}`,
      count === undefined ? '' : (kind === 'delega' ? companies : positions)(count),
      falls === undefined ? '' : `il ${written(falls)} non è lavorativo`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
} as const
