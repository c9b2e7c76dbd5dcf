import { describe, expect, it } from 'vitest'
import { dossierWith, delegaOf, ROSSI } from '#test/kit/dossier.ts'
import { AZIENDA, anyCompany, sure, testDesk, wait } from '#test/kit/desk.ts'
import { askersOf } from './asking.ts'
import { askAs, createDraft } from './drafts.ts'
import { pumpOnce } from './pump.ts'
import { queueTask } from './queueing.ts'

const NERI = 'NRENNA80A41H501Q'
const BIANCHI = 'BNCLRA80A41H501A'
const rappresentante = { codiceFiscale: NERI, ruolo: 'rappresentante-legale' } as const
const dossier = dossierWith({
  deleghe: [
    delegaOf({ id: 'D1', subdeleghe: [{ id: 'S1', delegato: BIANCHI, dal: '2021-01-01' }] }),
    delegaOf({ id: 'D2', tipo: 'dipendente', delegato: 'VRDNNA85T50F205E', delegatoNome: 'Anna Verdi' }),
  ],
  soggettiCollegati: [
    { id: 'P1', relazione: 'titolare', codiceFiscale: NERI, cognome: 'Neri', nome: 'Anna', dal: '2019-03-01' },
  ],
})
const studio = { codiceFiscale: ROSSI, denominazione: 'Studio Rossi' }
const names = (who: Parameters<typeof askersOf>[1]['who'], about = dossier) =>
  askersOf({ studio }, { who }, about).map(({ nome, richiedente }) => `${nome} (${richiedente.ruolo})`)

describe('Who can ask', () => {
  it('is the studio first, then everybody with a title, each once', () => {
    expect(names(['rappresentante-legale', 'intermediario', 'dipendente-delegato', 'sub-delegato'])).toEqual([
      'Studio Rossi (intermediario)',
      'Anna Neri (rappresentante-legale)',
      `${BIANCHI} (sub-delegato)`,
      'Anna Verdi (dipendente-delegato)',
    ])
  })

  it('is not the studio where an intermediario may not', () => {
    expect(names(['rappresentante-legale'])).toEqual(['Anna Neri (rappresentante-legale)'])
  })

  it('is nobody when the archive knows of none', () => {
    expect(names(['rappresentante-legale'], dossierWith())).toEqual([])
  })
})

describe('A draft', () => {
  const deskFor = (who: 'intermediario' | 'rappresentante-legale') => {
    const companies = { ...anyCompany, dossier: async () => dossier }
    const [service] = testDesk().services
    const sheet = { ...service!.sheet, who: [who] }
    return { ...testDesk(), companies, services: [{ ...service!, sheet }] }
  }
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome: 'Anna', formale: 'NO' } }

  it('is asked in the name of who may, where an intermediario may not', async () => {
    const desk = deskFor('rappresentante-legale')
    const { id, richiedente } = sure(await createDraft(desk, draft))
    expect(richiedente).toEqual(rappresentante)
    expect(sure(await queueTask(desk, id)).parcel?.richiedente).toEqual(rappresentante)
  })

  it('can be asked in another’s name, and in the studio’s again', async () => {
    const desk = deskFor('intermediario')
    const { id } = sure(await createDraft(desk, draft))
    expect(sure(await askAs(desk, { id, richiedente: rappresentante })).richiedente).toEqual(rappresentante)
    const own = { codiceFiscale: ROSSI, ruolo: 'intermediario' } as const
    expect(sure(await askAs(desk, { id, richiedente: own }))).not.toHaveProperty('richiedente')
  })

  it('is asked in one name for ever once it is queued', async () => {
    const desk = deskFor('intermediario')
    const { id } = sure(await createDraft(desk, draft))
    sure(await queueTask(desk, id))
    expect(await askAs(desk, { id, richiedente: rappresentante })).toMatchObject({ failure: { code: 'wrong-state' } })
  })
})

describe('A request for a service that is not open yet', () => {
  const queued = async (dal?: string) => {
    const desk = testDesk()
    desk.core.standing = { saluto: { active: false, ...(dal !== undefined && { dal }) } }
    const draft = await createDraft(desk, {
      service: 'saluto',
      azienda: AZIENDA,
      answers: { nome: 'A', formale: 'NO' },
    })
    const { id } = sure(draft)
    sure(await queueTask(desk, id))
    await pumpOnce(desk)
    return { desk, id }
  }

  it('waits in the queue for the very day, with its reason', async () => {
    const { desk, id } = await queued('2026-12-01')
    expect(await desk.store.task(id)).toMatchObject({
      state: 'queued',
      dueAt: '2026-11-30T23:00:00.000Z',
      failure: { code: 'servizio-non-attivo' },
    })
  })

  it('leaves by itself when the day has come', async () => {
    const { desk, id } = await queued('2026-12-01')
    wait(desk, 7 * 86_400)
    expect(await pumpOnce(desk)).toEqual({ ids: [] })
    desk.core.standing = { saluto: { active: true } }
    wait(desk, 86_400)
    expect(await pumpOnce(desk)).toMatchObject({ ids: [id] })
    expect((await desk.store.task(id))?.state).toBe('sent')
  })

  it('asks again after some hours when nobody knows the day', async () => {
    const { desk, id } = await queued()
    expect((await desk.store.task(id))?.dueAt).toBe('2026-11-23T18:00:00.000Z')
  })
})
