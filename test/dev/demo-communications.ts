import { v7 } from 'uuid'
import type { Step } from '#core/contract/communications.ts'
import type { Oggetto } from '#core/domain/oggetti.ts'
import { deposit } from '#core/engine/communications/files.ts'
import { open } from '#core/engine/communications/open.ts'
import { reply, treat } from '#core/engine/communications/thread.ts'
import type { Engine } from '#core/engine/engine.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Archive } from '#core/store/open.ts'
import { PEOPLE } from '#test/oidc/people.ts'

type Message = {
  readonly oggetto: Oggetto
  readonly testo: string
  /** What became of it. */
  readonly then?: 'risposta' | 'replica' | 'chiusura'
  readonly file?: string
}

const MESSAGES: readonly Message[] = [
  {
    oggetto: 'uniemens/note-di-rettifica',
    testo:
      'La nota di rettifica di marzo non tiene conto dell’esonero già autorizzato.\nIl codice autorizzazione era attivo: si allega il prospetto.',
    file: 'Prospetto esonero marzo.pdf',
  },
  {
    oggetto: 'regolarita-contributiva/durc',
    testo:
      'Il DURC risulta irregolare per un versamento eseguito il 16 del mese. Si chiede di verificare l’abbinamento.',
    then: 'replica',
  },
  {
    oggetto: 'versamenti/ricerca-versamento',
    testo: 'Un F24 risulta pagato e non abbinato alla denuncia del periodo. Si chiede la ricerca del versamento.',
    then: 'chiusura',
    file: 'Quietanza F24.pdf',
  },
  {
    oggetto: 'posizione-aziendale/codici-autorizzazione',
    testo: 'Si chiede l’attribuzione del codice autorizzazione per il periodo indicato nella domanda.',
    then: 'risposta',
  },
  {
    oggetto: 'prestazioni/malattia-maternita',
    testo: 'Un conguaglio di maternità è stato respinto: quale documentazione manca?',
  },
  {
    oggetto: 'versamenti/dilazione',
    testo: 'Si chiede conferma del piano di rate comunicato la settimana scorsa.',
    then: 'chiusura',
  },
]

const codeOf = (id: string) => PEOPLE.find((person) => person.id === id)?.codiceFiscale ?? ''
const studio = { soggetto: codeOf('consulente'), nome: 'Ottavia Bellincastro' }
const HOUR_MS = 3_600_000

/** Opens communications of the demo studio about companies of Modena, as many days as there are before `engine`'s; some are answered. */
export async function demoCommunications(engine: Engine, archive: Archive): Promise<void> {
  const companies = await archive.core
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .select(['p.azienda', 'p.matricola'])
    .distinct()
    .where('p.sede', '=', '5000')
    .where('d.delegato', '=', studio.soggetto)
    .where('d.al', 'is', null)
    .orderBy('p.matricola')
    .execute()
  const started = engine.clock.now().getTime()
  for (const [n, message] of MESSAGES.entries()) {
    const about = companies[n % companies.length]
    if (about === undefined) return
    const ago = (MESSAGES.length - n) * 7 * HOUR_MS
    const at = (hours: number) => ({ ...engine, clock: { now: () => new Date(started - ago + hours * HOUR_MS) } })
    await told(at, message, about)
  }
}

async function told(
  at: (hours: number) => Engine,
  { oggetto, testo, then, file }: Message,
  about: { readonly azienda: string; readonly matricola: string },
) {
  const id = v7()
  const allegati = file === undefined ? [] : [await handed(at(0), file)]
  sure(await open(at(0), studio, { id, ...about, oggetto, testo, allegati }))
  if (then !== undefined) await treated(at, id, then)
  if (then === 'replica') {
    const testo = 'Ci sono novità? Il DURC serve per una gara.'
    sure(await reply(at(5), studio, id, { id: v7(), testo, allegati: [] }))
  }
}

async function handed(engine: Engine, nome: string): Promise<string> {
  const contenuto = new TextEncoder().encode(`%PDF-1.4\n% ${nome}\n%%EOF\n`)
  return sure(await deposit(engine, { soggetto: studio.soggetto, nome, contenuto })).hash
}

async function treated(at: (hours: number) => Engine, id: string, then: NonNullable<Message['then']>) {
  const by = operatoreOf(then === 'replica' ? 'operatrice-modena' : 'operatore-modena')
  const said: Omit<Extract<Step, { passo: 'risposta' }>, 'passo'> = {
    id: v7(),
    dopo: 2,
    testo: SAID[then],
    allegati: [],
  }
  sure(await treat(at(1), by, id, { id: v7(), passo: 'presa', dopo: 1 }))
  sure(await treat(at(2), by, id, { ...said, passo: then === 'chiusura' ? then : 'risposta' }))
}

const SAID = {
  risposta: 'La domanda è in verifica: servono alcuni giorni.',
  replica: 'La richiesta è in verifica.',
  chiusura: 'Verificato: la posizione è stata aggiornata.',
} as const

function operatoreOf(who: string) {
  const { nome = '', codiceFiscale: soggetto = '', sede = '' } = PEOPLE.find(({ id }) => id === who) ?? {}
  return { soggetto, nome, sede }
}

function sure<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`a communication of the demo studio was refused: ${result.failure.code}`)
  return result.value
}
