import type { Mandate } from './deleghe.ts'
import type { Attorney } from './dipendenti.ts'
import type { Payment } from './f24.ts'
import type { Note } from './notes.ts'
import type { Denuncia } from './payroll.ts'
import type { Portfolio } from './portfolio.ts'
import type { Registers } from './registers.ts'
import type { Sender } from './uniemens.ts'

/** All that the demo studio is, before it is written to files. */
export type DemoStudio = Portfolio & {
  readonly sender: Sender
  readonly denunce: readonly Denuncia[]
  readonly variations: readonly Denuncia[]
  readonly payments: readonly Payment[]
  readonly notes: readonly Note[]
  readonly mandates: readonly Mandate[]
  readonly attorneys: readonly Attorney[]
  readonly registers: Registers
}
