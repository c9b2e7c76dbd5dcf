import { useForm, type TypedSchema } from 'vee-validate'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { ValidationError } from 'yup'
import type { Dossier } from '#core/domain/dossier.ts'
import { compose, type Asked, type Given, type Mask } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints, schemaOf } from '#core/forms/schema.ts'
import type { AnySheet } from '#core/service/define.ts'

type Values = Record<string, unknown>

/** A mask being filled: composed again at every keystroke, checked while typing by the schema that the core will use. */
export function useMask(sheet: AnySheet, dossier: Ref<Dossier>, initial: Loose) {
  const typed = shallowRef<Loose>(initial)
  const mask = computed(() => compose(sheet.form, dossier.value, typed.value))
  const opened = ref<ReadonlySet<string>>(new Set())
  const form = useForm<Values>({
    initialValues: { ...initial },
    keepValuesOnUnmount: true,
    validationSchema: computed(() => typedSchema(mask.value)),
  })
  watch(form.values, (values) => (typed.value = { ...values }), { deep: true, flush: 'sync' })
  watch(mask, (now) => suggest(now, typed.value, form.setFieldValue), { immediate: true })

  /** The first field that has a complaint, in the order of the page; all complaints are shown from now on. */
  async function firstWrong(): Promise<string | undefined> {
    await form.validate({ mode: 'force' })
    const wrong = complaints(mask.value)
    for (const name of Object.keys(wrong)) form.setFieldTouched(name, true)
    return mask.value.asked.find(({ name }) => name in wrong)?.name
  }

  /** Asks what is known all the same, starting from it. */
  function overrule({ name, value }: Given) {
    opened.value = new Set([...opened.value, name])
    form.setFieldValue(name, value)
  }

  return {
    typed,
    /** What to show as known and what to ask. */
    shown: computed(() => shownMask(sheet.form, mask.value, opened.value)),
    /** How many fields still have a complaint. */
    left: computed(() => Object.keys(complaints(mask.value)).length),
    firstWrong,
    overrule,
  }
}

export type ShownMask = { readonly given: readonly Given[]; readonly asked: readonly Asked[] }

function shownMask(form: FormDef, { given, asked }: Mask, opened: ReadonlySet<string>): ShownMask {
  const order = form.pages.flatMap(({ fields }) => fields)
  const asking = [...asked, ...given.filter(({ name }) => opened.has(name))]
  return {
    given: given.filter(({ name }) => !opened.has(name)),
    asked: asking.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
  }
}

/** The yup schema as vee-validate takes it: strict, as the core reads it, and told of the other answers. */
function typedSchema(mask: Mask): TypedSchema<Values> {
  const schema = schemaOf(mask)
  return {
    __type: 'VVTypedSchema',
    parse: async (values) => {
      try {
        await schema.validate(values, { strict: true, abortEarly: false, context: mask.answers })
        return { value: values, errors: [] }
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error
        return { errors: error.inner.map(({ path = '', errors }) => ({ path, errors })) }
      }
    },
  }
}

/** A field that has just come up starts with what the form suggests, unless something was typed there before. */
function suggest({ asked }: Mask, typed: Loose, change: (name: string, value: unknown, validate: boolean) => void) {
  for (const { name, suggestion } of asked)
    if (suggestion !== undefined && !(name in typed)) change(name, suggestion, false)
}
