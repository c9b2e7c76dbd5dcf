import { expect, it } from 'vitest'
import { sheet as rettifica } from '#core/services/rettifica-periodo-pagamento/sheet.ts'
import { sheet as ricalcolo } from '#core/services/ricalcolo-nota-rettifica/sheet.ts'
import { sheet as cessazione } from '#core/services/cessazione-soggetto-collegato/sheet.ts'
import { sheet as sospensione } from '#core/services/sospensione-posizione/sheet.ts'
import type { AnySheet } from '#core/service/define.ts'
import { delegaOf, dossierWith, MATRICOLA, notaOf } from '#test/kit/dossier.ts'
import { answerText } from './answer-text.ts'

const moved = { id: 'V', matricola: MATRICOLA, causale: 'DM10', riscossoIl: '2026-10-16', debito: 123456, credito: 0 }
const person = { id: 'S', relazione: 'socio', codiceFiscale: 'BNCLRA70A41H501D', cognome: 'Bianchi', nome: 'Laura' }
const dossier = dossierWith({
  note: [notaOf({ id: 'N', stato: 'in-ricalcolo' })],
  deleghe: [delegaOf({ id: 'D', al: '2026-11-01' })],
  versamenti: [{ ...moved, da: '2026-10', rettificatoIl: '2026-11-20' }],
  soggettiCollegati: [{ ...person, dal: '2020-01-01', al: '2026-11-01' }],
})

function chosen(sheet: AnySheet, name: string, value: string): string {
  const field = sheet.form.fields[name]
  if (field === undefined) throw new Error(name)
  return answerText(sheet, { name, field, value }, dossier)
}

it('what was chosen is told by its own words also where it is no longer offered', () => {
  expect(chosen(ricalcolo, 'nota', 'N')).toBe(`Periodo 03/2026 · Matricola ${MATRICOLA}`)
  expect(chosen(cessazione, 'soggetto', 'S')).toBe('Bianchi Laura · socio (tutta l’azienda)')
  expect(chosen(sospensione, 'posizione', MATRICOLA)).toBe(`Matricola ${MATRICOLA}`)
})

it('a payment that was moved is told without the month, which is another now', () => {
  expect(chosen(rettifica, 'versamento', 'V')).toBe('DM10 · 1.234,56 € · riscosso il 16/10/2026')
})

it('what nobody knows any more is told by what was sent', () => {
  expect(chosen(rettifica, 'versamento', 'ignoto')).toBe('ignoto')
})
