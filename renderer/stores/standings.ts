import { shallowRef } from 'vue'
import type { Standing } from '#core/service/activation.ts'
import { desk } from './desk.ts'

/** Where the studio stands with each service; one nobody spoke of counts as open. */
export function useStandings() {
  const standings = shallowRef<Readonly<Record<string, Standing>>>({})
  void desk['services.standings']({}).then((reply) => reply.ok && (standings.value = reply.value))
  return { standingOf: (service: string): Standing => standings.value[service] ?? { active: true } }
}
