import { describe, expect, it } from 'vitest'
import { delegaOf, dossierWith, notaOf } from '#test/kit/dossier.ts'
import { compose, suggested } from './compose.ts'
import { defineForm, type FormDef } from './definition.ts'
import type { Loose } from './loose.ts'

const names = (form: FormDef, dossier = dossierWith(), typed: Loose = {}) => {
  const { given, asked, answers } = compose(form, dossier, typed)
  return { given: given.map((g) => g.name), asked: asked.map((a) => a.name), answers }
}

describe('a field the dossier can answer', () => {
  const form = onePage({ pec: { kind: 'text', required: true, known: 'azienda.pec' } })
  const knowing = dossierWith({ azienda: { codiceFiscale: '01234567897', ragioneSociale: 'A', pec: 'a@pec.it' } })

  it('is asked while the dossier does not', () => {
    expect(names(form, dossierWith(), { pec: 'b@pec.it' })).toEqual({
      given: [],
      asked: ['pec'],
      answers: { pec: 'b@pec.it' },
    })
  })

  it('is given when it does, whatever was typed', () => {
    expect(names(form, knowing, { pec: 'b@pec.it' })).toEqual({
      given: ['pec'],
      asked: [],
      answers: { pec: 'a@pec.it' },
    })
  })

  it('may be overruled when it is editable', () => {
    const editable = onePage({ pec: { kind: 'text', known: 'azienda.pec', editable: true } })
    expect(names(editable, knowing, { pec: 'b@pec.it' })).toMatchObject({
      asked: ['pec'],
      answers: { pec: 'b@pec.it' },
    })
    expect(names(editable, knowing, { pec: 'a@pec.it' })).toMatchObject({ given: ['pec'] })
    expect(names(editable, knowing, { pec: '  ' })).toMatchObject({ given: ['pec'], answers: { pec: 'a@pec.it' } })
  })
})

describe('a pick', () => {
  const form = onePage({ delega: { kind: 'pick', from: 'deleghe-attive-intermediario', required: true } })
  const two = dossierWith({ deleghe: [delegaOf({ id: 'D1' }), delegaOf({ id: 'D2', delegatoNome: 'Studio Verdi' })] })

  it('is given when there is one thing to pick', () => {
    expect(names(form)).toEqual({ given: ['delega'], asked: [], answers: { delega: 'D1' } })
  })

  it('is asked, with its options, when there are two or none', () => {
    expect(compose(form, two, {}).asked[0]?.options).toEqual([
      { value: 'D1', label: 'Matricola 4912345631', detail: 'Studio Rossi · dal 01/01/2020' },
      { value: 'D2', label: 'Matricola 4912345631', detail: 'Studio Verdi · dal 01/01/2020' },
    ])
    expect(compose(form, dossierWith({ deleghe: [] }), {}).asked[0]?.options).toEqual([])
  })

  it('does not turn what was picked into the only thing that is left', () => {
    expect(names(form, dossierWith(), { delega: 'D9' })).toEqual({
      given: [],
      asked: ['delega'],
      answers: { delega: 'D9' },
    })
  })

  it('offers an intermediario his own deleghe in force, and everybody’s when he has none', () => {
    const deleghe = [
      delegaOf({ id: 'D1' }),
      delegaOf({ id: 'D2', delegato: 'BIANCHI' }),
      delegaOf({ id: 'D3', al: '2026-11-23' }),
      delegaOf({ id: 'D4', tipo: 'dipendente' }),
    ]
    const offered = (codiceFiscale: string) => {
      const dossier = dossierWith({ deleghe, richiedente: { codiceFiscale, ruolo: 'intermediario' } })
      const { given, asked } = compose(form, dossier, {})
      return [...given, ...asked].flatMap((one) => one.options ?? []).map((option) => option.value)
    }
    expect([offered('BIANCHI'), offered('NERI')]).toEqual([['D2'], ['D1', 'D2']])
  })

  it('offers open notes with period, amount and day of calculation, of one’s own positions first', () => {
    const notes = onePage({ nota: { kind: 'pick', from: 'note-da-ricalcolare' } })
    const note = [
      notaOf({ id: 'N1', saldo: -123456 }),
      notaOf({ id: 'N2', matricola: '7000123416' }),
      notaOf({ id: 'N3', stato: 'pagata' }),
    ]
    expect(compose(notes, dossierWith({ note }), {}).given[0]?.options).toEqual([
      { value: 'N1', label: 'Periodo 03/2026 · -1.234,56 €', detail: 'Matricola 4912345631 · calcolata il 10/09/2026' },
    ])
    expect(compose(notes, dossierWith({ note, deleghe: [] }), {}).asked[0]?.options).toHaveLength(2)
  })

  it('offers the positions of the company', () => {
    const positions = onePage({ matricola: { kind: 'pick', from: 'posizioni' } })
    expect(compose(positions, dossierWith(), {}).given[0]?.options).toEqual([
      { value: '4912345631', label: 'Matricola 4912345631', detail: 'attiva dal 01/03/2019' },
    ])
  })
})

describe('a field with a condition', () => {
  const form = onePage({
    motivo: { kind: 'choice', options: ['FINE', 'ALTRO'] },
    altro: { kind: 'text', when: { field: 'motivo', is: 'ALTRO' } },
    dettaglio: { kind: 'text', when: { field: 'altro', is: 'sì' } },
  })

  it('is skipped when it fails, and what it was left holding never reaches the answers', () => {
    expect(names(form, dossierWith(), { motivo: 'FINE', altro: 'sì', dettaglio: 'x' })).toEqual({
      given: [],
      asked: ['motivo'],
      answers: { motivo: 'FINE' },
    })
  })

  it('is there when it holds, also for what hangs on it', () => {
    expect(names(form, dossierWith(), { motivo: 'ALTRO', altro: 'sì' }).asked).toEqual(['motivo', 'altro', 'dettaglio'])
  })
})

it('follows the order of the pages, not that of the fields', () => {
  const form: FormDef = {
    fields: { uno: { kind: 'text' }, due: { kind: 'text' } },
    pages: [
      { id: 'prima', fields: ['due'] },
      { id: 'poi', fields: ['uno', 'assente'] },
    ],
  }
  expect(compose(form, dossierWith(), {}).asked.map(({ page, name }) => `${page}.${name}`)).toEqual([
    'prima.due',
    'poi.uno',
  ])
})

it('drops blanks and whatever the form does not have', () => {
  const form = onePage({ uno: { kind: 'text' }, due: { kind: 'text' }, tre: { kind: 'flag' } })
  const typed = { uno: ' \n', due: null, tre: false, estraneo: 'x', __proto__: { uno: 'x' } }
  expect(compose(form, dossierWith(), typed).answers).toEqual({ tre: false })
})

it('suggests without answering: what is suggested is asked, and starts a draft', () => {
  const form = onePage({
    decorrenza: { kind: 'date', suggests: 'oggi' },
    pec: { kind: 'text', suggests: 'azienda.pec' },
  })
  const mask = compose(form, dossierWith(), {})
  expect(mask.answers).toEqual({})
  expect(suggested(mask)).toEqual({ decorrenza: '2026-11-23' })
})

it('knows what it is told to know', () => {
  const registroImprese = { iscritta: true, proceduraConcorsuale: false }
  const azienda = { codiceFiscale: '01234567897', ragioneSociale: 'A', naturaGiuridica: 'societa', registroImprese }
  const form = onePage({
    oggi: { kind: 'date', known: 'oggi' },
    chi: { kind: 'text', known: 'azienda.codice-fiscale' },
    natura: { kind: 'text', known: 'azienda.natura-giuridica' },
    iscritta: { kind: 'flag', known: 'azienda.iscritta-registro-imprese' },
    procedura: { kind: 'flag', known: 'azienda.procedura-concorsuale' },
    ruolo: { kind: 'text', known: 'richiedente.ruolo' },
  })
  expect(compose(form, dossierWith({ azienda }), {}).answers).toEqual({
    oggi: '2026-11-23',
    chi: '01234567897',
    natura: 'societa',
    iscritta: true,
    procedura: false,
    ruolo: 'intermediario',
  })
})

it('knows what changed for the note that was picked, and when, for the change that was named', () => {
  const form = onePage({
    nota: { kind: 'text' },
    variazione: { kind: 'text', known: 'nota.variazione-dopo-calcolo', editable: true },
    il: { kind: 'date', known: 'nota.giorno-variazione' },
  })
  const dossier = dossierWith({
    note: [notaOf({ id: 'N1' })],
    denunce: [{ matricola: '4912345631', periodo: '2026-03', variataIl: '2026-10-05' }],
  })
  expect(names(form, dossier, { nota: 'N1' }).answers).toMatchObject({
    variazione: 'variazione-uniemens',
    il: '2026-10-05',
  })
  expect(names(form, dossier, { nota: 'N1', variazione: 'dm-quadrato' }).asked).toEqual(['nota', 'variazione', 'il'])
  expect(names(form, dossier, { nota: 'N2' }).asked).toEqual(['nota', 'variazione', 'il'])
})

function onePage(fields: FormDef['fields']): FormDef {
  return defineForm({ fields, pages: [{ id: 'una', fields: Object.keys(fields) }] })
}
