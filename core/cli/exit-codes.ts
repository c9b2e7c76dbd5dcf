import type { Failure } from '#core/kernel/failure.ts'

/** What the command line of the core ends with. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  busy: 3,
  locked: 4,
  damaged: 5,
  missing: 6,
  unexpected: 70,
  settings: 78,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const CODES: Readonly<Record<string, ExitCode>> = {
  uso: EXIT.usage,
  'impostazioni-errate': EXIT.settings,
  'impostazioni-illeggibili': EXIT.settings,
  'accesso-non-configurato': EXIT.settings,
  'accesso-errato': EXIT.settings,
  'accesso-in-chiaro': EXIT.settings,
  'chiave-mancante': EXIT.locked,
  'chiave-illeggibile': EXIT.locked,
  'chiave-aperta-ad-altri': EXIT.locked,
  'chiave-errata': EXIT.locked,
  'archivio-mancante': EXIT.missing,
  'registro-alterato': EXIT.damaged,
  'archivio-danneggiato': EXIT.damaged,
  'archivio-piu-recente': EXIT.damaged,
  'archivio-occupato': EXIT.busy,
  'archivio-non-raggiungibile': EXIT.busy,
  'archivio-non-accessibile': EXIT.locked,
  'lavoro-senza-database': EXIT.settings,
  'indirizzo-non-disponibile': EXIT.busy,
  'errore-interno': EXIT.unexpected,
}

export function exitCodeOf({ code }: Failure): ExitCode {
  return CODES[code] ?? EXIT.refused
}
