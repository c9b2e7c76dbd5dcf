import { catalogue } from '#core/services/catalogue.ts'
import type { CheckLine } from '#core/service/decide.ts'
import type { AnySheet } from '#core/service/define.ts'
import { changeText } from '#core/service/change-text.ts'
import { textOf, wordedLine } from '#core/service/sheet-texts.ts'
import type { Suggestion } from '#core/service/suggestion.ts'
import type { Task } from '#electron/desk/task.ts'
import { table } from '#electron/cli/table.ts'

const MARKS = { superata: '✓', 'non-superata': '✗', 'non-eseguita': '·' } as const

/** Outcomes by service, as a table. */
export function outcomesTable(tasks: readonly Task[]): string {
  const rows = catalogue.map((sheet) => {
    const own = tasks.filter(({ service }) => service === sheet.id)
    const of = (esito: string) => own.filter(({ outcome }) => outcome?.esito === esito).length
    const accolte = of('accolta')
    const nonAccolte = of('non-accolta')
    return [title(sheet), own.length, accolte, nonAccolte, own.length - accolte - nonAccolte].map(String)
  })
  return table(['Oggetto', 'In coda', 'Accolte', 'Non Accolte', 'In attesa'], rows)
}

/** How often each check refused a request; those that refused one alone are only counted. */
export function reasonsTable(tasks: readonly Task[]): string {
  const counts = new Map<string, number>()
  for (const reason of tasks.flatMap(reasonsOf)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const often = [...counts].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a)
  const rows = often.map(([reason, n]) => [reason, String(n)])
  const rest = `Altre verifiche, ciascuna per una richiesta sola: ${String(counts.size - often.length)}.`
  return `${table(['Verifica non superata', 'Richieste'], rows)}\n${rest}`
}

function reasonsOf({ service, outcome }: Task): readonly string[] {
  const failed = outcome?.checks.filter(({ result, weight }) => result === 'non-superata' && weight === 'blocca') ?? []
  return failed.map((line) => wordedLine(sheetOf(service), line).asks)
}

/** One decided request, line by line. */
export function istruttoria({ service, ragioneSociale, matricola, protocollo, outcome }: Task): string {
  if (outcome === undefined) return ''
  const sheet = sheetOf(service)
  const head = `${outcome.esito === 'accolta' ? 'ACCOLTA' : 'NON ACCOLTA'} · ${title(sheet)}`
  const about = [protocollo, ragioneSociale, matricola && `matricola ${matricola}`].filter(Boolean).join(' · ')
  const checks = outcome.checks.flatMap((line) => checkLines(sheet, line))
  const changes = outcome.changes.map((change) => `  → ${changeText(change)}`)
  return [head, about, ...checks, ...changes].join('\n')
}

/** What an outcome makes it sensible to ask next, a line each. */
export function nextText(task: Task, steps: readonly Suggestion[]): string {
  const sheet = sheetOf(task.service)
  const esito = task.outcome?.esito === 'accolta' ? 'Accolta' : 'Non Accolta'
  const lines = steps.map(({ code }) => `  ⇒ ${textOf(sheet, `next.${code}`)}`)
  const about = [task.protocollo, task.ragioneSociale].filter(Boolean).join(' · ')
  return [`E ADESSO · ${title(sheet)}: ${esito}`, about, ...lines].join('\n')
}

function checkLines(sheet: AnySheet, line: CheckLine): readonly string[] {
  const { asks, says, mend, atteso, trovato } = wordedLine(sheet, line)
  const isFailed = line.result === 'non-superata'
  const mark = isFailed && line.weight === 'avvisa' ? '!' : MARKS[line.result]
  const compared = isFailed && atteso !== undefined ? `Atteso: ${atteso} · Trovato: ${trovato ?? '—'}` : undefined
  const details = [says, compared, mend && `Che cosa fare: ${mend}`].filter((one) => one !== undefined)
  const head = `  ${mark} ${asks}${line.result === 'non-eseguita' ? ' (non eseguita)' : ''}`
  return [head, ...details.map((one) => `      ${one}`)]
}

function sheetOf(service: string): AnySheet {
  const sheet = catalogue.find(({ id }) => id === service)
  if (sheet === undefined) throw new TypeError(`no such service: ${service}`)
  return sheet
}

const title = (sheet: AnySheet) => textOf(sheet, 'title')
