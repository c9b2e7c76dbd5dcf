import { expect, it } from 'vitest'
import type { CheckLine } from '#core/service/decide.ts'
import { sheet } from '#core/services/variazione-pec-aziendale/sheet.ts'
import { mendOf } from '#renderer/views/bozza/pointing.ts'

const NAME = 'iscrittaRegistroImprese'
const failed = (code: string, weight: CheckLine['weight']): CheckLine => ({
  code,
  weight,
  result: 'non-superata',
  field: NAME,
})
const warning = failed('societa-fuori-dal-registro', 'avvisa')
const block = failed('non-dovuta-al-registro-imprese', 'blocca')

it('says first what to do about a check that blocks', () => {
  expect(mendOf(sheet, [warning, block], NAME)).toMatch(/^Comunica la nuova PEC al Registro delle imprese/)
  expect(mendOf(sheet, [warning], NAME)).toMatch(/^Verifica con una visura/)
})

it('has nothing to say of a datum that no check complains of', () => {
  expect(mendOf(sheet, [{ ...block, result: 'superata' }], NAME)).toBeUndefined()
  expect(mendOf(sheet, [block], 'nuovaPec')).toBeUndefined()
})
