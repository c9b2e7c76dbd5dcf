import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { WantedFile } from '#electron/bridge/calls.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import { desk } from './desk.ts'

type Progress = Pushes['exports.progress']

/** A file on its way out. */
export type ExportJob = {
  readonly job: string
  readonly token: string
  readonly name: string
  readonly progress?: Progress
}

/** Files on their way out: lists, receipts, paper. */
export const useExports = defineStore('exports', () => {
  const jobs = shallowRef<readonly ExportJob[]>([])
  /** Ended before the call that began them had returned. */
  const over = new Set<string>()

  /** Asks where, and begins; gives why it could not. Whoever thinks better of it gets nothing, and no complaint. */
  async function save(name: string, what: WantedFile): Promise<Failure | undefined> {
    const place = await desk['files.saveAs']({ name, kind: what.format })
    if (!place.ok) return place.failure
    if (place.value === null) return undefined
    const { token, name: chosen } = place.value
    const begun = await desk['exports.start']({ token, what })
    if (!begun.ok) return begun.failure
    const { job } = begun.value
    if (!over.delete(job)) jobs.value = [...jobs.value, { job, token, name: chosen }]
    else tokens.set(job, token)
    return undefined
  }

  const tokens = new Map<string, string>()

  /** Forgets it, and gives the token by which its file can be shown. */
  function finished({ job }: Pushes['exports.finished']): string | undefined {
    const known = jobs.value.find((one) => one.job === job)
    if (known === undefined) over.add(job)
    jobs.value = jobs.value.filter((one) => one !== known)
    return known?.token ?? tokens.get(job)
  }

  function moved(progress: Progress) {
    jobs.value = jobs.value.map((one) => (one.job === progress.job ? { ...one, progress } : one))
  }

  /** The backend fell with them; what was cut is told when the studio opens again. */
  const fell = () => void (jobs.value = [])

  const cancel = (job: string) => void desk['exports.cancel']({ job })

  return { jobs, save, finished, moved, cancel, fell }
})

/** Shows a written file in its folder. */
export async function showFile(token: string): Promise<void> {
  await desk['files.show']({ token })
}
