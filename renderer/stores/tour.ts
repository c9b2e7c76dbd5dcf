import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { systemClock } from '#core/kernel/clock.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { desk } from './desk.ts'
import { useFeel } from './feel.ts'
import { useWorkspace } from './workspace.ts'

const SHOWN = 'variazione-pec-aziendale' // the oggetto of the draft that is shown: short, and everybody knows it

/** The tour of the screens: whether somebody is on it, and the requests that it shows. */
export const useTour = defineStore('tour', () => {
  const isOn = ref(false)
  const draft = ref<string>()
  const decided = ref<string>()
  /** A draft made to be shown; it goes when the tour is over. */
  const made = ref<string>()

  const isDemo = computed(() => {
    const { state } = useWorkspace()
    return state?.state === 'open' && state.demo
  })

  async function begin(): Promise<void> {
    draft.value = (await firstId({ states: ['draft'] })) ?? (isDemo.value ? await draftToShow() : undefined)
    decided.value = (await firstId({ esito: 'non-accolta' })) ?? (await firstId({ esito: 'accolta' }))
    isOn.value = true
  }

  /** Shows it to whoever opens the demo studio for the first time on this computer. */
  async function offer(): Promise<void> {
    if (!isDemo.value) return
    await useFeel().refresh()
    if (!useFeel().feel.toured) await begin()
  }

  async function draftToShow(): Promise<string | undefined> {
    const companies = await desk['companies.list']({ search: '', scope: 'in-delega', limit: 1 })
    const azienda = companies.ok ? companies.value.rows[0]?.codiceFiscale : undefined
    if (azienda === undefined) return undefined
    const answers = { decorrenza: civilDay(systemClock.now()) }
    const reply = await desk['tasks.create']({ service: SHOWN, azienda, answers })
    if (reply.ok) made.value = reply.value.id
    return made.value
  }

  /** Over, and not to be offered again. */
  async function end(): Promise<void> {
    isOn.value = false
    await useFeel().choose({ toured: true })
    if (made.value !== undefined) await desk['tasks.discard']({ ids: [made.value] })
    made.value = undefined
  }

  return { isOn, draft, decided, made, begin, offer, end }
})

async function firstId(filter: { states: ['draft'] } | { esito: 'accolta' | 'non-accolta' }) {
  const reply = await desk['tasks.list']({ filter, limit: 1 })
  return reply.ok ? reply.value.rows[0]?.id : undefined
}
