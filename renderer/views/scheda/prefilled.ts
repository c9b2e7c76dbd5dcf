import type { Router } from 'vue-router'
import type { PickName } from '#core/forms/known.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { sheets } from '#renderer/stores/catalogue.ts'
import { desk } from '#renderer/stores/desk.ts'

/** A Smart-Task that begins from one fact of the company: its mask picks among facts of that kind. */
export type Beginning = { readonly sheet: AnySheet; readonly title: string; readonly field: string }

/** The Smart-Tasks that begin from a fact that this pick offers, whatever services there are. */
export function beginningsFrom(from: PickName): readonly Beginning[] {
  return sheets.flatMap((sheet) => {
    const found = Object.entries(sheet.form.fields).find(([, field]) => field.kind === 'pick' && field.from === from)
    return found ? [{ sheet, title: textOf(sheet, 'title'), field: found[0] }] : []
  })
}

/** Starts the draft with that fact already chosen, and goes to it. */
export async function begin({ sheet, field }: Beginning, azienda: string, fact: string, router: Router): Promise<void> {
  const reply = await desk['tasks.create']({ service: sheet.id, azienda, answers: { [field]: fact } })
  if (reply.ok) await router.push(`/bozze/${reply.value.id}`)
}
