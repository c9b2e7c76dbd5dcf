import type { Change } from '#core/domain/change.ts'
import type { Dossier, NotaDiRettifica } from '#core/domain/dossier.ts'
import { comprende, type Mesi } from '#core/domain/versamento.ts'
import type { Next, Suggestion } from '#core/service/suggestion.ts'

/** A payment that moved changes both periods: the open note of each may be calculated again. */
export const next: Next = (_, dossier, { changes }) => {
  const moved = changes.find(isMove)
  if (moved === undefined) return []
  const left = openNote(moved.matricola, moved.prima, dossier)
  const reached = openNote(moved.matricola, moved.dopo, dossier)
  return [
    // of two spans that overlap, one note may be in both
    ...(left && left !== reached ? [ricalcolo('ricalcolo-vecchio-periodo', left)] : []),
    ...(reached ? [ricalcolo('ricalcolo-nuovo-periodo', reached)] : []),
  ]
}

type Move = Extract<Change, { change: 'versamento.periodo' }>

function isMove(change: Change): change is Move {
  return change.change === 'versamento.periodo'
}

/** The last one calculated, where there are more. */
function openNote(matricola: string, mesi: Mesi, { note }: Dossier): NotaDiRettifica | undefined {
  return note
    .filter((n) => n.matricola === matricola && comprende(mesi, n.periodo))
    .filter(({ stato }) => stato === 'aperta' || stato === 'altro')
    .sort((one, other) => (one.dataCalcolo < other.dataCalcolo ? 1 : -1))[0]
}

function ricalcolo(code: string, { id }: NotaDiRettifica): Suggestion {
  return { code, service: 'ricalcolo-nota-rettifica', answers: { nota: id } }
}
