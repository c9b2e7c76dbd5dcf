import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyRegister } from '#core/audit/verify.ts'
import { registerIn } from '#core/store/register.ts'
import { PEOPLE } from '#test/kit/access.ts'
import { openingOf } from '#test/kit/communications.ts'
import { idOf, sha256, submissionOf } from '#test/kit/core.ts'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { linesIn, type TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'

let wire: TestCore

const AZIENDA = dossierWith().azienda.codiceFiscale
const register = () => registerIn(wire.db, { digest: sha256 })
const noted = async () =>
  (await register().page(0, 500)).map(({ actor, action, object, outcome }) =>
    [actor, action, object, outcome].join(' '),
  )
const handIn = (n: number, as = 'rossi') => wire.ask('/v1/richieste', { as, json: submissionOf(n) })

describe.each(WIRES)('The register of a server on %s', (_, wireWith) => {
  beforeEach(async () => {
    const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', sede: '7000' }]
    wire = await wireWith({ companies: [dossierWith({ posizioni })] })
  })
  afterEach(() => wire.remove())

  it('holds who handed in, read and took back what, in the call that says so', async () => {
    const answer = await handIn(1)
    await wire.settled()
    await wire.ask(`/v1/richieste/${idOf(1)}`)
    await wire.ask(`/v1/richieste/${idOf(1)}/dossier`, { as: 'operatore' })
    await wire.ask(`/v1/richieste/${idOf(1)}/richiamo`, { method: 'POST' })
    const operatore = PEOPLE['operatore']?.soggetto ?? ''
    expect(await noted()).toEqual([
      `${ROSSI} richiesta.invia richiesta:${idOf(1)} riuscita`,
      `${ROSSI} richiesta.invia azienda:${AZIENDA} riuscita`,
      `${ROSSI} richiesta.leggi richiesta:${idOf(1)} riuscita`,
      `${ROSSI} richiesta.leggi azienda:${AZIENDA} riuscita`,
      `${operatore} richiesta.leggi richiesta:${idOf(1)} riuscita`,
      `${operatore} richiesta.leggi azienda:${AZIENDA} riuscita`,
      `${ROSSI} richiesta.richiama richiesta:${idOf(1)} rifiutata`,
    ])
    const [first] = await register().page(0, 1)
    expect(first?.trace).toBe(answer.headers.get('x-request-id'))
  })

  it('holds events and dossiers that were read, company by company', async () => {
    await wire.ask('/v1/eventi')
    await wire.ask('/v1/dossier')
    expect(await noted()).toEqual([
      `${ROSSI} eventi.leggi destinatario:${ROSSI} riuscita`,
      `${ROSSI} dossier.leggi destinatario:${ROSSI} riuscita`,
      `${ROSSI} dossier.leggi azienda:${AZIENDA} riuscita`,
    ])
  })

  it('holds each step of a communication once, however often it is sent', async () => {
    const opening = openingOf(1)
    const presa = { id: idOf(11), passo: 'presa', dopo: 1 }
    const send = async () => {
      await wire.ask('/v1/comunicazioni', { json: opening })
      await wire.ask(`/v1/comunicazioni/${idOf(1)}/passi`, { as: 'operatore', json: presa })
      return (await noted()).filter((line) => line.includes('passo:'))
    }
    const operatore = PEOPLE['operatore']?.soggetto ?? ''
    const once = [
      `${ROSSI} comunicazione.apri passo:${idOf(1)} riuscita`,
      `${operatore} comunicazione.tratta passo:${idOf(11)} riuscita`,
    ]
    expect(await send()).toEqual(once)
    const all = await noted()
    expect(await send()).toEqual(once)
    expect(await noted()).toEqual(all)
    // an id that is taken for something else is no repeat
    await wire.ask('/v1/comunicazioni', { json: { ...opening, testo: 'Tutt’altro.' } })
    expect((await noted()).at(-1)).toBe(`${ROSSI} comunicazione.apri passo:${idOf(1)} rifiutata`)
  })

  it('holds each line of a batch, also one that was refused', async () => {
    const lines = [submissionOf(1), submissionOf(2, { service: 'nessuno' })].map((one) => JSON.stringify(one))
    const headers = { 'content-type': 'application/x-ndjson' }
    const answer = await wire.ask('/v1/richieste/lotto', { body: lines.join('\n'), headers })
    expect(linesIn(await answer.text())).toHaveLength(2)
    expect((await noted()).filter((line) => line.includes('richiesta:'))).toEqual([
      `${ROSSI} richiesta.invia richiesta:${idOf(1)} riuscita`,
      `${ROSSI} richiesta.invia richiesta:${idOf(2)} rifiutata`,
    ])
  })

  it('holds what somebody known tried and may not, and nothing of strangers', async () => {
    await wire.ask('/v1/metriche')
    await wire.ask('/v1/eventi', { as: 'nessuno' })
    await wire.ask('/v1/richieste/niente')
    expect(await noted()).toEqual([`${ROSSI} impostazioni.leggi core:metriche rifiutata`])
  })

  it('is read by who runs the core, who is noted too', async () => {
    await handIn(1)
    const asked = await wire.ask(`/v1/registro?oggetto=azienda:${AZIENDA}&esito=riuscita`, { as: 'capo' })
    expect(await asked.json()).toMatchObject({ entries: [{ seq: 2, actor: ROSSI }], last: 2 })
    expect((await noted()).at(-1)).toBe(
      `${PEOPLE['capo']?.soggetto ?? ''} registro.leggi registro:azienda:${AZIENDA} riuscita`,
    )
    expect((await wire.ask('/v1/registro')).status).toBe(403)
  })

  it('that cannot be written lets nothing be told', async () => {
    const open = await wire.shutRegister()
    const answers = [await handIn(1), await wire.ask(`/v1/richieste/${idOf(1)}`), await wire.ask('/v1/dossier')]
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
    const lot = { body: JSON.stringify(submissionOf(1)), headers: { 'content-type': 'application/x-ndjson' } }
    const lines = linesIn(await (await wire.ask('/v1/richieste/lotto', lot)).text())
    expect(lines).toMatchObject([{ ok: false, failure: { code: 'errore-interno', retry: 'later' } }])
    await open()
    expect((await handIn(1)).status).toBe(200)
  })

  it('stays whole while many are answered at the same time', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 3 ? wire.ask('/v1/dossier') : handIn(n + 1))))
    const digest = sha256
    expect(await verifyRegister({ log: register(), digest })).toMatchObject({ intact: true, head: { seq: 120 } })
  })
})
