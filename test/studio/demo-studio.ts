import { delegheFile, delegheRows, mandates } from './deleghe.ts'
import { attorneys, dipendentiFile } from './dipendenti.ts'
import { byMonth, collaboratorPayments, delegations, ordinaryPayments } from './payments.ts'
import { chance, type Chance } from './chance.ts'
import { denunce } from './payroll.ts'
import { f24File } from './f24.ts'
import { invent } from './people.ts'
import { MESI, OGGI } from './calendar.ts'
import { notePayments, notes, notesFile } from './notes.ts'
import { portfolio } from './portfolio.ts'
import { registers, registersFile } from './registers.ts'
import { readme } from './readme.ts'
import type { DemoStudio } from './studio.ts'
import { uniemens } from './uniemens.ts'
import { variations } from './variations.ts'
import { xlsx } from './xlsx.ts'

// The day of the Messaggio INPS 4583, which gave Smart-Task to intermediaries.
const SEED = 20_231_220

/** The same studio every time: each part draws from a source of its own, so that a change in one leaves the others as they were. */
export function demoStudio(): DemoStudio {
  const draw = (part: number): Chance => chance(SEED + part)
  const firms = portfolio(draw(1))
  const months = denunce(firms, draw(2))
  const all = notes(months, draw(3))
  const ordinary = ordinaryPayments(months, draw(5))
  return {
    ...firms,
    sender: {
      persona: invent(draw(4), { cognome: 'Bellincastro', nome: 'Ottavia' }),
      denominazione: 'Studio Bellincastro - Consulenza del lavoro',
    },
    denunce: months,
    notes: all,
    payments: [...ordinary, ...notePayments(all, ordinary, draw(6)), ...collaboratorPayments(ordinary)],
    variations: variations(all),
    mandates: mandates(firms, draw(7)),
    attorneys: attorneys(firms, draw(8)),
    registers: registers(firms, draw(9)),
  }
}

/** One UniEmens is in the encoding that older programs still write. */
const LATIN_1 = '2026-02'

/** Every file of the folder by its name, in the order in which a studio would import them. */
export function demoFiles(studio: DemoStudio): ReadonlyMap<string, Uint8Array> {
  const { sender } = studio
  const months = MESI.map((month): readonly [string, Uint8Array] => {
    const encoding = month === LATIN_1 ? 'ISO-8859-1' : 'UTF-8'
    const ours = studio.denunce.filter(({ periodo }) => periodo === month)
    return [`uniemens/UniEmens_${month}.xml`, bytes([...uniemens(sender, ours, { encoding })].join(''), encoding)]
  })
  const corrected = [...uniemens(sender, studio.variations, { variation: true })].join('')
  const forms = [...byMonth(delegations(studio.payments))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, all]): readonly [string, Uint8Array] => [`f24/F24_${month}.txt`, bytes(f24File(sender, all))])
  const data = new Map([
    ['deleghe.csv', bytes(delegheFile(studio.mandates))],
    ['deleghe.xlsx', xlsx(delegheRows(studio.mandates))],
    ['deleghe-dipendenti.csv', bytes(dipendentiFile(studio.attorneys))],
    ...months,
    ...forms,
    ['note-di-rettifica.csv', bytes(notesFile(studio.notes))],
    ['uniemens/UniEmens_variazioni_2026-11.xml', bytes(corrected)],
  ])
  return new Map([
    ...data,
    ['archivio.json', bytes(registersFile(studio.registers))],
    ['studio.json', bytes(manifest(studio, [...data.keys()]))],
    ['README.md', bytes(readme(studio))],
  ])
}

/** Who works here, on which day, and what to import in which order: what the app and the demo read. */
function manifest({ sender }: DemoStudio, names: readonly string[]): string {
  const studio = { codiceFiscale: sender.persona.codiceFiscale, denominazione: sender.denominazione }
  const files = names.filter((name) => !name.endsWith('.xlsx')).map((name) => ({ name, kind: kindOf(name) }))
  return `${JSON.stringify({ studio, oggi: OGGI, files }, undefined, 2)}\n`
}

function kindOf(name: string) {
  if (name.startsWith('uniemens/')) return 'uniemens'
  if (name.startsWith('f24/')) return 'f24'
  return name.startsWith('note') ? 'note' : 'deleghe'
}

function bytes(text: string, encoding: 'UTF-8' | 'ISO-8859-1' = 'UTF-8'): Uint8Array {
  return Buffer.from(text, encoding === 'UTF-8' ? 'utf8' : 'latin1')
}
