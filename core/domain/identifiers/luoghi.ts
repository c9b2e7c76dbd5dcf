import type { BelfiorePlace } from '@marketto/belfiore-connector-embedded'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Belfiore } from './belfiore.ts'
import { giorno, type Giorno } from './giorno.ts'

/** A comune or a foreign state, also one that is no more; `dal` and `al` are the register's first and last day. */
export type Luogo = {
  readonly belfiore: Belfiore
  readonly nome: string
  /** Two letters, the latest the comune had; absent for a state. */
  readonly provincia?: string
  readonly estero: boolean
  readonly dal: Giorno
  readonly al?: Giorno
}

/** Reasons to look twice, never to refuse: the register misses some 650 old comuni and territories (docs/adr/0003). */
export type DubbioLuogo = 'luogo-sconosciuto' | 'luogo-cessato-prima' | 'luogo-istituito-dopo'

/** The place of a cadastral code; the register is loaded at the first call. */
export async function luogo(code: Belfiore): Promise<Luogo | undefined> {
  const found = await (await register()).findByCode(code)
  return found === null ? undefined : placed(found)
}

/** The place where somebody was born, when it existed on that day; its last day is still its own. */
export async function luogoDiNascita(code: Belfiore, nascita: Giorno): Promise<Result<Luogo, DubbioLuogo>> {
  const found = await luogo(code)
  if (found === undefined) return no('luogo-sconosciuto')
  if (found.al !== undefined && found.al < nascita) return no('luogo-cessato-prima')
  return found.dal > nascita && !PROVINCE_FOUNDED.has(found.dal) ? no('luogo-istituito-dopo') : ok(found)
}

/** Every comune and state whose name holds these words (two letters at least), in any case and without minding accents, those called exactly so first. */
export async function luoghiPerNome(nome: string): Promise<readonly Luogo[]> {
  const sought = nome.trim()
  if (sought.length < 2) return []
  const found = (await (await register()).searchByName(pattern(sought))) ?? []
  const exact = new RegExp(`^${pattern(sought)}$`, 'i')
  return found.map(placed).sort((a, b) => Number(exact.test(b.nome)) - Number(exact.test(a.nome)) || byName(a, b))
}

// The register dates the comuni of these provinces (PN, IS, OR) from the day the province began: they were there before.
const PROVINCE_FOUNDED: ReadonlySet<string> = new Set(['1968-04-06', '1970-03-03', '1974-08-20'])

// Names that the register holds misencoded; `luoghi.test.ts` tells when it mends them.
const MENDED: Readonly<Partial<Record<string, string>>> = {
  C294: 'Châtillon',
  C744: 'Città della Pieve',
  E829: 'Magrè sulla strada del vino',
  F298: 'Mollières',
  F436: 'Monte Di Mezzodì',
  H275: 'Riccò del Golfo di Spezia',
  H607: 'Roverè della Luna',
  M273: 'Santa Maria la Carità',
  M356: 'Contà',
  Z106: 'Stato della Città del Vaticano',
}

async function register() {
  return (await import('@marketto/belfiore-connector-embedded')).belfioreConnector
}

function placed({ belfioreCode, name, province, creationDate, expirationDate }: BelfiorePlace): Luogo {
  const al = dayOf(expirationDate)
  return {
    belfiore: belfioreCode as Belfiore,
    nome: MENDED[belfioreCode] ?? name,
    ...(province === undefined ? {} : { provincia: province }),
    estero: belfioreCode.startsWith('Z'),
    dal: dayOf(creationDate),
    ...(al.startsWith('9999') ? {} : { al }),
  }
}

/** The register reckons its days in the machine's own time zone, so they must be read there too. */
function dayOf(date: Date): Giorno {
  const read = giorno(`${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`)
  if (!read.ok) throw new RangeError(`The register of places holds no real day: ${String(date)}`)
  return read.value
}

const byName = (a: Luogo, b: Luogo) => a.nome.localeCompare(b.nome, 'it')

const VOWELS: Readonly<Record<string, string>> = { a: '[aàâ]', e: '[eèéê]', i: '[iìî]', o: '[oòô]', u: '[uùû]' }

/** The words as a regular expression, for the register takes one. */
function pattern(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[aeiou]/g, (vowel) => VOWELS[vowel] ?? vowel)
    .replace(/['’`]/g, "['’]")
}
