import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA, notaOf } from '#test/kit/dossier.ts'
import { codiceNonPresente } from './autorizzazioni.ts'
import { elencoNote, nessunaIrregolarita, regolaritaAccertata } from './regolarita.ts'

const known = (...esiti: string[]) => dossierWith({ regolarita: esiti.map((esito) => ({ esito, dal: '2026-11-01' })) })

describe('the regularity of the company', () => {
  it('blocks when it is denied, and tells the notes in debit', () => {
    const regolarita = [{ esito: 'irregolare', dal: '2026-11-01' }]
    const dossier = dossierWith({ regolarita, note: [notaOf({ id: 'N1' })] })
    expect(nessunaIrregolarita().verify({}, dossier)).toEqual({
      passed: false,
      found: {
        trovato: 'irregolare',
        dal: '2026-11-01',
        cause: `nota 03/2026 della matricola ${MATRICOLA} (154,20 €)`,
      },
    })
    expect(['regolare', 'in-verifica'].map((esito) => nessunaIrregolarita().verify({}, known(esito)))).toEqual([
      { passed: true },
      { passed: true },
    ])
  })

  it('warns when nobody knows it, or it is still being verified', () => {
    const found = [known(), known('in-verifica'), known('regolare')].map((dossier) =>
      regolaritaAccertata().verify({}, dossier),
    )
    expect(found).toEqual([
      { passed: false, found: { trovato: 'sconosciuta' } },
      { passed: false, found: { trovato: 'in-verifica' } },
      { passed: true, found: { trovato: 'regolare' } },
    ])
  })
})

it('names five notes, oldest first, and counts the rest', () => {
  const months = ['2026-03', '2026-01', '2026-02', '2026-04', '2026-05', '2026-06', '2026-07']
  const { note } = dossierWith({ note: months.map((periodo) => notaOf({ id: periodo, periodo })) })
  expect(elencoNote(note)).toMatch(/^nota 01\/2026 .*; nota 05\/2026 .* e altre 2$/)
  expect(elencoNote([])).toBe('')
})

it('tells from when to when a codice is already there', () => {
  const withCode = (al?: string) =>
    dossierWith({
      posizioni: [
        {
          matricola: MATRICOLA,
          stato: 'attiva',
          dal: '2019-03-01',
          autorizzazioni: [{ codice: '9R', dal: '2026-02-01', ...(al !== undefined && { al }) }],
        },
      ],
    })
  const check = codiceNonPresente<{ readonly matricola: string }, 'ca'>({
    code: 'ca',
    codice: '9R',
    matricola: ({ matricola }) => matricola,
    durata: () => ({ dal: '2026-06-30' }),
    field: 'matricola',
    after: [],
  })
  const said = [withCode(), withCode('2026-06-30'), withCode('2026-06-29')].map(
    (dossier) => check.verify({ matricola: MATRICOLA }, dossier).found?.['trovato'],
  )
  expect(said).toEqual(['dal 01/02/2026', 'dal 01/02/2026 al 30/06/2026', undefined])
})
