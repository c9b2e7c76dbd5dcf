import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    soggetto: { kind: 'pick', from: 'soggetti-collegati-attivi', required: true },
    telefonoAttuale: { kind: 'text', known: 'soggetto.telefono', when: { fact: 'soggetto.telefono', is: 'known' } },
    nuovoTelefono: { kind: 'text', shape: 'telefono', max: 30 },
    cellulareAttuale: { kind: 'text', known: 'soggetto.cellulare', when: { fact: 'soggetto.cellulare', is: 'known' } },
    nuovoCellulare: { kind: 'text', shape: 'telefono', max: 30 },
    emailAttuale: { kind: 'text', known: 'soggetto.email', when: { fact: 'soggetto.email', is: 'known' } },
    nuovaEmail: { kind: 'text', shape: 'email', max: 254 },
    confermaEmail: {
      kind: 'text',
      shape: 'email',
      max: 254,
      repeats: 'nuovaEmail',
      required: true,
      when: { fact: 'soggetto.nuova-email', is: 'known' },
    },
    pecAttuale: { kind: 'text', known: 'soggetto.pec', when: { fact: 'soggetto.pec', is: 'known' } },
    nuovaPec: { kind: 'text', shape: 'pec', max: 254 },
    confermaPec: {
      kind: 'text',
      shape: 'pec',
      max: 254,
      repeats: 'nuovaPec',
      required: true,
      when: { fact: 'soggetto.nuova-pec', is: 'known' },
    },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'soggetto', fields: ['soggetto'] },
    { id: 'numeri', fields: ['telefonoAttuale', 'nuovoTelefono', 'cellulareAttuale', 'nuovoCellulare'] },
    {
      id: 'indirizzi',
      fields: ['emailAttuale', 'nuovaEmail', 'confermaEmail', 'pecAttuale', 'nuovaPec', 'confermaPec'],
    },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type VariazioneContatti = Answers<typeof form>
