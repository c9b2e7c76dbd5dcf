import { defineSheet } from '#core/service/define.ts'
import { form } from './form.ts'
import { texts } from './texts.it.ts'

export const sheet = defineSheet({
  id: 'revoca-delega-dipendente',
  version: 1,
  // the Messaggio does not tell whether the dipendente asks or is asked about: both readings are served
  who: ['rappresentante-legale', 'dipendente-delegato'],
  graduale: false,
  form,
  texts,
})
