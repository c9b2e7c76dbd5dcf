import { belfiore, type Belfiore } from '#core/domain/identifiers/belfiore.ts'
import { codiceFiscaleDi } from '#core/domain/identifiers/calcolo-codice-fiscale.ts'
import { addDays, giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import type { Result } from '#core/kernel/result.ts'
import { at, type Chance } from './chance.ts'

export type Person = {
  readonly cognome: string
  readonly nome: string
  readonly sesso: 'F' | 'M'
  readonly nascita: Giorno
  readonly luogo: Luogo
  readonly codiceFiscale: string
}

type Luogo = { readonly belfiore: Belfiore; readonly nome: string; readonly provincia: string }

const words = (text: string) => text.split(' ')

const COGNOMI = words(
  'Abbondanti Accardini Baldoria Bellosguardo Boccadoro Brontolini Cantalupi Cavolini Ciliegini Crostoni Diotisalvi Dormiglioni Fagiolari Fantasoni Fumagallina Garbatelli Gazzarrini Giramondi Indovini Lampadari Lentezzi Mangiafico Malpeli Marzapane Mezzanotti Nocciolari Ombrelloni Pacchiarotti Pandolci Passerotti Pennacchi Quagliarini Quarantotti Ravanelli Riccioli Rosolacci Saltafossi Scarpettini Sementini Serenari Tagliabosco Tortelloni Trottolini Vendemmiati Ventolini Zampironi Zoccolanti Zucchelli',
)
const DONNE = words(
  'Ada Agnese Beatrice Carlotta Cecilia Daniela Elettra Fiorenza Gemma Ilaria Lavinia Livia Marta Nives Olga Paola Rachele Silvana Teresa Viola',
)
const UOMINI = words(
  'Aldo Bruno Cesare Dario Egidio Fausto Gino Italo Leonardo Marcello Nello Oreste Pietro Quinto Remo Saverio Tullio Ugo Valerio Zeno',
)
const LUOGHI = words(
  'A944:BOLOGNA:BO D548:FERRARA:FE F257:MODENA:MO H199:RAVENNA:RA H294:RIMINI:RN D704:FORLI:FC G337:PARMA:PR H223:REGGIO_EMILIA:RE D612:FIRENZE:FI F205:MILANO:MI H501:ROMA:RM F839:NAPOLI:NA G273:PALERMO:PA Z129:ROMANIA:EE Z140:MOLDAVIA:EE Z330:MAROCCO:EE',
).map((line): Luogo => {
  const [code = '', nome = '', provincia = ''] = line.split(':')
  return { belfiore: sure(belfiore(code)), nome: nome.replace('_', ' '), provincia }
})

const ELDEST = sure(giorno('1962-01-01'))
const YEARS_OF_BIRTH = 42 * 365

/** Somebody of working age, born in the plain or come from afar; never twice the same. */
export function invent(chance: Chance, named?: { readonly cognome: string; readonly nome: string }): Person {
  const sesso = named === undefined ? chance.pick(['F', 'M'] as const) : sexOf(named.nome)
  const cognome = named?.cognome ?? chance.pick(COGNOMI)
  const nome = named?.nome ?? chance.pick(sesso === 'F' ? DONNE : UOMINI)
  const nascita = addDays(ELDEST, chance.int(0, YEARS_OF_BIRTH))
  const luogo = at(LUOGHI, chance.once(15) ? chance.int(8, LUOGHI.length - 1) : chance.int(0, 7))
  const born = { cognome, nome, sesso, nascita }
  return { ...born, luogo, codiceFiscale: sure(codiceFiscaleDi({ ...born, belfiore: luogo.belfiore })) }
}

/** For the few names chosen by hand: an -a at the end, or one of these, is a woman's. */
function sexOf(nome: string): 'F' | 'M' {
  return nome.endsWith('a') || ['Iris'].includes(nome) ? 'F' : 'M'
}

/** What the generator itself writes must be valid: if not, the generator is broken. */
export function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new RangeError(`Not valid: ${JSON.stringify(result.failure)}`)
  return result.value
}
