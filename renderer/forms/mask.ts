import type { FieldContext } from 'vee-validate'
import { computed, onBeforeMount, provide, ref, shallowRef, watch, type Ref } from 'vue'
import type { Dossier } from '#core/domain/dossier.ts'
import { compose, type Given, type Mask } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { AnySheet } from '#core/service/define.ts'
import { optionWords } from '#renderer/texts/told.ts'
import { FILLING } from './answer.ts'
import { keeping, shownMask, type ShownMask } from './shown-mask.ts'

/** A mask being filled: composed again at every keystroke, checked while typing by the schema that the core will use. */
export function useMask(sheet: AnySheet, dossier: Ref<Dossier>, initial: Loose) {
  const typed = shallowRef<Loose>(initial)
  const mask = computed(() => compose(sheet.form, dossier.value, typed.value, optionWords()))
  const wrong = computed(() => complaints(mask.value))
  const fields = new Map<string, FieldContext>()
  const opened = ref<ReadonlySet<string>>(new Set())
  const answer = (name: string, value: unknown) => (typed.value = { ...typed.value, [name]: value })
  const put = (name: string, value: unknown) => {
    answer(name, value)
    fields.get(name)?.setValue(value, false)
  }
  provide(FILLING, { typed, complaints: wrong, answer, fields })
  const suggest = suggesting(initial, put)
  watch(mask, suggest)
  onBeforeMount(() => suggest(mask.value)) // when whoever keeps the answers is already watching them
  // another answer may change what is said of a field: the text that it repeats, what there is to pick
  watch(wrong, (now, before) => {
    for (const name of differing(now, before)) {
      const field = fields.get(name)
      if (field?.meta.touched) void field.validate()
    }
  })

  /** The first field that has a complaint, in the order of the page; all complaints are shown from now on. */
  async function firstWrong(): Promise<string | undefined> {
    await Promise.all([...fields.values()].map((field) => field.validate()))
    for (const name of Object.keys(wrong.value)) fields.get(name)?.setTouched(true)
    return mask.value.asked.find(({ name }) => name in wrong.value)?.name
  }

  /** Asks what is known all the same, starting from it. */
  function overrule({ name, value }: Given) {
    opened.value = new Set([...opened.value, name])
    put(name, value)
  }

  return {
    typed,
    /** What to show as known and what to ask. */
    shown: computed<ShownMask>((before) => keeping(before, shownMask(sheet.form, mask.value, opened.value))),
    /** The fields that still have a complaint, in the order of the page. */
    missing: computed<readonly string[]>((before) => sameNames(before, missingIn(mask.value, wrong.value))),
    firstWrong,
    overrule,
  }
}

/** A field that has just come up starts with what the form suggests, unless something was typed there before. */
function suggesting(initial: Loose, put: (name: string, value: unknown) => void) {
  const seen = new Set(Object.keys(initial))
  return ({ asked }: Mask) => {
    for (const { name, suggestion } of asked) {
      if (seen.has(name)) continue
      seen.add(name)
      if (suggestion !== undefined) put(name, suggestion)
    }
  }
}

const missingIn = ({ asked }: Mask, wrong: Readonly<Record<string, string>>) =>
  asked.flatMap(({ name }) => (name in wrong ? [name] : []))

/** The very list that was there, while it names the same: nothing is drawn anew. */
function sameNames(before: readonly string[] | undefined, now: readonly string[]): readonly string[] {
  return before?.join() === now.join() ? before : now
}

function differing(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name])
}
