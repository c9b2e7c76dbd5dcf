import type { ShownToken } from '#core/access/personal-token.ts'
import { OLDEST_PROTOCOL, PROTOCOL } from '#core/contract/protocol.ts'
import { catalogueVersion } from '#core/engine/catalogue.ts'
import { ahead, announce } from '#core/engine/maintenance.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import { ok } from '#core/kernel/result.ts'

export const servizio: Answer<'servizio'> = async (core) =>
  ok({
    versione: core.version,
    protocollo: { minimo: OLDEST_PROTOCOL, massimo: PROTOCOL },
    catalogo: catalogueVersion(core.engine),
    ...(core.program && { accesso: core.program }),
    ...(await announcedBy(core)),
  })

async function announcedBy({ engine, maintenance }: Core) {
  const window = ahead(await maintenance.read(), engine.clock.now())
  return window === undefined ? {} : { manutenzione: window }
}

export const tokenPropri: Answer<'tokenPropri'> = async ({ tokens }, { query: { cursore, limite }, identity }) => {
  const of = { soggetto: identity.soggetto, limit: limite, ...(cursore !== undefined && { after: cursore }) }
  const listed = await tokens.list(identity, of)
  return listed.ok ? ok(pageOf(listed.value, limite)) : listed
}

export const tokenDiTutti: Answer<'tokenDiTutti'> = async (
  { tokens },
  { query: { cursore, limite, soggetto }, identity },
) => {
  const whose = { ...(cursore !== undefined && { after: cursore }), ...(soggetto !== undefined && { soggetto }) }
  const listed = await tokens.list(identity, { limit: limite, ...whose })
  return listed.ok ? ok(pageOf(listed.value, limite)) : listed
}

function pageOf(listed: readonly ShownToken[], limit: number) {
  const last = listed.length === limit ? listed.at(-1) : undefined
  return { token: listed.map((one) => ({ ...one, ambiti: [...one.ambiti] })), ...(last && { next: last.id }) }
}

export const creaToken: Answer<'creaToken'> = async ({ tokens }, { body, identity }) => {
  const made = await tokens.make(identity, body)
  if (!made.ok) return made
  const { token: segreto, made: token } = made.value
  return ok({ ...token, ambiti: [...token.ambiti], segreto })
}

const revoked: Answer<'revocaToken'> & Answer<'revocaTokenProprio'> = async (
  { tokens },
  { params: { id }, identity },
) => {
  const done = await tokens.revoke(identity, id)
  return done.ok ? ok({ id }) : done
}
export { revoked as revocaToken, revoked as revocaTokenProprio }

export const impostazioni: Answer<'impostazioni'> = async (core) => {
  const { engine } = core
  const { attivazioni, allegati } = (await engine.ledger.transaction((tx) => tx.settings())) ?? engine.settings
  return ok({ attivazioni, allegati, ...(await announcedBy(core)) })
}

export const annunciaManutenzione: Answer<'annunciaManutenzione'> = async ({ engine, maintenance }, { body }) => {
  const done = await announce(maintenance, engine.clock, body)
  return done.ok ? ok({ manutenzione: done.value }) : done
}

export const annullaManutenzione: Answer<'annullaManutenzione'> = async ({ maintenance }) => {
  await maintenance.keep(undefined)
  return ok({})
}
