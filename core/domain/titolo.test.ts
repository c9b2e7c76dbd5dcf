import { expect, it } from 'vitest'
import { delegaOf, dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import type { Dossier } from './dossier.ts'
import { titolari, titoloDelRichiedente } from './titolo.ts'

it('lists everybody who may act: owner, representative, intermediario, his sub-delegati, employee', () => {
  expect(titolari(company(), MATRICOLA).map(({ ruolo, nome }) => `${ruolo} ${nome}`)).toEqual([
    'rappresentante-legale Sartoria Verdi',
    'rappresentante-legale Anna Verdi',
    'intermediario Studio Rossi',
    'sub-delegato SUB',
    'dipendente-delegato Mario Neri',
  ])
})

it('leaves out who has ended, who has not begun and whose delega is on another position', () => {
  expect(titolari(company({ oggi: '2020-12-31' }), MATRICOLA).map((t) => t.ruolo)).toEqual(['rappresentante-legale'])
  expect(titolari(company({ oggi: '2026-12-31' }), MATRICOLA).map((t) => t.chi)).not.toContain('ROSSI')
  expect(titolari(company(), '7000123416').map((t) => t.ruolo)).toEqual(['rappresentante-legale'])
})

it('gives a requester the title of the role he acts in, and of no other', () => {
  expect(titleOf('ROSSI', 'intermediario')?.dal).toBe('2021-01-01')
  expect(titleOf('ROSSI', 'dipendente-delegato')).toBeUndefined()
  expect(titleOf('STRANIERO', 'intermediario')).toBeUndefined()
})

it('gives a sub-delegato his title only through the intermediario he names', () => {
  expect(titleOf('SUB', 'sub-delegato', 'ROSSI')?.tramite).toBe('ROSSI')
  expect(titleOf('SUB', 'sub-delegato', 'BIANCHI')).toBeUndefined()
  expect(titleOf('SUB', 'sub-delegato')).toBeUndefined()
})

it('takes no owner from a company whose code is not a person’s', () => {
  const azienda = { codiceFiscale: '01234567897', ragioneSociale: 'Aurora' }
  expect(titolari(company({ azienda, soggettiCollegati: [] }), '7000123416')).toEqual([])
})

function titleOf(codiceFiscale: string, ruolo: string, delegante?: string) {
  return titoloDelRichiedente(
    company({ richiedente: { codiceFiscale, ruolo, ...(delegante && { delegante }) } }),
    MATRICOLA,
  )
}

function company(differing: object = {}): Dossier {
  const from = { dal: '2021-01-01', al: '2026-12-31' }
  const subdeleghe = [
    { id: 'SD1', delegato: 'SUB', ...from },
    { id: 'SD2', delegato: 'PRIMA', dal: '2021-01-01', al: '2026-11-23' },
  ]
  const verdi = { id: 'S1', codiceFiscale: 'VERDI', cognome: 'Verdi', nome: 'Anna', matricola: MATRICOLA, ...from }
  return dossierWith({
    richiedente: { codiceFiscale: 'ROSSI', ruolo: 'intermediario' },
    azienda: { codiceFiscale: 'VRDNNA85T50F205E', ragioneSociale: 'Sartoria Verdi' },
    soggettiCollegati: [
      { ...verdi, relazione: 'rappresentante-legale' },
      { ...verdi, relazione: 'referente' },
    ],
    deleghe: [
      delegaOf({ id: 'D1', delegato: 'ROSSI', ...from, subdeleghe }),
      delegaOf({ id: 'D2', delegato: 'NERI', tipo: 'dipendente', delegatoNome: 'Mario Neri', ...from }),
    ],
    ...differing,
  })
}
