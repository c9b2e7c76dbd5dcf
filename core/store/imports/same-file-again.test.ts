import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { f24Text, noteCsv, uniemensXml, type WrittenCompany } from '#test/kit/files.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'
import { importDesk, NOW, type ImportDesk } from '#test/kit/importing.ts'

let desk: ImportDesk
beforeEach(async () => void (desk = await importDesk()))
afterEach(() => desk.remove())

const [ALFA, BETA] = [companyCode(1), companyCode(2)]
const [M1, M2] = [matricolaFor('4900', 1), matricolaFor('7000', 2)]
const two: readonly WrittenCompany[] = [
  { nome: 'Alfa', posizioni: [{ matricola: M1 }] },
  { codiceFiscale: BETA, nome: 'Beta', posizioni: [{ matricola: M2, workers: 5 }] },
]
const flow = (mese: string, more: WrittenCompany = {}) =>
  uniemensXml([{ nome: 'Alfa', mese, posizioni: [{ matricola: M1 }], ...more }])

describe('the same file again', () => {
  it.each<[string, string, number]>([
    ['UniEmens', uniemensXml(two), 2],
    ['F24', f24Text([{ righe: [{}, {}, { debito: 1 }] }]), 3],
    ['notes', noteCsv([{}, { periodo: '08/2026' }]), 2],
    ['deleghe', `CF;Matricola;Ragione sociale;Dal;CA\n${ALFA};${M1};Alfa;01/02/2020;1R\n`, 1],
  ])('%s changes nothing', async (_, content, facts) => {
    const first = await desk.importing(content)
    const before = desk.everything()

    expect(first).toMatchObject({ added: facts, unchanged: 0 })
    expect(await desk.importing(content)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: facts,
      id: first.id,
      before: NOW.toISOString(),
    })
    expect(desk.everything()).toBe(before)
  })

  it('does not take back what came after it', async () => {
    await desk.importing(flow('2026-09'))
    await desk.importing(flow('2026-09', { posizioni: [{ matricola: M1, workers: 9 }] }))
    const before = desk.everything()

    await desk.importing(flow('2026-09'))

    expect(desk.everything()).toBe(before)
  })

  it('lets in what was refused the first time, once the archive or the day allows it', async () => {
    const later = { clock: { now: () => new Date('2026-12-02T09:00:00Z') } }
    const content = flow('2026-12')

    expect(await desk.importing(content)).toMatchObject({ added: 0, rejectedTotal: 1 })
    const report = await desk.importing(content, later)

    expect(report).toMatchObject({ added: 1, rejectedTotal: 0 })
    expect(report).not.toHaveProperty('before')
    expect(await desk.importing(content, later)).toMatchObject({
      added: 0,
      unchanged: 1,
      before: expect.any(String) as string,
    })
  })

  it('never says that what it refused is there: where something came after it, it tells its refusals again', async () => {
    const mixed = uniemensXml([
      ...two,
      { codiceFiscale: BETA, nome: 'Beta', mese: '2027-09', posizioni: [{ matricola: M2 }] },
    ])
    const first = await desk.importing(mixed)
    await desk.importing(flow('2026-09', { posizioni: [{ matricola: M1, workers: 9 }] }))
    const before = desk.everything()

    expect(await desk.importing(mixed)).toMatchObject({
      unchanged: 2,
      rejectedTotal: 1,
      rejected: first.rejected,
      before: NOW.toISOString(),
    })
    expect(desk.everything()).toBe(before)
  })

  it('is another when only its bytes differ: its facts are confirmed, not changed', async () => {
    await desk.importing(uniemensXml(two))
    const report = await desk.importing(`${uniemensXml(two)}<!-- copia -->`, {
      clock: { now: () => new Date('2026-11-24T09:00:00Z') },
    })

    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(desk.rows('denunce')[0]).toMatchObject({ variata_il: null, aggiornata_il: '2026-11-24T09:00:00.000Z' })
  })
})
