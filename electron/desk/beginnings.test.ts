import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { delegaOf, dossierWith, MATRICOLA, notaOf, ROSSI } from '#test/kit/dossier.ts'
import { beginningsIn, type Beginning, type Datum } from './beginnings.ts'

const AURORA = '01234567897'
const VERDI = 'VRDNNA85T50F205E'
const BIANCHI = 'RSSMRA85M01H501Q'
const SECOND = '4912345732'
const contatto = (id: string, titolare: string, tipo: string, valore: string) => ({ id, titolare, tipo, valore })
const payment = (id: string, differing = {}) => ({
  ...{
    id,
    matricola: MATRICOLA,
    causale: 'DM10',
    riscossoIl: '2026-05-16',
    da: '2026-04',
    debito: 120_000,
    credito: 0,
  },
  ...differing,
})

/** A company of which everything is known, and nothing is a matter of course: two of each where a mask chooses. */
const dossier = dossierWith({
  azienda: {
    ...{ codiceFiscale: AURORA, ragioneSociale: 'Aurora', pec: 'aurora@pec.example', naturaGiuridica: 'associazione' },
    inizioAttivita: '2015-01-01',
  },
  posizioni: [
    { matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01' },
    { matricola: SECOND, stato: 'sospesa', dal: '2026-06-01' },
    { matricola: '4912345833', stato: 'cessata-definitiva', dal: '2020-01-01' },
  ],
  deleghe: [
    delegaOf({ id: 'D1' }),
    delegaOf({ id: 'D2', matricola: SECOND }),
    delegaOf({ id: 'D0', al: '2024-01-01', matricola: SECOND }),
    delegaOf({ id: 'DD', tipo: 'dipendente', delegato: VERDI, delegatoNome: 'Anna Verdi' }),
  ],
  contatti: [
    contatto('pec', AURORA, 'pec', 'aurora@pec.example'),
    contatto('studio', ROSSI, 'email', 'rossi@studio.example'),
    contatto('anna', VERDI, 'email', 'anna@aurora.example'),
    contatto('socio', BIANCHI, 'cellulare', '3331234567'),
  ],
  soggettiCollegati: [
    { id: 'S1', relazione: 'socio', codiceFiscale: BIANCHI, cognome: 'Bianchi', nome: 'Lia', dal: '2019-01-01' },
    {
      ...{ id: 'S2', relazione: 'rappresentante-legale', codiceFiscale: BIANCHI, cognome: 'Bianchi', nome: 'Lia' },
      dal: '2020-01-01',
    },
  ],
  note: [notaOf({ id: 'N1' }), notaOf({ id: 'N2', periodo: '2026-04' }), notaOf({ id: 'N0', stato: 'pagata' })],
  versamenti: [payment('V1'), payment('V2'), payment('V0', { rettificatoIl: '2026-07-01' })],
  denunce: Array.from({ length: 12 }, (_, month) => ({
    ...{ matricola: MATRICOLA, periodo: `2025-${String(month + 1).padStart(2, '0')}`, forza: 70, lavoratori: 70 },
  })),
})

function everyDatum({ azienda, ...lists }: Dossier): readonly Datum[] {
  return [
    { kind: 'azienda', of: azienda },
    ...lists.posizioni.map((of) => ({ kind: 'posizione' as const, of })),
    ...lists.deleghe.map((of) => ({ kind: 'delega' as const, of })),
    ...lists.contatti.map((of) => ({ kind: 'contatto' as const, of })),
    ...lists.soggettiCollegati.map((of) => ({ kind: 'soggetto' as const, of })),
    ...lists.note.map((of) => ({ kind: 'nota' as const, of })),
    ...lists.versamenti.map((of) => ({ kind: 'versamento' as const, of })),
    ...lists.denunce.map((of) => ({ kind: 'denuncia' as const, of })),
  ]
}

const begun = beginningsIn(dossier, catalogue)
const from = (kind: Datum['kind'], id: string) =>
  everyDatum(dossier)
    .filter((datum) => datum.kind === kind && Object.values(datum.of).includes(id))
    .slice(0, 1)
    .flatMap((datum) => begun(datum).map(({ sheet, answers }) => [sheet.id, ...Object.values(answers)]))

describe('A Smart-Task begins from a datum', () => {
  it('with an answer to a field that its mask has, and composes with it: all seventeen do', () => {
    const all: readonly Beginning[] = everyDatum(dossier).flatMap(begun)
    for (const { sheet, field, answers } of all) {
      expect(Object.keys(sheet.form.fields), sheet.id).toContain(field)
      const mask = compose(sheet.form, dossier, { ...answers, caso: 'superamento-soglia' })
      expect(
        [...mask.given, ...mask.asked].map(({ name }) => name),
        sheet.id,
      ).toContain(field)
      expect(mask.answers, sheet.id).toMatchObject(answers)
    }
    expect([...new Set(all.map(({ sheet }) => sheet.id))].sort()).toEqual(catalogue.map(({ id }) => id).sort())
  })

  it.each([
    ['azienda', AURORA, [['variazione-pec-aziendale']]],
    ['nota', 'N1', [['ricalcolo-nota-rettifica', 'N1']]],
    ['versamento', 'V2', [['rettifica-periodo-pagamento', 'V2']]],
    ['delega', 'D2', [['revoca-delega-intermediario', 'D2']]],
    ['contatto', 'pec', [['cancellazione-contatti-ndr', 'pec'], ['variazione-pec-aziendale']]],
    ['contatto', 'studio', [['cancellazione-contatti-ndr', 'studio'], ['variazione-contatti-intermediario']]],
    ['contatto', 'socio', [['variazione-contatti-soggetto-collegato', 'S1']]],
    ['denuncia', '2025-03', [['fondo-tesoreria-1r', '2025']]],
  ] as const)('that gives what it can: %s %s', (kind, id, expected) => {
    expect(from(kind, id)).toEqual(expect.arrayContaining(expected.map((one) => [...one])))
    expect(from(kind, id)).toHaveLength(expected.length)
  })

  it('of a position in that state alone', () => {
    expect(from('posizione', SECOND).map(([id]) => id)).toEqual(
      expect.arrayContaining(['cessazione-provvisoria-posizione', 'riattivazione-posizione']),
    )
    expect(from('posizione', SECOND)).toHaveLength(2)
    expect(from('posizione', '4912345833')).toEqual([])
  })

  it('and says of a person what was said of him in another relation', () => {
    expect(from('soggetto', 'S2')).toEqual([
      ['cessazione-soggetto-collegato', 'S2'],
      ['variazione-contatti-soggetto-collegato', 'S1'],
    ])
  })

  it.each([
    ['nota', 'N0'],
    ['versamento', 'V0'],
    ['delega', 'D0'],
  ] as const)('never from one that is closed: %s %s', (kind, id) => expect(from(kind, id)).toEqual([]))
})
