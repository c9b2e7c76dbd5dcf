import { expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { facts, picks } from './versamenti.ts'
import { optionWords } from './words.it.ts'

const paid = { matricola: MATRICOLA, riscossoIl: '2026-10-16', debito: 123456, credito: 0 }
const dm10 = { ...paid, causale: 'DM10', da: '2026-09' }
const offered = (...versamenti: object[]) =>
  picks['versamenti-da-rettificare'](dossierWith({ versamenti }), {}, optionWords)
const ids = (...versamenti: object[]) => offered(...versamenti).map(({ value }) => value)

it('tells causale, months, amount and day of a payment', () => {
  const rc01 = { ...dm10, causale: 'RC01', a: '2026-10' }
  const dmrp = { ...paid, causale: 'DMRP', debito: 0, credito: 700 }
  const labels = offered({ ...dm10, id: 'A' }, { ...rc01, id: 'B' }, { ...dmrp, id: 'C' })
  expect(labels.map(({ label }) => label)).toEqual([
    'DM10 · 09/2026 · 1.234,56 €',
    'RC01 · 09/2026–10/2026 · 1.234,56 €',
    'DMRP · periodo sconosciuto · 7,00 € a credito',
  ])
  expect(labels[0]?.detail).toBe(`Matricola ${MATRICOLA} · riscosso il 16/10/2026`)
})

it('offers the newest first, and those of one day always in the same order', () => {
  const newer = { ...dm10, riscossoIl: '2026-11-16' }
  expect(ids({ ...dm10, id: 'B' }, { ...dm10, id: 'A' }, { ...newer, id: 'C' })).toEqual(['C', 'A', 'B'])
})

it('offers what can still be moved, of positions in delega; all of them when there is none, so that the refusal says why', () => {
  const moved = { ...dm10, id: 'M', rettificatoIl: '2026-11-02' }
  const bound = { ...dm10, id: 'V', vincolo: 'rimborsato' }
  const artisan = { ...dm10, id: 'X', causale: 'AF' }
  const unknown = { ...dm10, id: 'S', causale: 'XY12' }
  const elsewhere = { ...dm10, id: 'E', matricola: '7000123416' }
  expect(ids(moved, bound, artisan, unknown, elsewhere)).toEqual(['S'])
  expect(ids(moved, bound, artisan)).toEqual(['M', 'V', 'X'])
})

it('knows of the chosen payment what the archive holds, and nothing of one it does not', () => {
  const dossier = dossierWith({ versamenti: [{ ...dm10, id: 'A' }] })
  const told = (versamento: unknown) => Object.values(facts).map((fact) => fact(dossier, { versamento }))
  expect(told('A')).toEqual([
    MATRICOLA,
    undefined,
    'DM10',
    '2026-10-16',
    123456,
    undefined,
    '2026-09',
    undefined,
    false,
  ])
  expect(told(7).filter((one) => one !== undefined)).toEqual([])
})
