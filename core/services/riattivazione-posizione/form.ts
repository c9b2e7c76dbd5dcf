import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    posizione: { kind: 'pick', from: 'posizioni-sospese', required: true },
    // what the archive knows of the position is shown beside what it asks
    sospesaDal: {
      kind: 'date',
      known: 'posizione.sospesa-dal',
      when: { fact: 'posizione.sospesa-dal', is: 'known' },
    },
    riattivabileFinoAl: {
      kind: 'date',
      known: 'posizione.riattivabile-fino-al',
      when: { fact: 'posizione.riattivabile-fino-al', is: 'known' },
    },
    decorrenza: { kind: 'date', required: true, suggests: 'oggi' },
    assunzione: { kind: 'flag', accept: true, required: true },
    csc: { kind: 'text', known: 'posizione.csc', when: { fact: 'posizione.csc', is: 'known' } },
    inquadramento: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['posizione', 'sospesaDal', 'riattivabileFinoAl'] },
    { id: 'riattivazione', fields: ['decorrenza', 'assunzione'] },
    { id: 'inquadramento', fields: ['csc', 'inquadramento'] },
  ],
})

export type Riattivazione = Answers<typeof form>
