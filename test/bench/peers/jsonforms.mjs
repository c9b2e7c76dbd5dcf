// As its users tune it: schemas marked raw, so that Vue puts no proxies around them, and a text that listens to every
// keystroke (the stock one hears of a text only when the field is left).
import { and, isDateControl, isEnumControl, isStringControl, not, rankWith } from '@jsonforms/core'
import { JsonForms, rendererProps, useJsonFormsControl } from '@jsonforms/vue'
import { ControlWrapper, useVanillaControl, vanillaRenderers } from '@jsonforms/vue-vanilla'
import { createApp, defineComponent, h, markRaw, shallowRef } from 'vue'
import { offer } from '../forms/page/harness.ts'
import { EMAIL, large, OPTIONS } from '../forms/page/spec.ts'

const LiveText = defineComponent({
  props: rendererProps(),
  setup(props) {
    const { control, controlWrapper, styles, isFocused, appliedOptions, onChange } = useVanillaControl(
      useJsonFormsControl(props),
      (target) => target.value || undefined,
    )
    const input = () =>
      h('input', {
        id: `${control.value.id}-input`,
        class: styles.control.input,
        value: control.value.data,
        disabled: !control.value.enabled,
        onInput: onChange,
        onFocus: () => (isFocused.value = true),
        onBlur: () => (isFocused.value = false),
      })
    return () =>
      h(
        ControlWrapper,
        { ...controlWrapper.value, styles, isFocused: isFocused.value, appliedOptions: appliedOptions.value },
        { default: () => [input()] },
      )
  },
})
const isText = and(isStringControl, not(isEnumControl), not(isDateControl))
const renderers = Object.freeze([...vanillaRenderers, { renderer: LiveText, tester: rankWith(5, isText) }])

function property({ kind, label, email }) {
  if (kind === 'flag') return { type: 'boolean', title: label }
  const text = { type: 'string', title: label }
  if (kind === 'choice') return { ...text, enum: OPTIONS }
  if (kind === 'date') return { ...text, format: 'date' }
  return email ? { ...text, pattern: EMAIL.source } : text
}

const shownBy = (flag) => ({ effect: 'SHOW', condition: { scope: `#/properties/${flag}`, schema: { const: true } } })

offer(() => {
  const schema = markRaw({
    type: 'object',
    properties: Object.fromEntries(large.map((spec) => [spec.name, property(spec)])),
    required: large.filter(({ required, when }) => required && !when).map(({ name }) => name),
  })
  const uischema = markRaw({
    type: 'VerticalLayout',
    elements: large.map(({ name, when }) => ({
      type: 'Control',
      scope: `#/properties/${name}`,
      ...(when && { rule: shownBy(when) }),
    })),
  })
  const data = shallowRef({})
  const onChange = (event) => (data.value = event.data)
  return createApp({ render: () => h(JsonForms, { data: data.value, schema, uischema, renderers, onChange }) })
})
