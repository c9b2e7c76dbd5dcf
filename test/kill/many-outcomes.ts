import type { Submission } from '#core/contract/submission.ts'
import { FakeCore } from '#test/kit/fake-core.ts'
import { aziendaOf, STUDIO } from './studio.ts'

/** More than two pages of events: what a desk that has none of them is told. */
export const REQUESTS = 6_000

/** Requests that are received, and then decided: a page ends between the two. */
const TOGETHER = 300

/** How many of them are received, and how many decided, after so many events. */
export function among(events: number): { readonly received: number; readonly decided: number } {
  const [rounds, more] = [Math.floor(events / (2 * TOGETHER)), events % (2 * TOGETHER)]
  const whole = rounds * TOGETHER
  return { received: whole + Math.min(more, TOGETHER), decided: whole + Math.max(0, more - TOGETHER) }
}

/** A core elsewhere that has decided requests of another desk of the studio; whoever makes it again is told the very same. */
export async function coreWithMany(): Promise<FakeCore> {
  const core = new FakeCore('https://core.example')
  for (let from = 0; from < REQUESTS; from += TOGETHER)
    await core.submit(Array.from({ length: TOGETHER }, (_, n) => madeElsewhere(from + n)))
  return core
}

export const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

function madeElsewhere(n: number): Submission {
  return {
    ...{ id: idOf(n), service: 'saluto', version: 1, azienda: aziendaOf(n % 20) },
    richiedente: { codiceFiscale: STUDIO.codiceFiscale, ruolo: 'intermediario' },
    answers: { nome: n % 3 === 0 ? 'rifiutata' : `Ada${n}` },
  }
}
