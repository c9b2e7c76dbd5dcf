import { describe, expect, it } from 'vitest'
import type { Submission } from '#core/contract/submission.ts'
import type { CheckLine } from '#core/service/decide.ts'
import { sheet } from '#core/services/variazione-pec-aziendale/sheet.ts'
import { outcomeOf, task } from '#test/kit/tasks.ts'
import { inOrderOfNeed } from '#renderer/outcome/checks.ts'
import { differences } from './differences.ts'

const line = (code: string, result: CheckLine['result'], weight: CheckLine['weight'] = 'blocca'): CheckLine => ({
  ...{ code, result, weight },
})
const at = { updatedAt: '2026-11-26T09:00:00Z' }

describe('an attempt beside the one before', () => {
  it('tells which answers changed, in the order of the mask and in words', () => {
    const before = task({ id: 'a', ...at, answers: { nuovaPec: 'uno@pec.it', decorrenza: '2026-11-01' } })
    const after = task({ id: 'b', ...at, answers: { nuovaPec: 'due@pec.it', decorrenza: '2026-11-02' } })

    expect(differences(sheet, before, after)).toEqual([
      { what: 'Nuova PEC', before: 'uno@pec.it', after: 'due@pec.it' },
      { what: 'Decorrenza', before: '01/11/2026', after: '02/11/2026' },
    ])
  })

  it('does not take for emptied what the archive knew of the one that was sent', () => {
    const parcel = { answers: { pecAttuale: 'vecchia@pec.it', nuovaPec: 'uno@pec.it' } } as unknown as Submission
    const before = task({ id: 'a', ...at, answers: { nuovaPec: 'uno@pec.it' }, parcel })
    const draft = task({ id: 'b', ...at, answers: { nuovaPec: 'due@pec.it' } })

    expect(differences(sheet, before, draft).map(({ what }) => what)).toEqual(['Nuova PEC'])
  })

  it('tells which checks came out otherwise, once both were decided', () => {
    const checked = (id: string, result: CheckLine['result']) =>
      task({ id, ...at, outcome: { ...outcomeOf(id), checks: [line('dati-completi', result)] } })
    const [before, after] = [checked('a', 'non-superata'), checked('b', 'superata')]

    expect(differences(sheet, before, after)).toMatchObject([{ before: 'Non superata', after: 'Superata' }])
    expect(differences(sheet, before, task({ id: 'c', ...at }))).toEqual([])
  })
})

it('shows what refused a request before all else, and what was passed last', () => {
  const checks = [
    line('passata', 'superata'),
    line('saltata', 'non-eseguita'),
    line('avviso', 'non-superata', 'avvisa'),
    line('rifiuto', 'non-superata'),
  ]
  expect(inOrderOfNeed(checks).map(({ code }) => code)).toEqual(['rifiuto', 'avviso', 'saltata', 'passata'])
})
