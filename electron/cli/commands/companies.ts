import { no, ok } from '#core/kernel/result.ts'
import { countOf } from '#electron/cli/flag-values.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { table } from '#electron/cli/table.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { SCOPES, type CompanyRow } from '#electron/desk/company.ts'

export const companies: Command = {
  name: 'companies',
  examples: ['companies --search rossi', 'companies --scope tutte --limit 500 --json'],
  usage: '[--search <testo>] [--scope in-delega|fuori-delega|tutte] [--limit <n>]',
  about: 'Elenca le aziende: si cerca per nome, codice fiscale, matricola o PEC',
  flags: { search: { type: 'string' }, scope: { type: 'string' }, limit: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const scope = SCOPES.find((one) => one === (text(typed, 'scope') ?? 'tutte'))
    const limit = countOf(text(typed, 'limit') ?? '50')
    if (scope === undefined) return no(misused(`--scope: uno fra ${SCOPES.join(', ')}.`))
    if (limit === undefined) return no(misused('--limit: un numero da 1 a 100000.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const { rows, total, atLeast } = await desk.companies.list({ search: text(typed, 'search') ?? '', scope, limit })
      const count = `${rows.length} di ${total}${atLeast ? ' o più' : ''}`
      return ok({ code: EXIT.done, json: { rows, total }, text: `${companyTable(rows)}\n${count}` })
    })
  },
}

function companyTable(rows: readonly CompanyRow[]): string {
  return table(
    ['Codice fiscale', 'Ragione sociale', 'Matricole', 'Delega', 'Note aperte', 'PEC'],
    rows.map(({ codiceFiscale, ragioneSociale, posizioni, inDelega, noteAperte, pec }) => [
      codiceFiscale,
      ragioneSociale,
      posizioni.map(({ matricola }) => matricola).join(' '),
      inDelega ? 'sì' : 'no',
      String(noteAperte),
      pec ?? '',
    ]),
  )
}
