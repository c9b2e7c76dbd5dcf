import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { ChosenFile } from '#electron/bridge/calls.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import type { ImportKind, ImportProgress, ImportReport } from '#electron/desk/importing.ts'
import { desk } from './desk.ts'

/** One file on its way in. */
export type ImportJob = {
  readonly file: ChosenFile
  readonly job?: string
  readonly progress?: ImportProgress
  readonly failure?: Failure
  readonly cancelled?: true
}

/** The imports: one file at a time, in the order they were chosen, and the reports of those before. */
export const useImports = defineStore('imports', () => {
  const jobs = ref<readonly ImportJob[]>([])
  const history = shallowRef<readonly ImportReport[]>()
  /** The last report of this sitting: shown open. */
  const latest = ref<string>()
  const early = new Map<string, Pushes['imports.finished']>()

  const change = (token: string, part: Partial<ImportJob>) =>
    void (jobs.value = jobs.value.map((one) => (one.file.token === token ? { ...one, ...part } : one)))
  const drop = (token: string) => void (jobs.value = jobs.value.filter(({ file }) => file.token !== token))

  async function start(file: ChosenFile, kind?: ImportKind) {
    const { token } = file
    const reply = await desk['imports.start']({ token, ...(kind !== undefined && { kind }) })
    if (!reply.ok) return change(token, { failure: reply.failure })
    const { job } = reply.value
    change(token, { job })
    const over = early.get(job)
    if (over !== undefined) await finished(over)
  }

  /** Lets the user choose files and starts them all; the backend takes them one at a time. */
  async function choose(kind?: ImportKind) {
    const reply = await desk['files.choose'](kind === undefined ? {} : { kind })
    if (!reply.ok) return
    jobs.value = [...jobs.value, ...reply.value.map((file) => ({ file }))]
    for (const file of reply.value) await start(file, kind)
  }

  /** The same file once more, told what it holds. */
  async function again(file: ChosenFile, kind: ImportKind) {
    jobs.value = jobs.value.map((one) => (one.file.token === file.token ? { file } : one))
    await start(file, kind)
  }

  async function finished(over: Pushes['imports.finished']) {
    const found = jobs.value.find(({ job }) => job === over.job)
    if (found === undefined) return void early.set(over.job, over) // told before the call that began it returned
    const { token } = found.file
    if (over.failure) change(token, { failure: over.failure })
    else if (over.cancelled) change(token, { cancelled: true })
    else drop(token)
    if (over.report) latest.value = over.report.id
    await refresh()
  }

  async function refresh() {
    const reply = await desk['imports.history']({})
    if (reply.ok) history.value = reply.value
  }

  function moved(progress: ImportProgress) {
    const found = jobs.value.find(({ job }) => job === progress.job)
    if (found) change(found.file.token, { progress })
  }

  return { jobs, history, latest, choose, again, drop, finished, moved, refresh, cancel }
})

async function cancel(job: string): Promise<void> {
  await desk['imports.cancel']({ job })
}
