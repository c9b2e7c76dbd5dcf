import type { useToast } from '@nuxt/ui/composables/useToast'
import type { Router } from 'vue-router'
import { desk } from '#renderer/stores/desk.ts'
import { said } from '#renderer/stores/said.ts'
import { crea } from '#renderer/texts/crea.ts'
import { failureText } from '#renderer/texts/failures.ts'

type Toast = Pick<ReturnType<typeof useToast>, 'add'>

/** A new draft with all the answers of a request, and goes to it; the request stays as it is. */
export async function duplicate(id: string, router: Router, toast: Toast): Promise<void> {
  const made = await copyOf(id)
  if (!made.ok) return void toast.add({ title: failureText(made.failure), color: 'error' })
  toast.add({ title: crea.duplicated, description: made.value.ragioneSociale, icon: 'i-lucide-copy' })
  await router.push(`/bozze/${made.value.id}`)
}

async function copyOf(id: string) {
  const reply = await desk['tasks.get']({ id })
  if (!reply.ok) return reply
  const { service, azienda, answers, richiedente } = reply.value
  return desk['tasks.create']({ service, azienda, answers: said(answers), ...(richiedente && { richiedente }) })
}
