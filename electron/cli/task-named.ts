import type { Desk } from '#electron/desk/desk.ts'

/** The Smart-Task of an id or of a protocollo. */
export async function taskNamed({ store }: Pick<Desk, 'store'>, name: string) {
  const byId = await store.task(name)
  if (byId !== undefined || !/^st/i.test(name)) return byId
  const { rows } = await store.list({ filter: { text: name }, limit: 1 })
  return rows[0] && store.task(rows[0].id)
}
