import { defineSheet } from '#core/service/define.ts'
import { form } from './form.ts'
import { texts } from './texts.it.ts'

export const sheet = defineSheet({
  id: 'dpa',
  version: 1,
  who: ['rappresentante-legale', 'intermediario', 'dipendente-delegato', 'sub-delegato'],
  graduale: true,
  form,
  texts,
})
