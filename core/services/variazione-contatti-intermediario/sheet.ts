import { defineSheet } from '#core/service/define.ts'
import { form } from './form.ts'
import { texts } from './texts.it.ts'

export const sheet = defineSheet({
  id: 'variazione-contatti-intermediario',
  version: 1,
  who: ['intermediario', 'sub-delegato'],
  graduale: false,
  form,
  texts,
})
