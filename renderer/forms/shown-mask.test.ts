import { expect, it } from 'vitest'
import { compose } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { keeping, shownMask } from './shown-mask.ts'

const form: FormDef = {
  fields: {
    azienda: { kind: 'text', known: 'azienda.pec', editable: true },
    posizione: { kind: 'pick', from: 'posizioni' },
    motivo: { kind: 'choice', options: ['FINE', 'ALTRO'] },
    motivoAltro: { kind: 'text', when: { field: 'motivo', is: 'ALTRO' } },
  },
  pages: [{ id: 'una', fields: ['azienda', 'posizione', 'motivo', 'motivoAltro'] }],
}
const azienda = { codiceFiscale: '01234567897', ragioneSociale: 'Officine Aurora S.r.l.', pec: 'aurora@pec.example' }
const posizioni = ['4912345631', '4912345732'].map((matricola) => ({ matricola, stato: 'attiva', dal: '2019-03-01' }))
const dossier = dossierWith({ posizioni, deleghe: [] })
const shown = (answers: Loose, opened: readonly string[] = []) =>
  shownMask(form, compose(form, dossier, answers), new Set(opened))

it('is the very same mask while what is typed changes nothing of it', () => {
  const before = shown({ motivo: 'FINE' })
  expect(keeping(before, shown({ motivo: 'FINE', motivoAltro: 'x' }))).toBe(before)
})

it('keeps the fields that were there when another comes up', () => {
  const before = shown({})
  const now = keeping(before, shown({ motivo: 'ALTRO' }))
  expect(now.asked.map(({ name }) => name)).toEqual([...before.asked.map(({ name }) => name), 'motivoAltro'])
  expect(before.asked.every((one, at) => one === now.asked[at])).toBe(true)
})

it('shows a pick anew when it offers something else', () => {
  const before = shown({})
  const fewer = dossierWith({ posizioni: [], deleghe: [] })
  const now = keeping(before, shownMask(form, compose(form, fewer, {}), new Set()))
  expect(now.asked.find(({ name }) => name === 'posizione')?.options).toEqual([])
})

it('asks at its place what is known and was opened', () => {
  const known = dossierWith({ azienda, posizioni, deleghe: [] })
  const { given, asked } = shownMask(form, compose(form, known, {}), new Set(['azienda']))
  expect(given).toEqual([])
  expect(asked.map(({ name }) => name)).toEqual(['azienda', 'posizione', 'motivo'])
})
