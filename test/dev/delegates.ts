import type { Archive } from '#core/store/open.ts'
import { PEOPLE } from '#test/oidc/people.ts'

/** Lets the sub-delegato among the demo people share the deleghe of the studio: no file of a studio tells of sub-deleghe. */
export async function delegateToo({ core }: Pick<Archive, 'core'>, oggi: string): Promise<void> {
  const codeOf = (id: string) => PEOPLE.find((person) => person.id === id)?.codiceFiscale ?? ''
  const held = await core
    .selectFrom('deleghe')
    .select(['id', 'dal'])
    .where('delegato', '=', codeOf('consulente'))
    .where((where) => where.or([where('al', 'is', null), where('al', '>=', oggi)]))
    .execute()
  const delegato = codeOf('sub-delegato')
  const rows = held.map(({ id, dal }) => ({ id: `sub-${id}`, delega: id, delegato, dal, al: null }))
  if (rows.length > 0) await core.insertInto('subdeleghe').values(rows).execute()
}
