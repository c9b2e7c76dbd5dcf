import type { FormDef } from './definition.ts'

/** New addresses and numbers, whoever they are for: each may be left out, and an address that is given is repeated. */
export const nuoviRecapiti = {
  nuovaPec: { kind: 'text', shape: 'pec', max: 254 },
  confermaPec: {
    kind: 'text',
    shape: 'pec',
    max: 254,
    required: true,
    repeats: 'nuovaPec',
    when: { fact: 'contatto.nuova-pec', is: 'known' },
  },
  nuovaEmail: { kind: 'text', shape: 'email', max: 254 },
  confermaEmail: {
    kind: 'text',
    shape: 'email',
    max: 254,
    required: true,
    repeats: 'nuovaEmail',
    when: { fact: 'contatto.nuova-email', is: 'known' },
  },
  nuovoTelefono: { kind: 'text', shape: 'telefono', max: 40 },
  nuovoCellulare: { kind: 'text', shape: 'telefono', max: 40 },
  nuovoFax: { kind: 'text', shape: 'telefono', max: 40 },
} as const satisfies FormDef['fields']
