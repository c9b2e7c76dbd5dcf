import { expect, it } from 'vitest'
import { dossierWith, notaOf } from '#test/kit/dossier.ts'
import { noteADebito, noteArticolo1, regolaritaOggi } from './regolarita.ts'

it('takes the newest regularity that holds today, its last day included', () => {
  const old = { esito: 'regolare', dal: '2026-07-26', al: '2026-11-23' }
  expect(regolaritaOggi(dossierWith({ regolarita: [old] }))).toEqual(old)
  expect(regolaritaOggi(dossierWith({ regolarita: [{ ...old, al: '2026-11-22' }] }))).toBeUndefined()
  const regolarita = [old, { esito: 'irregolare', dal: '2026-11-01' }, { esito: 'in-verifica', dal: '2026-11-24' }]
  expect(regolaritaOggi(dossierWith({ regolarita }))?.esito).toBe('irregolare')
})

it('finds the open notes «Art. 1», and those in debit that are not settled', () => {
  const note = [
    notaOf({ id: 'N1', art1: true }),
    notaOf({ id: 'N2', art1: true, stato: 'altro', saldo: -500 }),
    notaOf({ id: 'N3', art1: true, stato: 'in-ricalcolo' }),
    notaOf({ id: 'N4', stato: 'recupero-crediti' }),
    notaOf({ id: 'N5', stato: 'pagata', art1: true }),
    notaOf({ id: 'N6', stato: 'annullata' }),
  ]
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)
  expect(ids(noteArticolo1(dossierWith({ note })))).toEqual(['N1', 'N2'])
  expect(ids(noteADebito(dossierWith({ note })))).toEqual(['N1', 'N3', 'N4'])
})
