/**
 * Where a communication stands: the three states that the Comunicazione bidirezionale has had since msg INPS 16719/2009,
 * and nothing between them.
 */
export const STATI_COMUNICAZIONE = ['aperta', 'in-carico', 'chiusa'] as const
export type StatoComunicazione = (typeof STATI_COMUNICAZIONE)[number]

/** Who does something in a thread: who wrote it, or the Sede it went to. */
export const LATI = ['contribuente', 'sede'] as const
export type Lato = (typeof LATI)[number]

type Move = {
  readonly lato: Lato
  readonly from: readonly StatoComunicazione[]
  /** Where it leads; without it the state stays. */
  readonly to?: StatoComunicazione
}

/**
 * Everything that can happen to a communication; what is not written here cannot. `presa` from `in-carico` hands it over.
 * Who wrote it answers until it is closed, and then writes another one: only the Sede takes a closing back. Our rule.
 */
export const PASSI = {
  apertura: { lato: 'contribuente', from: [], to: 'aperta' },
  replica: { lato: 'contribuente', from: ['aperta', 'in-carico'] },
  presa: { lato: 'sede', from: ['aperta', 'in-carico'], to: 'in-carico' },
  rilascio: { lato: 'sede', from: ['in-carico'], to: 'aperta' },
  risposta: { lato: 'sede', from: ['in-carico'] },
  chiusura: { lato: 'sede', from: ['in-carico'], to: 'chiusa' },
  riapertura: { lato: 'sede', from: ['chiusa'], to: 'in-carico' },
} as const satisfies Readonly<Record<string, Move>>

export type Passo = keyof typeof PASSI
export const TUTTI_I_PASSI = Object.keys(PASSI) as [Passo, ...Passo[]]

/** The state after a step, or `undefined` where the step is not possible. */
export function dopo(stato: StatoComunicazione, passo: Passo): StatoComunicazione | undefined {
  const { from, to }: Move = PASSI[passo]
  return from.includes(stato) ? (to ?? stato) : undefined
}

/** Characters of one message: what a person writes, not what a program pours out. */
export const MOST_TEXT = 4000
export const MOST_FILES = 3
