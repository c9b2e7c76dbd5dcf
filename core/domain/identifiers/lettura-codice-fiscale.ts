import type { Belfiore } from './belfiore.ts'
import { inCifre } from './cifre-omocodiche.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'
import { MESI } from './giorno-codice-fiscale.ts'
import { giorno, type Giorno } from './giorno.ts'

export type Sesso = 'F' | 'M'

/** F when the day was written with forty added. */
export function sessoDi(codice: CodiceFiscalePersona): Sesso {
  return dayOf(codice) > 40 ? 'F' : 'M'
}

/** The latest possible birth not after `oggi`: the code holds two digits of year, so someone past a hundred reads a century young. */
export function nascitaDi(codice: CodiceFiscalePersona, oggi: Giorno): Giorno {
  const month = MESI.indexOf(codice.charAt(8)) + 1
  const [year, day] = [Number(inCifre(codice).slice(6, 8)), dayOf(codice) % 40]
  const century = Number(oggi.slice(0, 2)) * 100
  // 29 February of a year ending in 00 comes once in four centuries; every other day comes in each.
  for (const past of [0, 100, 200, 300]) {
    const born = giorno(`${day}/${month}/${century - past + year}`)
    if (born.ok && born.value <= oggi) return born.value
  }
  throw new RangeError(`No birth day before ${oggi} in this code`)
}

/** The cadastral code of the place of birth, digits restored. */
export function belfioreDi(codice: CodiceFiscalePersona): Belfiore {
  return inCifre(codice).slice(11, 15) as Belfiore
}

function dayOf(codice: CodiceFiscalePersona): number {
  return Number(inCifre(codice).slice(9, 11))
}
