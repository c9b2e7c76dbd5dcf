import { CASI_1R, CASI_CON_MEDIA } from '#core/domain/fondo-tesoreria.ts'
import { defineForm, type Answers } from '#core/forms/definition.ts'

const conMedia = { field: 'caso', in: CASI_CON_MEDIA } as const

export const form = defineForm({
  fields: {
    matricola: { kind: 'pick', from: 'posizioni-attive', required: true },
    entePubblico: { kind: 'flag', required: true, known: 'azienda.ente-pubblico' },
    dirittoComune: { kind: 'flag', required: true, when: { field: 'entePubblico', is: true } },
    caso: { kind: 'choice', options: CASI_1R, required: true, known: 'tesoreria.caso', editable: true },
    annoRiferimento: { kind: 'pick', from: 'anni-di-riferimento', required: true, when: conMedia },
    mediaAnnua: { kind: 'number', decimals: 2, required: true, known: 'tesoreria.media-annua', when: conMedia },
    efficaciaIl: {
      kind: 'date',
      past: true,
      required: true,
      when: { field: 'caso', in: ['operazione-societaria', 'singoli-lavoratori'] },
    },
    decorrenza: { kind: 'period', required: true, known: 'tesoreria.decorrenza', editable: true },
    attoOperazione: { kind: 'attachments', required: true, when: { field: 'caso', is: 'operazione-societaria' } },
    // figures that the archive holds need no further evidence
    allegati: {
      kind: 'attachments',
      when: {
        any: [
          { field: 'caso', is: 'singoli-lavoratori' },
          { all: [conMedia, { fact: 'tesoreria.media-annua', is: 'unknown' }] },
        ],
      },
    },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['matricola', 'entePubblico', 'dirittoComune'] },
    { id: 'obbligo', fields: ['caso', 'annoRiferimento', 'mediaAnnua', 'efficaciaIl', 'decorrenza'] },
    { id: 'conferma', fields: ['attoOperazione', 'allegati', 'dichiarazione'] },
  ],
})

export type Tesoreria = Answers<typeof form>
