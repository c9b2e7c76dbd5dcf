import { useToast } from '@nuxt/ui/composables/useToast'
import type { Avviso } from '#electron/desk/avviso.ts'
import { useInbox } from '#renderer/stores/inbox.ts'
import { muting, useNoticeSettings } from '#renderer/stores/notice-settings.ts'
import { avvisi } from '#renderer/texts/avvisi.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { avvisoLook } from './look.ts'

/** What can be done with notices; each tells how it went and can be taken back. */
export function useInboxDeeds() {
  const inbox = useInbox()
  const settings = useNoticeSettings()
  const toast = useToast()
  const back = (deed: () => void) =>
    [{ label: avvisi.undo, color: 'neutral', variant: 'outline', onClick: deed }] as const

  async function mute(of: 'mutedCompanies' | 'mutedServices', one: string, name: string) {
    const failure = await settings.choose(muting(of, one, true))
    if (failure) return void toast.add({ title: failureText(failure), color: 'error' })
    toast.add({
      title: avvisi.muted(name),
      description: avvisi.mutedHint,
      actions: [...back(() => void settings.choose(muting(of, one, false)))],
    })
  }

  return {
    toggle: ({ n, seen }: Avviso) => inbox.see([n], !seen),
    seeAll: async () => {
      const ns = await inbox.see(undefined)
      if (ns.length > 0)
        toast.add({ title: avvisi.seenAll(ns.length), actions: [...back(() => void inbox.see(ns, false))] })
    },
    muteCompany: (avviso: Avviso) => mute('mutedCompanies', avviso.azienda, avvisoLook(avviso).company),
    muteService: (avviso: Avviso) => mute('mutedServices', avviso.row?.service ?? '', avvisoLook(avviso).what),
  }
}
