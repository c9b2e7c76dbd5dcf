import type { useToast } from '@nuxt/ui/composables/useToast'
import type { Router } from 'vue-router'
import type { Outcome } from '#core/contract/outcome.ts'
import { desk } from '#renderer/stores/desk.ts'
import { failureText } from '#renderer/texts/failures.ts'

type Refused = { readonly id: string; readonly outcome?: Outcome }
type Toast = Pick<ReturnType<typeof useToast>, 'add'>

/** Opens a draft linked to the refused request, on the field to correct: the named one, or the first that failed. */
export async function amend({ id, outcome }: Refused, router: Router, toast: Toast, named?: string): Promise<void> {
  const reply = await desk['tasks.amend']({ id })
  if (!reply.ok) return void toast.add({ title: failureText(reply.failure), color: 'error' })
  const failed = outcome?.checks.find(({ result, field }) => result === 'non-superata' && field !== undefined)
  const campo = named ?? failed?.field
  await router.push({ path: `/bozze/${reply.value.id}`, query: campo === undefined ? {} : { campo } })
}
