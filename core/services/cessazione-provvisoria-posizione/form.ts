import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    posizione: { kind: 'pick', from: 'posizioni-da-cessare', required: true },
    sospesaDal: {
      kind: 'date',
      known: 'posizione.sospesa-dal',
      when: { fact: 'posizione.sospesa-dal', is: 'known' },
    },
    decorrenza: { kind: 'date', past: true, required: true },
    // of a suspended position it was told when the suspension was asked
    ultimoMese: {
      kind: 'period',
      required: true,
      known: 'posizione.ultimo-mese-con-dipendenti',
      suggests: 'posizione.ultimo-mese-possibile',
      when: { fact: 'posizione.sospesa-dal', is: 'unknown' },
    },
    dichiarazione: { kind: 'flag', accept: true, required: true },
    conferma: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['posizione', 'sospesaDal'] },
    { id: 'cessazione', fields: ['decorrenza', 'ultimoMese', 'dichiarazione'] },
    { id: 'conferma', fields: ['conferma'] },
  ],
})

export type Cessazione = Answers<typeof form>
