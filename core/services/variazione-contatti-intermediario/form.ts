import { defineForm, type Answers } from '#core/forms/definition.ts'
import { nuoviRecapiti } from '#core/forms/recapiti.ts'

export const form = defineForm({
  fields: {
    ...nuoviRecapiti,
    intermediario: {
      kind: 'text',
      known: 'intermediario.codice-fiscale',
      when: { fact: 'intermediario.codice-fiscale', is: 'known' },
    },
    pecAttuale: { kind: 'text', known: 'intermediario.pec', when: { fact: 'intermediario.pec', is: 'known' } },
    emailAttuale: { kind: 'text', known: 'intermediario.email', when: { fact: 'intermediario.email', is: 'known' } },
    telefonoAttuale: {
      kind: 'text',
      known: 'intermediario.telefono',
      when: { fact: 'intermediario.telefono', is: 'known' },
    },
    cellulareAttuale: {
      kind: 'text',
      known: 'intermediario.cellulare',
      when: { fact: 'intermediario.cellulare', is: 'known' },
    },
    faxAttuale: { kind: 'text', known: 'intermediario.fax', when: { fact: 'intermediario.fax', is: 'known' } },
    // no register can be looked up from here: it is taken on the requester's word
    pecInRegistro: { kind: 'flag', required: true, when: { fact: 'contatto.nuova-pec', is: 'known' } },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    {
      id: 'indirizzi',
      fields: [
        'intermediario',
        'pecAttuale',
        'nuovaPec',
        'confermaPec',
        'pecInRegistro',
        'emailAttuale',
        'nuovaEmail',
        'confermaEmail',
      ],
    },
    {
      id: 'numeri',
      fields: ['telefonoAttuale', 'nuovoTelefono', 'cellulareAttuale', 'nuovoCellulare', 'faxAttuale', 'nuovoFax'],
    },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type VariazioneContatti = Answers<typeof form>
