import { COMMON_EXIT, exitCodes } from '#core/kernel/exit-codes.ts'

/** What the command line ends with; docs/cli.md explains each. */
export const EXIT = { ...COMMON_EXIT, unreachable: 7, altered: 8, unknownKey: 9, notReceipt: 10 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const exitCodeOf = exitCodes<ExitCode>({
  busy: EXIT.busy,
  'wrong-passphrase': EXIT.locked,
  'passphrase-needed': EXIT.locked,
  'no-passphrase': EXIT.locked,
  'passphrase-too-short': EXIT.locked,
  'key-store-unavailable': EXIT.locked,
  'key-store-refused': EXIT.locked,
  'wrong-recovery-code': EXIT.locked,
  'recovery-code-length': EXIT.locked,
  'recovery-code-mistyped': EXIT.locked,
  'no-recovery-code': EXIT.locked,
  damaged: EXIT.damaged,
  'backup-damaged': EXIT.damaged,
  'backup-newer': EXIT.damaged,
  'backup-missing': EXIT.missing,
  newer: EXIT.damaged,
  none: EXIT.missing,
  usage: EXIT.usage,
  unexpected: EXIT.unexpected,
})
