import { expect, it } from 'vitest'
import type { CheckLine } from '#core/service/decide.ts'
import type { AnySheet } from '#core/service/define.ts'
import { catalogue } from '#core/services/catalogue.ts'
import type { BatchLine } from '#electron/desk/batch-line.ts'
import type { BatchItemRow } from '#electron/desk/batch.ts'
import { lookOf } from './outlook-look.ts'

const ALFA = { azienda: '01234567897', ragioneSociale: 'Alfa S.r.l.' } as const
const item: BatchItemRow = { n: 0, ...ALFA, stand: 'aperta' }

const pec: AnySheet | undefined = catalogue.find(({ id }) => id === 'variazione-pec-aziendale')
if (pec === undefined) throw new Error('there is no such service')

const look = (outlook: BatchLine['outlook'], why: Pick<CheckLine, 'code' | 'found'>) =>
  lookOf(pec, item, { n: 0, ...ALFA, cells: {}, outlook, why: { ...why, weight: 'blocca', result: 'non-superata' } })

it('a row has little room, and does not begin its reason with the company that it names already', () => {
  const found = { azienda: ALFA.ragioneSociale, trovato: 'iscritta' }
  const { why, brief } = look('non-accolta', { code: 'non-dovuta-al-registro-imprese', found })
  expect(why).toMatch(/^Alfa S\.r\.l\. è iscritta al Registro/)
  expect(brief).toMatch(/^È iscritta al Registro/)
})

it('a reason about something else is told as it is', () => {
  const { why, brief } = look('non-accolta', { code: 'pec-non-di-altri', found: { trovato: 'a@pec.it' } })
  expect([brief, brief === why]).toEqual([why, true])
})

it('a row in which something is missing says at once what', () => {
  const { why, brief } = look('incompleta', { code: 'dati-completi', found: { campi: 'nuovaPec, decorrenza' } })
  expect([why, brief]).toEqual(['Mancano o non sono validi: «Nuova PEC», «Decorrenza».', '«Nuova PEC», «Decorrenza»'])
})
