import { readFile } from 'node:fs/promises'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { publishedKeys } from '#core/signing/published-keys.ts'
import { verify as verifyWith } from '#core/signing/verify.ts'
import { misused, text, type Command, type Said } from '#electron/cli/command.ts'
import { EXIT, type ExitCode } from '#electron/cli/exit-codes.ts'
import { receiptText } from '#electron/cli/receipt-text.ts'
import { taskNamed } from '#electron/cli/task-named.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never } from '#electron/desk/desk.ts'
import { receiptsIn } from '#electron/desk/receipt-files.ts'
import { takeReceipt, verified, type ReceiptView, type Verdict } from '#electron/desk/receipts.ts'

export const verify: Command = {
  name: 'verify',
  examples: ['verify ricevuta.jws --key chiavi.json'],
  usage: '<file | id o protocollo> [--key <file delle chiavi>]',
  about:
    'Verifica ricevute senza rete: con le chiavi note allo spazio di lavoro, o con quelle di un file (allora non serve aprirlo)',
  flags: { key: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const [wanted] = typed.words
    const key = text(typed, 'key')
    if (wanted === undefined) return no(misused('Indica un file di ricevute, o l’id di uno Smart-Task.'))
    const file = await textIn(wanted)
    if (file !== undefined && key !== undefined) return withKeys(receiptsIn(file), key)
    if (key !== undefined) return no(misused(`--key: il file ${wanted} non si può leggere.`))
    return withDesk(place, terminal, async ({ desk, papers }) => {
      if (file !== undefined)
        return ok(said(await Promise.all(receiptsIn(file).map((jws) => verified(papers.receipts, jws)))))
      const task = await taskNamed(desk, wanted)
      if (task === undefined) return no(never('unknown-task'))
      const kept = await takeReceipt(papers, task.id)
      return kept.ok ? ok(said([await verified(papers.receipts, kept.value.jws)])) : kept
    })
  },
}

async function withKeys(all: readonly string[], path: string): Promise<Result<Said, Failure>> {
  const keys = publishedKeys((await textIn(path)) ?? '')
  if (keys === undefined) return no(misused(`--key: in ${path} non ci sono chiavi pubbliche di un core.`))
  const views = all.map(async (jws): Promise<ReceiptView> => {
    const { is, ...about } = await verifyWith(jws, keys)
    return { verdict: is === 'valida' ? 'valida' : is, jws, ...about }
  })
  return ok(said(await Promise.all(views)))
}

const CODES: Readonly<Record<Verdict, ExitCode>> = {
  valida: EXIT.done,
  alterata: EXIT.altered,
  'chiave-sconosciuta': EXIT.unknownKey,
  'chiave-cambiata': EXIT.unknownKey,
  'non-ricevuta': EXIT.notReceipt,
}

/** Ends with the worst that was found. */
const WORST = ['alterata', 'non-ricevuta', 'chiave-sconosciuta', 'chiave-cambiata'] as const

function said(views: readonly ReceiptView[]): Said {
  const worst = WORST.find((one) => views.some(({ verdict }) => verdict === one)) ?? 'valida'
  return { code: CODES[worst], json: { receipts: views }, text: views.map(receiptText).join('\n\n') }
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
