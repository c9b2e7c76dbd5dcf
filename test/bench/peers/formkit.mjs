import { defaultConfig, FormKitSchema, plugin } from '@formkit/vue'
import { createApp, h } from 'vue'
import { offer } from '../forms/page/harness.ts'
import { EMAIL, large, OPTIONS } from '../forms/page/spec.ts'

const KINDS = { text: 'text', choice: 'select', date: 'date', flag: 'checkbox' }

const node = ({ name, label, kind, required, email, when }) => ({
  $formkit: KINDS[kind],
  name,
  id: name,
  label,
  ...(kind === 'choice' && { options: ['', ...OPTIONS] }),
  validation: [...(required ? [['required']] : []), ...(email ? [['matches', EMAIL]] : [])],
  validationVisibility: 'live', // the others tell while one types
  ...(when && { if: `$get(${when}).value` }),
})

offer(() => {
  const schema = [{ $formkit: 'form', actions: false, children: large.map(node) }]
  return createApp({ render: () => h(FormKitSchema, { schema }) }).use(plugin, defaultConfig())
})
