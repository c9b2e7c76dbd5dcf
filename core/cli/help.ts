import type { Command } from './command.ts'
import { commands } from './commands.ts'

export const HELP = [
  'scrittoio-core — il core remoto',
  '',
  'Uso: scrittoio-core <comando> [--config <file JSON>] [--database <postgres://…>] [--json]',
  '',
  ...commands.map(({ name, about }) => `  ${name.padEnd(11)}   ${about}`),
  '',
  'Qualcos’altro: «scrittoio-core <comando> --help», «scrittoio-core --version».',
  '',
  'Le impostazioni stanno in un file JSON (--config, o SCRITTOIO_CONFIG) e nelle variabili SCRITTOIO_…, che vincono: docs/core.md.',
  '',
  'Codici di uscita: 0 fatto, 1 rifiutato, 2 comando scritto male, 3 archivio o porta occupati, o database lontano, 4 chiave mancante o sbagliata,',
  '5 archivio danneggiato o più recente, 6 archivio mancante, 70 errore, 78 impostazioni sbagliate.',
].join('\n')

/** What one command takes, with lines someone might type. */
export function helpOf({ name, about, examples }: Command): string {
  return [
    `scrittoio-core ${name}`,
    '',
    about,
    '',
    'Per esempio:',
    ...examples.map((line) => `  scrittoio-core ${line}`),
  ].join('\n')
}
