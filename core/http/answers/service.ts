import { catalogueFor } from '#core/engine/catalogue.ts'
import type { Answer } from '#core/http/call.ts'
import { no, ok } from '#core/kernel/result.ts'

export const catalogo: Answer<'catalogo'> = async ({ engine }, { identity }) =>
  ok(await catalogueFor(engine, identity.soggetto))

export const salute: Answer<'salute'> = ({ version }) => Promise.resolve(ok({ stato: 'vivo', versione: version }))

export const prontezza: Answer<'prontezza'> = async ({ engine }, { signal }) => {
  if (signal.aborted) return no({ code: 'in-chiusura', retry: 'later' })
  await engine.ledger.undecided(1)
  return ok({ stato: 'pronto' })
}

export const metriche: Answer<'metriche'> = async ({ metrics }) => ok(await metrics.text())

export const openapi: Answer<'openapi'> = ({ openapi: document }) => Promise.resolve(ok(document))
