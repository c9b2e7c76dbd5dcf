import { VARIAZIONI } from '#core/domain/variazione.ts'
import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    nota: { kind: 'pick', from: 'note-da-ricalcolare', required: true },
    variazione: {
      kind: 'choice',
      options: VARIAZIONI,
      required: true,
      known: 'nota.variazione-dopo-calcolo',
      editable: true,
    },
    variazioneIl: { kind: 'date', required: true, past: true, known: 'nota.giorno-variazione' },
    // what the archive cannot see is taken on the requester's word, and only then
    dichiarazione: {
      kind: 'flag',
      accept: true,
      required: true,
      when: { field: 'variazione', in: ['cig-autorizzata', 'dm-quadrato'] },
    },
  },
  pages: [
    { id: 'nota', fields: ['nota'] },
    { id: 'variazione', fields: ['variazione', 'variazioneIl', 'dichiarazione'] },
  ],
})

export type Ricalcolo = Answers<typeof form>
