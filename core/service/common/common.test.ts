import { describe, expect, it } from 'vitest'
import { delegaOf, dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import type { Check } from '#core/service/define.ts'
import { nonDopo, nonPrima } from './limiti.ts'
import { nessunaRichiestaIdentica } from './pendenti.ts'
import { matricolaValida, posizioneDellAzienda, statoPosizioneAmmesso } from './posizione.ts'
import { richiedenteConTitolo, richiedenteConTitoloSullAzienda } from './titolo.ts'

type Answers = { readonly matricola: string; readonly giorno: string }

const verdict = (check: Check<Answers>, knows: object = {}, answers: Partial<Answers> = {}) =>
  check.verify({ matricola: MATRICOLA, giorno: '2026-11-30', ...answers }, dossierWith(knows))

const matricola = (answers: Answers) => answers.matricola
const anna = { id: 'S1', relazione: 'rappresentante-legale', codiceFiscale: 'VERDI', cognome: 'Verdi', nome: 'Anna' }

describe('the title of who asks', () => {
  const check = richiedenteConTitolo<Answers>({ who: ['intermediario', 'sub-delegato'], matricola })

  it('is found in the role he acts in', () => {
    expect(verdict(check)).toEqual({
      passed: true,
      found: {
        ruolo: 'intermediario',
        ruoli: 'intermediario, sub-delegato',
        matricola: MATRICOLA,
        atteso: 'Studio Rossi',
        trovato: ROSSI,
      },
    })
  })

  it('when missing, tells who could ask: those of the admitted roles, sub-delegati left out', () => {
    const subdeleghe = [{ id: 'SD1', delegato: 'SUB', dal: '2021-01-01' }]
    const knows = {
      richiedente: { codiceFiscale: 'BIANCHI', ruolo: 'intermediario' },
      soggettiCollegati: [{ ...anna, dal: '2019-01-01' }],
      deleghe: [
        delegaOf({ id: 'D1', subdeleghe }),
        delegaOf({ id: 'D2', tipo: 'dipendente', delegato: 'NERI', delegatoNome: 'Mario Neri' }),
      ],
    }
    expect(verdict(check, knows)).toMatchObject({
      passed: false,
      found: { atteso: 'Studio Rossi', trovato: 'BIANCHI' },
    })
  })

  it('is not enough in a role that may not ask', () => {
    const onlyCompany = richiedenteConTitolo<Answers>({ who: ['rappresentante-legale'], matricola })
    expect(verdict(onlyCompany)).toMatchObject({ passed: false, found: { atteso: '', ruolo: 'intermediario' } })
  })

  it('on the company is a title on any of its positions, each holder named once', () => {
    const onCompany = richiedenteConTitoloSullAzienda<Answers>(['rappresentante-legale', 'intermediario'])
    const posizioni = ['7000123416', MATRICOLA].map((one) => ({ matricola: one, stato: 'attiva', dal: '2019-03-01' }))
    const soggettiCollegati = [{ ...anna, dal: '2019-01-01' }]
    expect(verdict(onCompany, { posizioni, soggettiCollegati })).toMatchObject({
      passed: true,
      found: { matricola: `7000123416, ${MATRICOLA}`, atteso: 'Anna Verdi, Studio Rossi' },
    })
  })
})

describe('the position', () => {
  it('must be the company’s', () => {
    const check = posizioneDellAzienda<Answers>({ matricola, field: 'matricola' })
    expect(check.field).toBe('matricola')
    expect(verdict(check).passed).toBe(true)
    expect(verdict(check, {}, { matricola: '7000123416' })).toEqual({
      passed: false,
      found: { matricola: '7000123416', azienda: 'Officine Aurora S.r.l.' },
    })
  })

  it('must be in a state that admits the request; its state, and since when, are told', () => {
    const check = statoPosizioneAmmesso<Answers>({ matricola, stati: ['sospesa'] })
    const found = { matricola: MATRICOLA, atteso: 'sospesa', trovato: 'attiva', dal: '2019-03-01' }
    expect(verdict(check)).toEqual({ passed: false, found })
    expect(verdict(statoPosizioneAmmesso<Answers>({ matricola, stati: ['sospesa', 'attiva'] })).passed).toBe(true)
    expect(verdict(check, { posizioni: [] }).passed).toBe(false)
  })

  it('has control digits that are told when wrong', () => {
    const check = matricolaValida<Answers>({ matricola })
    expect(check.weight).toBe('avvisa')
    expect(verdict(check, {}, { matricola: '4912345632' })).toEqual({ passed: false, found: { trovato: '4912345632' } })
  })
})

describe('a limit on a day', () => {
  const limit = { code: 'limite', field: 'giorno', giorno: ({ giorno }: Answers) => giorno }
  const days = ['2026-11-29', '2026-11-30', '2026-12-01']
  const passing = (check: Check<Answers>) => days.filter((giorno) => verdict(check, {}, { giorno }).passed)

  it('is included, from below and from above', () => {
    expect(passing(nonPrima<Answers>()({ ...limit, limite: () => '2026-11-30' }))).toEqual(days.slice(1))
    expect(passing(nonDopo<Answers>()({ ...limit, limite: () => '2026-11-30' }))).toEqual(days.slice(0, 2))
  })

  it('shows the two days side by side, passed or not', () => {
    const check = nonDopo<Answers>()({ ...limit, limite: () => '2026-11-29' })
    expect(verdict(check).found).toEqual({ atteso: '2026-11-29', trovato: '2026-11-30' })
    expect(verdict(check, {}, { giorno: '2026-11-29' }).found).toEqual({ atteso: '2026-11-29', trovato: '2026-11-29' })
  })

  it('may not be there', () => {
    const check = nonPrima<Answers>()({ ...limit, limite: () => undefined })
    expect(verdict(check)).toEqual({ passed: true, found: { trovato: '2026-11-30' } })
  })
})

it('an identical request is one of the same service about the same subject', () => {
  const check = nessunaRichiestaIdentica<Answers>({ servizio: 'saluto', subject: () => ({ chiave: 'a' }) })
  const waiting = { id: 'R1', servizio: 'saluto', soggetto: 'a', richiedente: ROSSI, ricevutaIl: '2026-11-20' }
  const passedWith = (pendenti: object[]) => verdict(check, { pendenti }).passed
  expect(
    passedWith([
      { ...waiting, soggetto: 'b' },
      { ...waiting, servizio: 'altro' },
    ]),
  ).toBe(true)
  expect(verdict(check, { pendenti: [waiting] })).toEqual({
    passed: false,
    found: { ricevutaIl: '2026-11-20', richiedente: ROSSI },
  })
})
