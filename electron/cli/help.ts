import { commands } from './commands/commands.ts'
import type { Command } from './command.ts'

const PLACE = [
  '  --workspace <cartella>     lo spazio di lavoro (o SCRITTOIO_WORKSPACE; altrimenti quello dell’app)',
  '  --passphrase-file <file>   dove leggere la passphrase (o SCRITTOIO_PASSPHRASE; altrimenti viene chiesta)',
  '  --json                     un solo documento JSON al posto del testo',
  '  --help                     l’aiuto di un comando',
]

export function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'scrittoio — Smart-Task dalla riga di comando',
    '',
    'Uso: scrittoio <comando> [argomenti]',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}   ${about}`),
    '',
    'Per tutti:',
    ...PLACE,
    '',
    'Qualcos’altro: «scrittoio help», «scrittoio --version».',
    '',
    'Codici di uscita: 0 fatto, 1 qualcosa è stato rifiutato, 2 comando scritto male, 3 spazio di lavoro occupato,',
    '4 passphrase mancante o sbagliata, 5 danneggiato o più recente, 6 non c’è, 7 core non raggiungibile,',
    '8 ricevuta alterata, 9 chiave sconosciuta o da confermare, 10 non è una ricevuta, 70 errore, 130 interrotto.',
  ].join('\n')
}

export function helpOf({ name, usage, about, examples }: Command): string {
  const tried = ['Per esempio:', ...examples.map((line) => `  scrittoio ${line}`)]
  return [`scrittoio ${name} ${usage}`.trimEnd(), '', about, '', ...tried, '', ...PLACE].join('\n')
}
