import { defineSheet } from '#core/service/define.ts'
import { form } from './form.ts'
import { texts } from './texts.it.ts'

export const sheet = defineSheet({
  id: 'variazione-contatti-dipendente',
  version: 1,
  who: ['dipendente-delegato', 'rappresentante-legale', 'intermediario', 'sub-delegato'],
  graduale: false,
  form,
  texts,
})
