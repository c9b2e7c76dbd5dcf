import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Loose } from '#core/forms/loose.ts'
import type { Input } from '#electron/bridge/calls.ts'
import type { Forecast } from '#electron/desk/forecast.ts'
import { desk } from './desk.ts'
import { onNewDay } from './present.ts'
import { said } from './said.ts'

const PAUSE = 350 // ms without typing

/** What the core would decide of these answers, asked again after each pause in the typing and on each new day. */
export function useForecast(of: () => Omit<Input<'tasks.forecast'>, 'answers'>) {
  const forecast = shallowRef<Forecast>()
  const failed = ref(false)
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Loose | undefined

  async function ask(answers: Loose) {
    last = answers
    turn += 1
    const mine = turn
    const reply = await desk['tasks.forecast']({ ...of(), answers: said(answers) })
    if (mine !== turn) return
    failed.value = !reply.ok
    if (reply.ok) forecast.value = reply.value
  }
  function soon(answers: Loose) {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(answers), PAUSE)
  }
  onNewDay(() => last && ask(last))
  onScopeDispose(() => clearTimeout(timer))

  return { forecast, failed, ask, soon }
}
