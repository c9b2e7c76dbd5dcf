import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { ChosenFile } from '#electron/bridge/calls.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import type { ImportKind, ImportProgress, ImportReport } from '#core/domain/importing.ts'
import { desk } from './desk.ts'

/** One file on its way in. */
export type ImportJob = {
  readonly file: ChosenFile
  readonly job?: string
  readonly progress?: ImportProgress
  readonly failure?: Failure | undefined
  readonly cancelled?: true
}

/** Whether it ended without going in: it waits only to be read. */
export const isStopped = ({ failure, cancelled }: ImportJob) => failure !== undefined || cancelled === true

/** The imports: the files on their way in, and the reports of those before. */
export const useImports = defineStore('imports', () => {
  const { jobs, change, drop, ofJob } = jobList()
  const history = shallowRef<readonly ImportReport[]>()
  /** The last report of this sitting: shown open. */
  const latest = ref<string>()
  const early = new Map<string, Over>()

  async function start(file: ChosenFile, kind?: ImportKind) {
    const reply = await desk['imports.start']({ token: file.token, ...(kind !== undefined && { kind }) })
    change(file.token, reply.ok ? { job: reply.value.job } : { failure: reply.failure })
    const over = reply.ok ? early.get(reply.value.job) : undefined
    if (over !== undefined) await finished(over)
  }

  /** Lets the user choose files and starts them all; the backend takes them one at a time. */
  async function choose(kind?: ImportKind) {
    const files = await chosen(kind)
    jobs.value = [...jobs.value, ...files.map((file) => ({ file }))]
    for (const file of files) await start(file, kind)
  }

  /** The same file once more, told what it holds. */
  async function again(file: ChosenFile, kind: ImportKind) {
    change(file.token, { failure: undefined })
    await start(file, kind)
  }

  async function finished(over: Over) {
    const token = ofJob(over.job)
    if (token === undefined)
      early.set(over.job, over) // told before the call that began it returned
    else if (over.failure) change(token, { failure: over.failure })
    else if (over.cancelled) change(token, { cancelled: true })
    else drop(token)
    if (over.report) latest.value = over.report.id
    history.value = await reports()
  }

  function moved(progress: Pushes['imports.progress']) {
    const token = ofJob(progress.job)
    if (token !== undefined) change(token, { progress })
  }

  const refresh = async () => (history.value = await reports())

  /** The backend fell with them; what was cut is told when the studio opens again. */
  const fell = () => void (jobs.value = jobs.value.filter(isStopped))

  const isAtWork = () => jobs.value.some((job) => job.job !== undefined && !isStopped(job))

  return { isAtWork, fell, jobs, history, latest, choose, again, drop, finished, moved, cancel, refresh }
})

type Over = Pushes['imports.finished']

function jobList() {
  const jobs = shallowRef<readonly ImportJob[]>([])
  return {
    jobs,
    change: (token: string, part: Partial<ImportJob>) =>
      void (jobs.value = jobs.value.map((one) => (one.file.token === token ? { ...one, ...part } : one))),
    drop: (token: string) => void (jobs.value = jobs.value.filter(({ file }) => file.token !== token)),
    ofJob: (job: string) => jobs.value.find((one) => one.job === job)?.file.token,
  }
}

async function chosen(kind?: ImportKind): Promise<readonly ChosenFile[]> {
  const reply = await desk['files.choose'](kind === undefined ? {} : { kind })
  return reply.ok ? reply.value : []
}

async function reports(): Promise<readonly ImportReport[]> {
  const reply = await desk['imports.history']({})
  return reply.ok ? reply.value : []
}

async function cancel(job: string): Promise<void> {
  await desk['imports.cancel']({ job })
}
