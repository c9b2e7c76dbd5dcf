import { COMMON_EXIT, exitCodes } from '#core/kernel/exit-codes.ts'

/** What the command line of the core ends with. */
export const EXIT = { ...COMMON_EXIT, settings: 78 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const exitCodeOf = exitCodes<ExitCode>({
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
})
