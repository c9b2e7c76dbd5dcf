import type { Answer } from '#core/http/call.ts'
import { ok } from '#core/kernel/result.ts'

export const registro: Answer<'registro'> = async (
  { register },
  { query: { dopo, limite, attore, oggetto, esito } },
) => {
  const sought = {
    ...(attore !== undefined && { actor: attore }),
    ...(oggetto !== undefined && { object: oggetto }),
    ...(esito !== undefined && { outcome: esito }),
  }
  const entries = await register.page(dopo, limite, sought)
  return ok({ entries, last: entries.at(-1)?.seq ?? dopo })
}
