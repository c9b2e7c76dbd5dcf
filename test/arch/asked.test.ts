import { expect, it } from 'vitest'
import { compose } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { services, type ServiceId } from '#core/services/registry.ts'
import { delegaOf, dossierWith, MATRICOLA, notaOf } from '#test/kit/dossier.ts'

const company = { codiceFiscale: '01234567897', ragioneSociale: 'Aurora' }
const two = { matricola: '7000123416', stato: 'attiva', dal: '2020-01-01' }
const changed = { matricola: MATRICOLA, periodo: '2026-03', variataIl: '2026-10-05' }
const pec = ['nuovaPec', 'confermaPec', 'decorrenza', 'dichiarazione']

/** Per row: service, what the archive knows in words and in facts, what was typed, what is asked. A field asked in vain fails. */
const rows: readonly [ServiceId, string, object, Loose, readonly string[]][] = [
  ['revoca-delega-intermediario', 'one delega', {}, {}, ['decorrenza', 'motivo', 'presaVisione']],
  [
    'revoca-delega-intermediario',
    'two deleghe',
    { deleghe: [delegaOf({ id: 'D1' }), delegaOf({ id: 'D2', matricola: two.matricola })] },
    { motivo: 'ALTRO' },
    ['delega', 'decorrenza', 'motivo', 'motivoAltro', 'presaVisione'],
  ],
  [
    'revoca-delega-intermediario',
    'nothing',
    { posizioni: [], deleghe: [] },
    {},
    ['delega', 'decorrenza', 'motivo', 'presaVisione'],
  ],
  ['ricalcolo-nota-rettifica', 'one note and its change', { note: [notaOf({ id: 'N1' })], denunce: [changed] }, {}, []],
  [
    'ricalcolo-nota-rettifica',
    'one note, nothing changed',
    { note: [notaOf({ id: 'N1' })] },
    { variazione: 'versamento-trovato' },
    ['variazione', 'variazioneIl'],
  ],
  [
    'ricalcolo-nota-rettifica',
    'two notes, one of which changed',
    { note: [notaOf({ id: 'N1' }), notaOf({ id: 'N2', periodo: '2026-04' })], denunce: [changed] },
    { nota: 'N1' },
    ['nota'],
  ],
  [
    'ricalcolo-nota-rettifica',
    'nothing',
    {},
    { variazione: 'cig-autorizzata' },
    ['nota', 'variazione', 'variazioneIl', 'dichiarazione'],
  ],
  [
    'variazione-pec-aziendale',
    'kind of company and enrolment',
    { azienda: { ...company, naturaGiuridica: 'condominio', registroImprese: { iscritta: false }, pec: 'a@pec.it' } },
    {},
    pec,
  ],
  [
    'variazione-pec-aziendale',
    'a sole trader in the Registro, and his procedura',
    {
      azienda: {
        ...company,
        naturaGiuridica: 'impresa-individuale',
        registroImprese: { iscritta: true, proceduraConcorsuale: true },
      },
    },
    {},
    pec,
  ],
  [
    'variazione-pec-aziendale',
    'only the kind of company',
    { azienda: { ...company, naturaGiuridica: 'altro' } },
    { iscrittaRegistroImprese: false },
    ['iscrittaRegistroImprese', 'motivoNonObbligo', ...pec],
  ],
  [
    'variazione-pec-aziendale',
    'nothing',
    {},
    { naturaGiuridica: 'impresa-individuale', iscrittaRegistroImprese: true },
    ['naturaGiuridica', 'iscrittaRegistroImprese', 'proceduraConcorsuale', ...pec],
  ],
]

it.each(rows)('%s, where the archive knows %s', (id, _, ...row) => {
  const [knows, typed, expected] = row
  const { asked } = compose(formOf(id), dossierWith(knows), typed)
  expect(asked.map(({ name }) => name)).toEqual(expected)
})

it('looks at every service, with a full and an empty dossier', () => {
  const of = (id: string) => rows.filter((row) => row[0] === id).length
  expect(services.filter(({ id }) => of(id) < 3)).toEqual([])
})

function formOf(id: ServiceId): FormDef {
  const found = services.find((service) => service.id === id)
  if (found === undefined) throw new TypeError(id)
  return found.sheet.form
}
