import { join, resolve } from 'node:path'
import { compose } from '#core/forms/compose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { Case } from '#core/service/conformance.ts'
import { decide } from '#core/service/decide.ts'
import type { AnyService } from '#core/service/define.ts'
import { services } from '#core/services/registry.ts'
import { dossier, type Dossier } from '#core/domain/dossier.ts'
import { readCases } from '#test/golden/read-cases.ts'
import { atMost, type Figure, type Measure } from './figure.ts'
import { median } from './interleave.ts'

const BAR = 1 // ms: a forecast at every keystroke must not be felt
const ROUNDS = 100 // over all cases of a service, after as many that warm up

/** Compose, schema and checks of one request, in the process that asks. */
export const istruttoria: Measure = {
  name: 'istruttoria',
  about: `mask, schema and checks of one request, on the golden cases of each of ${services.length} services`,
  run: async () => [measured()],
}

function measured(): Figure {
  const each = services.map((service: AnyService) => ({ id: service.id, ...timeOf(service, casesOf(service)) }))
  const [slowest, next] = each.sort((a, b) => b.typical - a.typical)
  if (slowest === undefined || next === undefined) throw new Error('There is no service to measure')
  const told = ({ id, typical, cases }: typeof slowest) => `${id} ${(typical * 1000).toFixed(0)} µs on ${cases} cases`
  const detail = `slowest of ${each.length}: ${told(slowest)}; then ${told(next)}`
  return atMost(BAR, { name: 'istruttoria of the slowest service', value: slowest.typical, unit: 'ms', detail })
}

type Request = { readonly answers: Case['answers']; readonly about: Dossier }

/** The golden cases of a service, read as the core reads them: what it is to decide, without what is expected. */
function casesOf({ id }: AnyService): readonly Request[] {
  const found = readCases(join(resolve(import.meta.dirname, '../../core/services'), id)).flatMap((one) => {
    if (!one.ok) throw new Error(`${one.failure.file}: ${one.failure.problem}`)
    const about = dossier(one.value.golden.dossier)
    return about.ok ? [{ answers: one.value.golden.answers, about: about.value }] : []
  })
  if (found.length === 0) throw new Error(`${id} has no golden case to be measured on`)
  return found
}

/** The median over all calls, in milliseconds; a call is one request of one case. */
function timeOf(service: AnyService, requests: readonly Request[]) {
  for (let round = 0; round < ROUNDS; round += 1) for (const request of requests) once(service, request)
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) for (const request of requests) took.push(once(service, request))
  return { typical: median(took), cases: requests.length }
}

function once(service: AnyService, { answers, about: seen }: Request): number {
  const about = structuredClone(seen) // nothing may be remembered of a dossier that was seen before
  const started = performance.now()
  complaints(compose(service.sheet.form, about, answers))
  decide(service, answers, about)
  return performance.now() - started
}
