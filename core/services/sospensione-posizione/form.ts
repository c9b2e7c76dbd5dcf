import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    posizione: { kind: 'pick', from: 'posizioni-attive', required: true },
    decorrenza: { kind: 'date', past: true, required: true },
    ultimoMese: {
      kind: 'period',
      required: true,
      known: 'posizione.ultimo-mese-con-dipendenti',
      suggests: 'posizione.ultimo-mese-possibile',
    },
    motivo: {
      kind: 'choice',
      options: ['ASSENZA_TEMPORANEA', 'FINE_STAGIONE', 'ALTRO'],
      required: true,
    },
    motivoAltro: { kind: 'text', max: 120, required: true, when: { field: 'motivo', is: 'ALTRO' } },
    ripresaPrevista: { kind: 'date' },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['posizione'] },
    { id: 'sospensione', fields: ['decorrenza', 'ultimoMese', 'motivo', 'motivoAltro', 'ripresaPrevista'] },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type Sospensione = Answers<typeof form>
