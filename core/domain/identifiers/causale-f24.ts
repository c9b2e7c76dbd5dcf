import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { CAUSALI, type FinePeriodo, type RegolaCausale } from './causali-f24.ts'
import { compact } from './compact.ts'
import type { Giorno } from './giorno.ts'
import { periodoDi, type Periodo } from './periodo.ts'

/** A causale contributo of the F24's INPS section: two to four capitals or digits. */
export type CausaleF24 = Brand<'CausaleF24'>

/** The months a row of the F24 refers to; `a` is absent when the form says 0 or nothing. */
export type Riferimento = { readonly da: Periodo; readonly a?: Periodo }

export type ErrorePeriodoCausale =
  | 'causale-sconosciuta'
  | 'inizio-troppo-antico'
  | 'inizio-dopo-riscossione'
  | 'fine-non-ammessa'
  | 'fine-mancante'
  | 'fine-prima-di-inizio'
  | 'fine-in-altro-anno'

/** Accepts any code of the right shape: the official table has some 190, ours those of `causali-f24.ts`. */
export function causaleF24(raw: string): Result<CausaleF24, 'vuoto' | 'caratteri' | 'lunghezza'> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  if (!/^[A-Z\d]+$/.test(text)) return no('caratteri')
  return text.length >= 2 && text.length <= 4 ? ok(text as CausaleF24) : no('lunghezza')
}

/** What the table says of a causale; nothing when it is not in ours. */
export function regolaCausale(causale: CausaleF24): RegolaCausale | undefined {
  return table.get(causale)
}

/** Whether the row pays for a company position (matricola of formato 1), the only ones a Smart-Task may move. */
export function diGestioneContributiva(causale: CausaleF24): boolean {
  return table.get(causale)?.formato === 1
}

/** Whether the causale may stand in that column of the F24. */
export function usoAmmesso(causale: CausaleF24, colonna: 'debito' | 'credito'): boolean {
  const uso = table.get(causale)?.uso
  return uso === 'entrambi' || uso === colonna
}

/** Whether the causale may refer to those months, for a payment collected on that day. */
export function periodoAmmesso(
  causale: CausaleF24,
  riferimento: Riferimento,
  riscossione: Giorno,
): Result<Riferimento, ErrorePeriodoCausale> {
  const regola = table.get(causale)
  if (regola === undefined) return no('causale-sconosciuta')
  const wrong = wrongStart(regola, riferimento.da, riscossione) ?? wrongEnd[regola.fine](riferimento)
  return wrong === undefined ? ok(riferimento) : no(wrong)
}

const table: ReadonlyMap<string, RegolaCausale> = new Map(Object.entries(CAUSALI))

function wrongStart({ inizio }: RegolaCausale, da: Periodo, riscossione: Giorno): ErrorePeriodoCausale | undefined {
  if (inizio.dal !== undefined && da < inizio.dal) return 'inizio-troppo-antico'
  return inizio.entroRiscossione && da > periodoDi(riscossione) ? 'inizio-dopo-riscossione' : undefined
}

type WrongEnd = (riferimento: Riferimento) => ErrorePeriodoCausale | undefined

const present: WrongEnd = ({ a }) => (a === undefined ? 'fine-mancante' : undefined)
const notBefore: WrongEnd = ({ da, a }) => (a !== undefined && a < da ? 'fine-prima-di-inizio' : undefined)

const wrongEnd: Readonly<Record<FinePeriodo, WrongEnd>> = {
  assente: ({ a }) => (a === undefined ? undefined : 'fine-non-ammessa'),
  obbligatoria: present,
  'non-prima-di-inizio': (r) => present(r) ?? notBefore(r),
  'stesso-anno': (r) =>
    present(r) ?? notBefore(r) ?? (r.a?.slice(0, 4) === r.da.slice(0, 4) ? undefined : 'fine-in-altro-anno'),
}
