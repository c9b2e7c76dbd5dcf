import { expect, it } from 'vitest'
import { delegaOf, dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { destinatarioDi, raggiuntoOggi } from './destinatario.ts'

const of = (differing: object, deleghe: readonly object[] = [delegaOf({ id: 'D1' })]) =>
  destinatarioDi(
    { id: 'C1', titolare: ROSSI, tipo: 'email', valore: 'a@b.example', ...differing },
    dossierWith({ deleghe }),
  )

it('is the company itself, which needs no delega', () => {
  const azienda = of({ titolare: '01234567897' })
  expect(azienda).toEqual({ legame: 'azienda', nome: 'Officine Aurora S.r.l.', delega: 'assente' })
  expect(azienda && raggiuntoOggi(azienda)).toBe(true)
})

it('is a delegato, by the delega that is in force if there is one', () => {
  const ended = delegaOf({ id: 'D1', al: '2024-01-01' })
  const now = delegaOf({ id: 'D2', matricola: '7000123416', dal: '2024-01-01' })
  expect(of({}, [ended, now])).toEqual({
    legame: 'intermediario',
    nome: 'Studio Rossi',
    delega: 'in-vigore',
    dal: '2024-01-01',
  })
})

it.each([
  ['ended, from its first day on', { al: '2026-11-23' }, 'cessata', '2026-11-23'],
  ['still in force the day before', { al: '2026-11-24' }, 'in-vigore', '2020-01-01'],
  ['not begun yet', { dal: '2026-11-24' }, 'non-iniziata', '2026-11-24'],
])('has a delega that is %s', (_, differing, delega, dal) => {
  expect(of({}, [delegaOf({ id: 'D1', ...differing })])).toMatchObject({ delega, dal })
})

it('of several that ended, goes by the last', () => {
  const deleghe = ['2022-01-01', '2025-06-30', '2023-01-01'].map((al, at) => delegaOf({ id: `D${at}`, al }))
  expect(of({}, deleghe)?.dal).toBe('2025-06-30')
})

it('of a contact kept for one position, counts the deleghe on that position alone', () => {
  const contact = { matricola: '7000123416' }
  expect(of(contact)).toEqual({ legame: 'intermediario', nome: 'Studio Rossi', delega: 'assente' })
  expect(of({ matricola: MATRICOLA })?.delega).toBe('in-vigore')
  const ended = delegaOf({ id: 'D2', matricola: '7000123416', al: '2025-01-01' })
  const away = of(contact, [delegaOf({ id: 'D1' }), ended])
  expect(away?.delega).toBe('cessata')
  expect(away && raggiuntoOggi(away)).toBe(false)
})

it('is nobody whom the company never delegated', () => {
  expect(of({ titolare: 'VRDNNA85T50F205E' })).toBeUndefined()
})
