import type { ImportProgress, ImportReport } from '#core/domain/importing.ts'

/** What became of an imported file, as a command line says it: the counts, then every row that was refused and why. */
export function reportText(file: string, report: ImportReport): string {
  const { read, added, changed, unchanged, companies, positions, rejected, rejectedTotal } = report
  const counts = `${read} righe lette, ${added} nuove, ${changed} modificate, ${unchanged} già presenti`
  const rows = rejected.map(({ line, value, reason }) => `  riga ${line}: ${value ? `«${value}» ` : ''}${reason}`)
  const refused =
    rejectedTotal === 0
      ? []
      : [`  ${rejectedTotal} ${rejectedTotal === 1 ? 'riga rifiutata' : 'righe rifiutate'}:`, ...rows]
  return [`${file}: ${counts}; ${companies} aziende, ${positions} matricole.`, ...refused].join('\n')
}

/** How far a file is, on one line. */
export function progressText({ file, bytes, total, rows }: ImportProgress): string {
  return `${file}: ${total === 0 ? 0 : Math.floor((100 * bytes) / total)}% · ${rows} righe`
}
