import type { Allegato } from '#core/domain/allegato.ts'
import { oggetti } from '#core/domain/oggetti.it.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { attachFile } from '#electron/backend/attach-file.ts'
import { isSet, misused, text, texts, type Command, type Said, type Typed } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { countOf } from '#electron/cli/flag-values.ts'
import { oggettiText, threadTable, threadText } from '#electron/cli/message-text.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, type Desk } from '#electron/desk/desk.ts'
import { given } from '#electron/desk/messages/given.ts'
import { queueMessage, saveMessage, startThread } from '#electron/desk/messages/writing.ts'
import { THREAD_STATES, type Thread, type ThreadState } from '#electron/desk/messages/thread.ts'

type Work = (desk: Desk, typed: Typed) => Promise<Result<Said, Failure>>

export const messages: Command = {
  name: 'messages',
  examples: [
    'messages list --unread',
    'messages show CM-2026-0000009',
    "messages reply CM-2026-0000009 --text 'In allegato il modello.' --file modello.pdf",
  ],
  usage:
    'list [--state <stato>…] [--azienda <cf>] [--search <parole>] [--unread]  |  show <id o protocollo>  |  ' +
    'open --azienda <cf> --oggetto <codice> --text <testo> [--matricola <n>] [--file <file>…] [--previous <id>]  |  ' +
    'reply <id o protocollo> --text <testo> [--file <file>…]  |  oggetti',
  about:
    'Comunicazioni con la Sede: le elenca, le mostra, ne apre e vi risponde; partono alla prossima sincronizzazione',
  flags: {
    state: { type: 'string', multiple: true },
    azienda: { type: 'string' },
    matricola: { type: 'string' },
    oggetto: { type: 'string' },
    text: { type: 'string' },
    search: { type: 'string' },
    previous: { type: 'string' },
    file: { type: 'string', multiple: true },
    unread: { type: 'boolean' },
    limit: { type: 'string' },
  },
  run: async (typed, { terminal, place }) => {
    const [deed = 'list'] = typed.words
    if (deed === 'oggetti') return ok({ code: EXIT.done, json: { oggetti }, text: oggettiText() })
    const work = DEEDS[deed]
    if (work === undefined) return no(misused('messages list, show, open, reply o oggetti.'))
    return withDesk(place, terminal, ({ desk }) => work(desk, typed))
  },
}

const DEEDS: Readonly<Record<string, Work>> = { list, show, open, reply }

async function list({ store }: Desk, typed: Typed): Promise<Result<Said, Failure>> {
  const states = texts(typed, 'state')
  const limit = countOf(text(typed, 'limit') ?? '50')
  if (states.some((state) => !(THREAD_STATES as readonly string[]).includes(state)))
    return no(misused(`--state: uno fra ${THREAD_STATES.join(', ')}.`))
  if (limit === undefined) return no(misused('--limit: un numero da 1 a 100000.'))
  const filter = given({
    states: states.length > 0 ? (states as readonly ThreadState[]) : undefined,
    azienda: text(typed, 'azienda'),
    text: text(typed, 'search'),
    unread: isSet(typed, 'unread') ? true : undefined,
  })
  const { rows, total, atLeast } = await store.threads.list({ filter, limit })
  const count = `${rows.length} di ${total}${atLeast ? ' o più' : ''}`
  return ok({ code: EXIT.done, json: { rows, total }, text: `${threadTable(rows)}\n${count}` })
}

async function show(desk: Desk, typed: Typed): Promise<Result<Said, Failure>> {
  const found = await named(desk, typed)
  return found.ok ? ok(told(found.value)) : found
}

async function open(desk: Desk, typed: Typed): Promise<Result<Said, Failure>> {
  const azienda = text(typed, 'azienda')
  const oggetto = text(typed, 'oggetto')
  if (azienda === undefined || oggetto === undefined) return no(misused('Indica --azienda e --oggetto.'))
  const files = await filesOf(desk, azienda, typed)
  if (!files.ok) return files
  const about = given({ azienda, oggetto, matricola: text(typed, 'matricola'), previous: text(typed, 'previous') })
  const started = await startThread(desk, about)
  return started.ok
    ? sent(desk, { id: started.value.id, testo: text(typed, 'text') ?? '', allegati: files.value })
    : started
}

async function reply(desk: Desk, typed: Typed): Promise<Result<Said, Failure>> {
  const found = await named(desk, typed)
  if (!found.ok) return found
  const files = await filesOf(desk, found.value.azienda, typed)
  if (!files.ok) return files
  return sent(desk, { id: found.value.id, testo: text(typed, 'text') ?? '', allegati: files.value })
}

/** What cannot leave stays as a draft, and is told why. */
async function sent(desk: Desk, said: Parameters<typeof saveMessage>[1]): Promise<Result<Said, Failure>> {
  const saved = await saveMessage(desk, said)
  if (!saved.ok) return saved
  const queued = await queueMessage(desk, said.id)
  return queued.ok ? ok(told(queued.value)) : queued
}

function told(thread: Thread): Said {
  return { code: EXIT.done, json: { thread }, text: threadText(thread) }
}

/** The communication of an id or of a protocollo. */
async function named({ store }: Desk, { words: [, name] }: Typed): Promise<Result<Thread, Failure>> {
  if (name === undefined) return no(misused('Indica l’id o il protocollo di una comunicazione.'))
  const { rows } = /^cm-/i.test(name) ? await store.threads.list({ filter: { text: name }, limit: 1 }) : { rows: [] }
  const thread = await store.threads.get(rows[0]?.id ?? name)
  return thread === undefined ? no(never('unknown-thread')) : ok(thread)
}

async function filesOf(desk: Desk, azienda: string, typed: Typed): Promise<Result<readonly Allegato[], Failure>> {
  const kept: Allegato[] = []
  for (const path of texts(typed, 'file')) {
    const one = await attachFile(desk, path, azienda)
    if (!one.ok) return one
    kept.push(one.value)
  }
  return ok(kept)
}
