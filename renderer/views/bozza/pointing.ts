import { nextTick, ref, type Ref } from 'vue'
import type { CheckLine } from '#core/service/decide.ts'
import type { AnySheet } from '#core/service/define.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'
import type { Given } from '#core/forms/compose.ts'
import { focusField } from '#renderer/forms/field-id.ts'
import type { ShownMask } from '#renderer/forms/shown-mask.ts'

/** Takes to a datum: into its field, asking again what may be changed, or else to where it is shown. */
export function usePointing(shown: Ref<ShownMask>, overrule: (given: Given) => void) {
  const pointed = ref('')

  async function goTo(name: string): Promise<void> {
    await nextTick()
    const given = shown.value.given.find((one) => one.name === name)
    pointed.value = given !== undefined && given.field.editable !== true ? name : ''
    if (given?.field.editable === true) overrule(given)
    await nextTick()
    focusField(name)
  }
  return { pointed, goTo }
}

/** What the istruttoria says to do about a datum, when it complains of it; a block speaks before a warning. */
export function mendOf(sheet: AnySheet, checks: readonly CheckLine[], name: string): string | undefined {
  const failed = checks.filter(({ result, field }) => result === 'non-superata' && field === name)
  const line = failed.find(({ weight }) => weight === 'blocca') ?? failed[0]
  return line && wordedLine(sheet, line).mend
}
