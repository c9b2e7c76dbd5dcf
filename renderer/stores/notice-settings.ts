import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Background } from '#electron/bridge/calls.ts'
import type { NoticeSettings } from '#electron/desk/notice-settings.ts'
import { desk } from './desk.ts'

/** How the studio wants to be told, and what goes on when the window is closed. */
export const useNoticeSettings = defineStore('notice-settings', () => {
  const settings = shallowRef<NoticeSettings>()
  const background = shallowRef<Background>()

  async function refresh(): Promise<NoticeSettings | undefined> {
    const [told, around] = await Promise.all([desk['inbox.settings']({}), desk['app.background']({})])
    if (told.ok) settings.value = told.value
    if (around.ok) background.value = around.value
    return settings.value
  }

  /** Reads them first: what another place of the app has chosen meanwhile is kept. */
  async function choose(change: (now: NoticeSettings) => NoticeSettings): Promise<Failure | undefined> {
    const now = await refresh()
    if (now === undefined) return undefined
    const { mutedCompanies, mutedServices, ...rest } = change(now)
    const reply = await desk['inbox.choose']({
      ...rest,
      mutedCompanies: [...mutedCompanies],
      mutedServices: [...mutedServices],
    })
    if (reply.ok) settings.value = reply.value
    return reply.ok ? undefined : reply.failure
  }

  async function goOn(change: Partial<Background>): Promise<Failure | undefined> {
    const reply = await desk['app.background'](change)
    if (reply.ok) background.value = reply.value
    return reply.ok ? undefined : reply.failure
  }

  return { settings, background, refresh, choose, goOn }
})

type Muted = 'mutedCompanies' | 'mutedServices'

/** The settings with one company or service silenced, or told of again. */
export function muting(of: Muted, one: string, isMuted: boolean): (now: NoticeSettings) => NoticeSettings {
  return (now) => {
    const others = now[of].filter((other) => other !== one)
    return { ...now, [of]: isMuted ? [...others, one] : others }
  }
}
