import { describe, expect, it } from 'vitest'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { DELEGHE_COLUMNS, type DelegheMapping } from '#core/imports/deleghe/columns.ts'
import { readDeleghe } from '#core/imports/deleghe/read-deleghe.ts'
import { proposeMapping } from '#core/imports/table/header.ts'
import { readCsv } from '#core/imports/table/read-csv.ts'
import { listening, pieces } from '#test/kit/files.ts'
import { companyCode, companyVat, matricolaFor, personCode } from '#test/kit/identifiers.ts'

const studio = { codiceFiscale: personCode(1), denominazione: 'Studio Prova' }
const [CF, MATRICOLA] = [companyCode(1), matricolaFor('4900', 1)]

async function reading(lines: readonly string[], mapping?: DelegheMapping) {
  const told = listening()
  const read = await readDeleghe((take) => readCsv(pieces(lines.join('\n')), take, { sink: told }), told, {
    oggi: '2026-11-23' as Giorno,
    studio,
    mapping,
  })
  return { ...told, refused: read.ok ? undefined : read.failure.code }
}

const one = (header: string, row: string) =>
  reading([`CF;Matricola;Ragione sociale;Dal;${header}`, `${CF};${MATRICOLA};Alfa;01/02/2020;${row}`])

describe('a list of deleghe', () => {
  it('gives company, position and delega', async () => {
    const { rows, rejections, warnings } = await reading([
      'Codice fiscale;Matricola;Ragione sociale;Sede;Dal;Al;Partita IVA;Natura giuridica;Iscritta RI;REA;Procedura concorsuale;PEC;CSC;CA',
      `${CF};${MATRICOLA};Alfa S.r.l.;Milano;01/02/2020;31/12/2026;${companyVat(1)};Società;SI;MI-1;NO;Alfa@PEC.example.it;70501;1R 9R`,
    ])

    expect(rows).toEqual([
      {
        line: 2,
        azienda: {
          codiceFiscale: CF,
          ragioneSociale: 'Alfa S.r.l.',
          partitaIva: companyVat(1),
          naturaGiuridica: 'societa',
          iscrittaRi: true,
          rea: 'MI-1',
          proceduraConcorsuale: false,
          pec: 'alfa@pec.example.it',
        },
        posizione: {
          matricola: MATRICOLA,
          daVerificare: false,
          dal: '2020-02-01',
          sede: { codice: '4900', certa: true },
          csc: '70501',
          autorizzazioni: ['1R', '9R'],
        },
        fact: {
          fact: 'delega',
          id: `${MATRICOLA}|${studio.codiceFiscale}|2020-02-01`,
          tipo: 'intermediario',
          delegato: studio.codiceFiscale,
          delegatoNome: 'Studio Prova',
          dal: '2020-02-01',
          al: '2027-01-01',
        },
      },
    ])
    expect([rejections, warnings]).toEqual([[], []])
  })

  it('holds for ever without an end, or with that of INPS', async () => {
    for (const al of ['', '31/12/9999']) expect((await one('Al', al)).rows[0]?.fact).not.toHaveProperty('al')
  })

  it('may be of another delegato', async () => {
    const { rows } = await one('CF delegato;Nome delegato;Tipo', `${personCode(2)};Bianchi Anna;Dipendente`)

    expect(rows[0]?.fact).toMatchObject({ delegato: personCode(2), delegatoNome: 'Bianchi Anna', tipo: 'dipendente' })
  })

  it('puts back the zeros that a spreadsheet took', async () => {
    const zero = matricolaFor('0100', 1)
    const { rows, warnings } = await reading([
      'CF;Matricola;Ragione sociale;Dal',
      `${CF};${zero.slice(1)};Alfa;01/02/2020`,
    ])

    expect(rows[0]?.posizione.matricola).toBe(zero)
    expect(warnings).toMatchObject([{ code: 'matricola-completata', value: zero.slice(1) }])
  })

  it('puts them back in the code of the delegato too', async () => {
    const studioAssociato = companyCode(3).padStart(11, '0')
    const { rows } = await one('CF delegato', studioAssociato.replace(/^0+/, ''))

    expect(rows[0]?.fact).toMatchObject({ delegato: studioAssociato })
  })

  it.each(['2020-02-01 00:00:00', '01/02/2020 00:00', '1/2/2020 0:00:00', '2020-02-01T00:00:00'])(
    'may bear the midnight that its days were exported with: %s',
    async (dal) => {
      const { rows } = await reading(['CF;Matricola;Ragione sociale;Dal', `${CF};${MATRICOLA};Alfa;${dal}`])

      expect(rows[0]?.fact).toMatchObject({ dal: '2020-02-01' })
    },
  )

  it.each(['#N/D', '#RIF!', '#REF!', '0'])(
    'never calls a company %s, as a formula without a result does',
    async (name) => {
      const { rows, warnings } = await reading([
        'CF;Matricola;Ragione sociale;Dal',
        `${CF};${MATRICOLA};${name};01/02/2020`,
      ])

      expect(rows[0]?.azienda).toEqual({ codiceFiscale: CF })
      expect(warnings.map(({ code }) => code)).toEqual(['ragione-sociale-mancante'])
    },
  )

  it('may have above its columns what it calls itself', async () => {
    const { rows } = await reading([';', 'Deleghe 2026;', 'CF;Matricola', `${CF};${MATRICOLA}`])

    expect(rows).toMatchObject([{ line: 4, azienda: { codiceFiscale: CF } }])
    expect((await reading(['Numero;', `${MATRICOLA};`])).refused).toBe('colonne-mancanti')
  })

  it('keeps company and position where the day of the delega is missing', async () => {
    const { rows, warnings } = await reading(['CF;Matricola;Ragione sociale', `${CF};${MATRICOLA};Alfa`])

    expect(rows[0]?.fact).toEqual({ fact: 'posizione' })
    expect(warnings.map(({ code }) => code)).toEqual(['delega-senza-inizio'])
  })

  it.each([
    ['PEC', 'senza chiocciola', 'pec'],
    ['CSC', '123', 'csc'],
    ['CA', 'XX', 'codice-autorizzazione'],
    ['Natura giuridica', 'Confraternita', 'natura-giuridica'],
    ['Iscritta RI', 'forse', 'si-no'],
    ['Partita IVA', '12345678901', 'partita-iva'],
    ['Sede', 'Atlantide', 'sede-sconosciuta'],
    ['Tipo', 'capo', 'tipo'],
  ])('takes the row all the same when its %s is %s', async (header, value, code) => {
    const { rows, warnings, rejections } = await one(header, value)

    expect([rows.length, rejections]).toEqual([1, []])
    expect(warnings).toMatchObject([{ code, value, line: 2 }])
  })

  it.each([
    ['Al', '01/01/2019', 'delega-date'],
    ['Al', '32/01/2029', 'giorno'],
    ['Delegato', 'NESSUNO', 'codice-fiscale'],
  ])('refuses a row whose %s is %s', async (header, value, code) => {
    expect((await one(header, value)).rejections).toMatchObject([{ code, value }])
  })
})

describe('the columns', () => {
  it('are proposed from their names, however spelt', () => {
    const headers = ['C.F. AZIENDA', 'posizione inps', 'DITTA', 'Inizio delega', 'e-mail']

    expect(proposeMapping(headers, DELEGHE_COLUMNS)).toEqual({
      codiceFiscale: 'C.F. AZIENDA',
      matricola: 'posizione inps',
      ragioneSociale: 'DITTA',
      dal: 'Inizio delega',
    })
  })

  it('are taken as the caller says instead', async () => {
    const lines = ['Numero;Chi;Dal', `${MATRICOLA};${CF};01/02/2020`]

    expect((await reading(lines)).refused).toBe('colonne-mancanti')
    expect((await reading(lines, { matricola: 'Numero', codiceFiscale: 'chi' })).rows).toHaveLength(1)
  })
})
