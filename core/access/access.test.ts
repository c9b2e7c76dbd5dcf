import { describe, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { identityOf, relationsAmong } from '#test/kit/relations.ts'
import { accessOf } from './access.ts'

const NOWHERE = '00000000003'
const at = (now: string) =>
  accessOf({
    authenticate: async (bearer) =>
      bearer === 'rossi' ? ok(rossi) : no({ code: bearer, retry: bearer === 'guasto' ? 'later' : 'never' }),
    relations: relationsAmong([dossierWith({ deleghe: [{ ...dossierWith().deleghe[0], al: '2026-11-24' }] })]),
    clock: { now: () => new Date(now) },
  })
const rossi = identityOf(ROSSI)
const asks = (azienda: string) => ({ azienda, richiedente: { codiceFiscale: ROSSI, ruolo: 'intermediario' } as const })
const access = at('2026-11-23T09:00:00Z')

describe('Access, as a server asks for it', () => {
  it('lets in who is known, and tells why another is not', async () => {
    expect(await access.authenticate('rossi')).toEqual(ok(rossi))
    expect(await access.authenticate('token-scaduto')).toEqual(
      no({ code: 'non-autenticato', retry: 'never', details: { motivo: 'token-scaduto' } }),
    )
    expect(await access.authenticate('guasto')).toEqual(no({ code: 'guasto', retry: 'later' }))
  })

  it('goes by the Italian day: a delega that ends on the 24th ends at midnight in Rome', async () => {
    expect(await access.mayAsk(rossi, asks('01234567897'))).toEqual(ok(null))
    expect(await at('2026-11-23T22:59:59Z').maySee(rossi, '01234567897')).toEqual(ok(null))
    expect(await at('2026-11-23T23:00:00Z').mayAsk(rossi, asks('01234567897'))).toMatchObject({
      failure: { code: 'non-autorizzato', details: { motivo: 'azienda-non-accessibile' } },
    })
  })

  it('judges a batch one by one', async () => {
    const leaves = await access.mayAskAll(rossi, [asks(NOWHERE), asks('01234567897')])
    expect(leaves).toEqual([await access.mayAsk(rossi, asks(NOWHERE)), ok(null)])
  })

  it('refuses what is about a foreign company as what is about none', async () => {
    const foreign = await at('2026-11-24T09:00:00Z').maySee(rossi, '01234567897')
    expect(foreign).toMatchObject({
      failure: { code: 'non-autorizzato', details: { motivo: 'azienda-non-accessibile' } },
    })
    expect(await access.maySee(rossi, NOWHERE)).toEqual(foreign)
  })

  it('knows no request that is not to be seen', async () => {
    const unknown = no({ code: 'richiesta-sconosciuta', retry: 'never', details: { richiesta: 'r' } })
    const found = { id: 'r', azienda: NOWHERE, recipient: 'ALTRI' }
    expect(await access.mayWith(rossi, 'richiesta.leggi', { id: 'r', found })).toEqual(unknown)
    expect(await access.mayWith(rossi, 'richiesta.leggi', { id: 'r', found: undefined })).toEqual(unknown)
    const his = { ...found, recipient: ROSSI }
    expect(await access.mayWith(rossi, 'richiesta.leggi', { id: 'r', found: his })).toEqual(ok(null))
    expect(await access.mayWith(rossi, 'richiesta.richiama', { id: 'r', found: his })).toEqual(unknown)
  })

  it('holds a token to what it was made for', () => {
    const token = identityOf(ROSSI, { ambiti: ['richieste:leggi'] })
    expect(access.may(token, 'eventi.leggi')).toEqual(ok(null))
    expect(access.may(token, 'dossier.leggi')).toMatchObject({
      failure: { details: { motivo: 'ambito-insufficiente' } },
    })
    expect(access.may(token, 'token.propri')).toMatchObject({ ok: false })
  })
})
