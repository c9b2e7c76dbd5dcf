import type { Posizione, StatoPosizione } from '#core/domain/dossier.ts'
import { first, italian, ownPositions, type Option, type Pick } from './option.ts'

const IN_ATTIVITA: readonly StatoPosizione[] = ['attiva', 'riattivata']

export const picks = {
  posizioni: ({ posizioni }) => posizioni.map(asOption),
  /** Positions with employees; those the requester has a title on, if there is any. */
  'posizioni-attive': within(IN_ATTIVITA),
  'posizioni-sospese': within(['sospesa']),
  'posizioni-da-cessare': within([...IN_ATTIVITA, 'sospesa']),
} as const satisfies Record<string, Pick>

/** Positions in one of those states; all of them when none is, so that the istruttoria can say why not. */
function within(stati: readonly StatoPosizione[]): Pick {
  return (dossier) => {
    const own = ownPositions(dossier)
    const suiting = first(dossier.posizioni, ({ stato }) => stati.includes(stato))
    return first(suiting, ({ matricola }) => own.has(matricola)).map(asOption)
  }
}

function asOption({ matricola, stato, dal }: Posizione): Option {
  return {
    value: matricola,
    label: `Matricola ${matricola}`,
    detail: `${stato.replaceAll('-', ' ')} dal ${italian(dal)}`,
  }
}
