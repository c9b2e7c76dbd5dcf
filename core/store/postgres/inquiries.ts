import type { Riscontro } from '#core/domain/dossier.ts'
import type { Inquiry } from '#core/service/inquiry.ts'
import { inquire } from '#core/store/ledger.ts'
import type { Runner } from '#core/store/prepared.ts'
import { atOnce } from './at-once.ts'
import { addressesOfOthers } from './queries/addresses.ts'
import { heldSeries } from './queries/numbers.ts'

/** What somebody asks about a company. */
export type Asked = { readonly azienda: string; readonly inquiry: Inquiry }
type Answered = Asked & { readonly reply: Riscontro }

/** Two companies that give themselves the same address at the same time: the second one sees what the first one did. */
export async function lockAddresses(on: Runner, inquiries: readonly Inquiry[]): Promise<void> {
  const addresses = inquiries.filter(isAboutAddress).map(({ valore }) => `recapito ${valore.toLowerCase()}`)
  // in one order for all, so that no two wait for each other
  if (addresses.length > 0) await heldSeries(on, { names: [...new Set(addresses)].sort() })
}

/** The replies to all, once the addresses are held: of however many addresses in one statement. */
export async function repliesTo(on: Runner, asked: readonly Asked[]): Promise<readonly Answered[]> {
  const replies: Answered[] = []
  const others = asked.filter(({ inquiry }) => !isAboutAddress(inquiry))
  await atOnce([
    lockAddresses(
      on,
      asked.map(({ inquiry }) => inquiry),
    ),
    addressReplies(on, asked, replies),
    ...others.map(async ({ azienda, inquiry }) => {
      const [reply] = await inquire(on, [inquiry], azienda)
      if (reply !== undefined) replies.push({ azienda, inquiry, reply })
    }),
  ])
  return replies
}

async function addressReplies(on: Runner, asked: readonly Asked[], replies: Answered[]): Promise<void> {
  const wanted = asked.flatMap(({ azienda, inquiry }) => {
    if (!isAboutAddress(inquiry)) return []
    return { azienda, inquiry, valore: inquiry.valore.toLowerCase(), titolare: inquiry.titolare ?? azienda }
  })
  if (wanted.length === 0) return
  const [valori, titolari] = [wanted.map(({ valore }) => valore), wanted.map(({ titolare }) => titolare)]
  const taken = new Set((await addressesOfOthers(on, { valori, titolari })).map(nameOf))
  for (const { azienda, inquiry, ...of } of wanted) {
    const { domanda, valore } = inquiry
    replies.push({ azienda, inquiry, reply: { domanda, valore, trovato: taken.has(nameOf(of)) } })
  }
}

const nameOf = ({ valore, titolare }: { readonly valore: string; readonly titolare: string }) =>
  `${titolare}\n${valore}`

function isAboutAddress(inquiry: Inquiry): inquiry is Extract<Inquiry, { domanda: 'recapito-di-altri' }> {
  return inquiry.domanda === 'recapito-di-altri'
}
