import { useToast } from '@nuxt/ui/composables/useToast'
import { useRouter } from 'vue-router'
import type { Avviso } from '#electron/desk/avviso.ts'
import { outcomes } from '#renderer/texts/common.ts'
import { noticeNow } from '#renderer/texts/thread-notices.ts'

type Told = { readonly title: string; readonly to: string; readonly description?: string }

/** Tells what Sedi answered, unless it is on the screen already. */
export function useAnswerToasts() {
  const toast = useToast()
  const router = useRouter()
  return (avvisi: readonly Avviso[]) => {
    const told = toldOf(avvisi)
    if (told === undefined || router.currentRoute.value.path === told.to) return
    const { to, ...said } = told
    toast.add({
      ...said,
      icon: 'i-lucide-message-square-reply',
      color: 'primary',
      actions: [{ label: outcomes.open, color: 'neutral', variant: 'outline', onClick: () => void router.push(to) }],
    })
  }
}

function toldOf(avvisi: readonly Avviso[]): Told | undefined {
  if (avvisi.length > 1) return { title: outcomes.answers(avvisi.length), to: '/avvisi?tipo=risposta' }
  const [{ details } = {}] = avvisi
  if (details === undefined) return undefined
  const { title, text, to } = noticeNow(details)
  return { title, description: text.replace('\n', ' · '), to }
}
