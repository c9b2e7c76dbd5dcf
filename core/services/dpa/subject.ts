import type { Dossier } from '#core/domain/dossier.ts'
import { isPeriodo } from '#core/domain/identifiers/periodo.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'

/** The same months of one position are the same request. */
export function subject({ matricola, meseInizio, meseFine }: Loose, { posizioni }: Dossier): Subject {
  const own = posizioni.find((p) => p.matricola === matricola)?.matricola
  if (own === undefined) return { chiave: 'dpa:ignota' }
  return { chiave: `dpa:${own}:${month(meseInizio)}:${month(meseFine)}`, matricola: own }
}

const month = (answer: unknown) => (typeof answer === 'string' && isPeriodo(answer) ? answer : 'ignoto')
