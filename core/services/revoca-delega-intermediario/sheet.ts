import { defineSheet } from '#core/service/define.ts'
import { form } from './form.ts'
import { texts } from './texts.it.ts'

export const sheet = defineSheet({
  id: 'revoca-delega-intermediario',
  version: 1,
  who: ['intermediario', 'rappresentante-legale'],
  graduale: false,
  form,
  texts,
})
