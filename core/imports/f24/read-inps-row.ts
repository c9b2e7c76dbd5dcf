import { createHash } from 'node:crypto'
import {
  causaleF24,
  periodoAmmesso,
  regolaCausale,
  usoAmmesso,
  type CausaleF24,
} from '#core/domain/identifiers/causale-f24.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { matricolaLetta, type MatricolaLetta } from '#core/domain/identifiers/matricola.ts'
import { firstDay, periodo, periodoDi, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { finding, type Finding, type Place } from '#core/imports/finding.ts'
import type { AziendaLetta, ReadRow, VersamentoLetto } from '#core/imports/read-row.ts'
import type { RowCode } from '#core/domain/import-rows.it.ts'
import { amount, field, INPS, raw } from './layout.ts'

/** What the form around the row says. */
export type Form = {
  readonly line: number
  /** 1 to 4. */
  readonly number: number
  readonly azienda: AziendaLetta
  readonly riscossoIl: Giorno
}

/** A row of the INPS section: taken, refused, of another gestione, or not filled in. */
export type InpsRow =
  | { readonly is: 'taken'; readonly row: ReadRow; readonly warnings: readonly Finding[] }
  | { readonly is: 'refused'; readonly finding: Finding }
  | { readonly is: 'stranger' }
  | { readonly is: 'blank' }

export function readInpsRow(text: string, form: Form): InpsRow {
  if (/^[0\s]*$/.test(text)) return { is: 'blank' }
  const written = field(text, INPS.causale)
  const causale = causaleF24(written)
  if (!causale.ok) return refusedRow('causale', place(form, 'causale', written), { perche: causale.failure })
  if (ofOthers(causale.value, text)) return { is: 'stranger' }
  const matricola = readMatricola(text, form)
  if ('is' in matricola) return matricola
  const money = readMoney(text, form)
  return 'is' in money ? money : taken({ text, form, causale: causale.value, matricola, ...money })
}

/** The row is of artisans, of committenti…: their field of 17 characters is filled another way. */
function ofOthers(causale: CausaleF24, text: string): boolean {
  const formato = regolaCausale(causale)?.formato
  return formato === undefined ? !/^\d{10} {7}$/.test(raw(text, INPS.matricola)) : formato !== 1
}

function readMatricola(text: string, form: Form): MatricolaLetta | InpsRow {
  const value = field(text, INPS.matricola)
  const read = matricolaLetta(value)
  return read.ok ? read.value : refusedRow('matricola', place(form, 'matricola', value), { perche: read.failure })
}

type Money = { readonly debito: number; readonly credito: number }

function readMoney(text: string, form: Form): Money | InpsRow {
  const [debito, credito] = [amount(text, INPS.debito), amount(text, INPS.credito)]
  if (debito === undefined) return unreadable('debito', text, form)
  if (credito === undefined) return unreadable('credito', text, form)
  if (debito === 0 && credito === 0) return refusedRow('senza-importo', place(form, 'importi'))
  return debito > 0 && credito > 0 ? refusedRow('debito-e-credito', place(form, 'importi')) : { debito, credito }
}

function unreadable(column: 'debito' | 'credito', text: string, form: Form): InpsRow {
  return refusedRow('importo', place(form, column, field(text, INPS[column])), { perche: 'caratteri' })
}

type Good = Money & {
  readonly text: string
  readonly form: Form
  readonly causale: CausaleF24
  readonly matricola: MatricolaLetta
}

function taken(good: Good): InpsRow {
  const { text, form, causale, matricola, debito, credito } = good
  const warnings: Finding[] = []
  const da = readMonth(form, 'da', field(text, INPS.da), warnings)
  const a = readMonth(form, 'a', field(text, INPS.a), warnings)
  warnings.push(...doubts(good, da, a))
  const versamento = withKey(matricola.matricola, {
    causale,
    riscossoIl: form.riscossoIl,
    debito,
    credito,
    ...(/^\d{4}$/.test(field(text, INPS.sede)) && { sede: field(text, INPS.sede) }),
    ...(da !== undefined && { da }),
    ...(a !== undefined && { a }),
    contribuente: form.azienda.codiceFiscale,
  })
  const posizione = {
    matricola: matricola.matricola,
    daVerificare: matricola.avviso !== undefined,
    dal: firstDay(da ?? periodoDi(form.riscossoIl)),
  }
  return {
    is: 'taken',
    row: { line: form.line, azienda: form.azienda, posizione, fact: { fact: 'versamento', ...versamento } },
    warnings,
  }
}

/** Zeros and blanks are no month; a month that cannot be read is left out with a warning, the payment is not. */
function readMonth(form: Form, name: 'da' | 'a', value: string, warnings: Finding[]): Periodo | undefined {
  if (/^0*$/.test(value)) return undefined
  const read = periodo(value)
  if (read.ok) return read.value
  warnings.push(finding('periodo-illeggibile', place(form, `periodo ${name}`, value), { perche: read.failure }))
  return undefined
}

function doubts({ form, causale, matricola, debito }: Good, da?: Periodo, a?: Periodo): Finding[] {
  const at = (name: string) => place(form, name, causale)
  const found: Finding[] = []
  if (matricola.avviso !== undefined)
    found.push(finding('matricola-da-verificare', place(form, 'matricola', matricola.matricola)))
  if (regolaCausale(causale) === undefined) return [...found, finding('causale-sconosciuta', at('causale'))]
  const colonna = debito > 0 ? 'debito' : 'credito'
  if (!usoAmmesso(causale, colonna)) found.push(finding('uso-causale', at('causale'), { colonna }))
  if (da === undefined) return [...found, finding('periodo-causale', at('periodo da'), { perche: 'inizio-mancante' })]
  const allowed = periodoAmmesso(causale, { da, ...(a !== undefined && { a }) }, form.riscossoIl)
  if (!allowed.ok) found.push(finding('periodo-causale', at('periodo da'), { perche: allowed.failure }))
  return found
}

/** The key is the whole row: equal rows are told apart only by their order. */
function withKey(matricola: string, row: Omit<VersamentoLetto, 'chiave'>): VersamentoLetto {
  const { contribuente, riscossoIl, sede, causale, da, a, debito, credito } = row
  const whole = [contribuente, riscossoIl, sede, causale, matricola, da, a, debito, credito].join('|')
  return { ...row, chiave: createHash('sha256').update(whole).digest('hex').slice(0, 32) }
}

function place({ line, number }: Form, name: string, value?: string): Place {
  return { line, field: `sezione INPS, riga ${number}, ${name}`, ...(value !== undefined && { value }) }
}

function refusedRow(code: RowCode, at: Place, details?: Readonly<Record<string, string>>): InpsRow {
  return { is: 'refused', finding: finding(code, at, details) }
}
