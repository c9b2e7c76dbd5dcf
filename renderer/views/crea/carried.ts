import type { AnySheet } from '#core/service/define.ts'
import { carriedAnswers } from '#electron/desk/carried.ts'
import { desk } from '#renderer/stores/desk.ts'
import { said } from '#renderer/stores/said.ts'

/** What the request of that id answered, as far as it may hold for another company; nothing without one. */
export async function carriedFrom(id: string, sheet: AnySheet) {
  if (id === '') return {}
  const reply = await desk['tasks.get']({ id })
  const isLike = reply.ok && reply.value.service === sheet.id
  return isLike ? said(carriedAnswers(sheet.form, reply.value.answers)) : {}
}
