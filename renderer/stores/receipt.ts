import { shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { ReceiptView } from '#electron/desk/receipts.ts'
import { desk } from './desk.ts'
import type { useWorks } from './works.ts'

/** The receipt of the request that is shown; an answer about another one, come late, is not taken. */
export function useReceipt() {
  const view = shallowRef<ReceiptView>()
  const failure = shallowRef<Failure>()
  let wanted = ''

  async function load(id: string) {
    wanted = id
    view.value = undefined
    failure.value = undefined
    const reply = await desk['receipts.get']({ id })
    if (wanted !== id) return
    if (reply.ok) view.value = reply.value
    else failure.value = reply.failure
  }

  /** Takes the key it is signed with as good, as the user said. */
  async function trust(id: string) {
    const { core, kid } = view.value ?? {}
    if (core === undefined || kid === undefined) return
    await desk['receipts.trust']({ core, kid })
    await load(id)
  }

  return { view, failure, load, trust }
}

/** `left` were not come to: somebody stopped it. */
type Said = { readonly views: readonly ReceiptView[]; readonly left: number; readonly failure?: Failure }

type Works = Pick<ReturnType<typeof useWorks>, 'begin'>

/** Lets the user choose a file and verifies what is in it; nothing when he thought better of it. Many take a while: it shows how far it is, and can be stopped. */
export async function verifyChosen(works: Works, name: (file: string) => string): Promise<Said | undefined> {
  const chosen = await desk['files.choose']({ kind: 'ricevuta' })
  const [file] = chosen.ok ? chosen.value : []
  if (file === undefined) return undefined
  const work = works.begin({ name: () => name(file.name), total: 0 })
  const job = crypto.randomUUID()
  let all = 0
  const deaf = desk.on('receipts.verifying', ({ job: of, done, total }) => {
    if (of !== job) return
    all = total
    if (!work.moved(done, total)) void desk['receipts.stopVerifying']({ job })
  })
  const reply = await desk['receipts.verify']({ token: file.token, job })
  deaf()
  work.over()
  if (!reply.ok) return { views: [], left: 0, failure: reply.failure }
  return { views: reply.value, left: Math.max(0, all - reply.value.length) }
}
