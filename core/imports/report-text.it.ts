import type { ImportProgress, ImportReport, RejectedRow } from '#core/domain/importing.ts'

// Enough to see what they are about; `--json` has them all.
const WARNINGS_SHOWN = 20

/** What became of an imported file, as a command line says it: the counts, then every row that was not taken as it was, and why. */
export function reportText(file: string, report: ImportReport): string {
  const { before, skipped, rejected, rejectedTotal, warnings, warningsTotal } = report
  return [
    `${file}: ${counts(report)}.`,
    ...(before === undefined
      ? []
      : [`  Lo stesso file era già stato importato il ${italian.format(new Date(before))}.`]),
    ...(skipped === 0 ? [] : [`  ${some(skipped, 'riga', 'righe')} di altre gestioni: qui non si conservano.`]),
    ...listed(some(rejectedTotal, 'riga rifiutata', 'righe rifiutate'), rejected, rejectedTotal),
    ...listed(
      `${some(warningsTotal, 'avviso', 'avvisi')} su righe lette`,
      warnings.slice(0, WARNINGS_SHOWN),
      warningsTotal,
    ),
  ].join('\n')
}

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const italian = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

function counts({ read, added, changed, unchanged, companies, positions }: ImportReport): string {
  const rows = [
    some(read, 'riga letta', 'righe lette'),
    some(added, 'nuova', 'nuove'),
    some(changed, 'modificata', 'modificate'),
    `${unchanged} già presenti`,
  ]
  return `${rows.join(', ')}; ${some(companies, 'azienda', 'aziende')}, ${some(positions, 'matricola', 'matricole')}`
}

function listed(title: string, rows: readonly RejectedRow[], total: number): readonly string[] {
  if (total === 0) return []
  const rest = total - rows.length
  return [`  ${title}:`, ...rows.map(rowText), ...(rest === 0 ? [] : [`  … e altre ${rest}`])]
}

/** Most reasons quote the value they are about; the others are given it. */
function rowText({ line, value = '', reason }: RejectedRow): string {
  return `  riga ${line}: ${value === '' || reason.includes(value) ? '' : `«${value}» `}${reason}`
}

/** How far a file is, on one line. */
export function progressText({ file, bytes, total, rows }: ImportProgress): string {
  return `${file}: ${total === 0 ? 0 : Math.floor((100 * bytes) / total)}% · ${rows} righe`
}
