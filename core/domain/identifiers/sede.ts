import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'
import { provinciaSede, type Matricola } from './matricola.ts'
import { SEDI } from './sedi.ts'

/** The four digits of an INPS sede; newer ones than our table are welcome. */
export type CodiceSede = Brand<'CodiceSede'>

export type Sede = { readonly codice: CodiceSede; readonly nome: string }

export type ErroreSede = 'vuoto' | 'caratteri' | 'lunghezza' | 'zeri'

/** Accepts four digits; whether we know the sede is for `sede` to say. */
export function codiceSede(raw: string): Result<CodiceSede, ErroreSede> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  if (!/^\d+$/.test(text)) return no('caratteri')
  if (text.length !== 4) return no('lunghezza')
  return text === '0000' ? no('zeri') : ok(text as CodiceSede)
}

/** The sede of a code, when the table of 1998 has it. */
export function sede(code: string): Sede | undefined {
  return known.get(code)
}

/** The sede that a file calls by name, in any case, with or without accents: `FORLI'`, `SESTO SAN GIOVANNI`, `Roma Eur`. */
export function sedePerNome(nome: string): Sede | undefined {
  const key = keyOf(nome)
  return byName.get(key) ?? quartiere(key)
}

/** The sede of the province a matricola begins with (4912345631 → 4900 Milano). */
export function sedeProvinciale(of: Matricola): Sede | undefined {
  return sede(`${provinciaSede(of)}00`)
}

/** Every sede of the province a matricola begins with, the provincial one first. */
export function sediDellaProvincia(of: Matricola): readonly Sede[] {
  return [...known.values()].filter(({ codice }) => sameProvince(of, codice))
}

/** Whether matricola and sede begin with the same two digits. Inferred from real pairs: a position may have been moved, so warn, never refuse. */
export function sameProvince(of: Matricola, codice: CodiceSede): boolean {
  return codice.startsWith(provinciaSede(of))
}

const known: ReadonlyMap<string, Sede> = new Map(
  SEDI.map(([codice, nome]) => [codice, { codice: codice as CodiceSede, nome }]),
)

// "Centro" alone may be the centre of any city.
const NOT_A_NAME = 'CENTRO'

const byName: ReadonlyMap<string, Sede> = new Map(
  [...known.values()].map((one) => [keyOf(one.nome), one] as const).filter(([key]) => key !== NOT_A_NAME),
)

/** A sede of a big city is often called by city and quarter, where the table has only the quarter. */
function quartiere(key: string): Sede | undefined {
  for (const city of known.values()) {
    const name = keyOf(city.nome)
    if (!city.codice.endsWith('00') || !key.startsWith(name)) continue
    const rest = key.slice(name.length)
    const found = [...known.values()].find(
      (one) => one.codice.startsWith(city.codice.slice(0, 2)) && keyOf(one.nome) === rest,
    )
    if (found !== undefined) return found
  }
  return undefined
}

function keyOf(nome: string): string {
  return nome
    .normalize('NFD')
    .toUpperCase()
    .replace(/\bS\.\s*/g, 'SAN')
    .replace(/\bINF\./g, 'INFERIORE')
    .replace(/[^A-Z]/g, '')
}
