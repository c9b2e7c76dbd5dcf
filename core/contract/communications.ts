import * as v from 'valibot'
import { TIPI_ALLEGATO } from '#core/domain/allegato.ts'
import { LATI, MOST_FILES, MOST_TEXT, STATI_COMUNICAZIONE, TUTTI_I_PASSI } from '#core/domain/comunicazione.ts'
import type { Frozen } from './route.ts'
import { text } from './submission.ts'

const uuid = v.pipe(v.string(), v.uuid())
const instant = v.pipe(v.string(), v.isoTimestamp())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A file by the SHA-256 of what it holds. */
export const fileHash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))

/** Characters of the name of a file. */
export const LONGEST_NAME = 200
/** No control character, and nothing that leads out of a folder. */
const NAME = /^[^\p{C}/\\]+$/u

/** What a file is called by who shows it. */
export const fileCalled = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST_NAME),
  v.check((nome) => NAME.test(nome)),
)

const words = v.pipe(
  text(MOST_TEXT),
  v.check((said) => said.trim() !== ''),
)
/** Files that whoever sends has handed over before, each once. */
const files = v.pipe(
  v.array(fileHash),
  v.maxLength(MOST_FILES),
  v.check((all) => new Set(all).size === all.length),
)

/** What they are called here, told by who shows them: the same bytes may have another name elsewhere. */
const nomi = v.exactOptional(v.pipe(v.array(v.object({ hash: fileHash, nome: fileCalled })), v.maxLength(MOST_FILES)))

/** What a message shows: the name of a file that it does not tell is the one it was last handed over under. */
export type Shown = { readonly allegati: readonly string[]; readonly nomi?: Frozen<v.InferOutput<typeof nomi>> }

/** A communication as a desk opens it. `id` is made by the desk (UUIDv7) and never expires, as that of a request. */
export const opening = v.object({
  id: uuid,
  /** Codice fiscale of the soggetto contribuente. */
  azienda: text(16),
  /** The position it is about; without it, the company as a whole. */
  matricola: v.exactOptional(text(10)),
  oggetto: text(80),
  testo: words,
  allegati: files,
  nomi,
  /** The communication that this one takes up again. */
  previous: v.exactOptional(uuid),
})
export type Opening = Frozen<v.InferOutput<typeof opening>>

/** What who opened it adds, as long as it is not closed. The id is made by the desk, as ever. */
export const answer = v.object({ id: uuid, testo: words, allegati: files, nomi })
export type Answer = Frozen<v.InferOutput<typeof answer>>

/** `dopo` is the number of the last step one has seen: nobody answers or closes over what he has not read. */
const seen = { id: uuid, dopo: count }

/** What an operatore does with a communication of his Sede. */
export const step = v.variant('passo', [
  /** For oneself, or for the colleague whose codice fiscale is given. */
  v.object({ ...seen, passo: v.literal('presa'), operatore: v.exactOptional(text(16)) }),
  v.object({ ...seen, passo: v.literal('rilascio') }),
  v.object({ ...seen, passo: v.literal('risposta'), testo: words, allegati: files, nomi }),
  /** With the words of the final outcome. */
  v.object({ ...seen, passo: v.literal('chiusura'), testo: words, allegati: files, nomi }),
  v.object({ ...seen, passo: v.literal('riapertura'), testo: words }),
])
export type Step = Frozen<v.InferOutput<typeof step>>

const allegato = v.object({ hash: fileHash, nome: v.string(), tipo: v.picklist(TIPI_ALLEGATO), bytes: count })

/** Who has it in charge; the codice fiscale is told to operatori alone. */
const assegnata = v.object({ nome: v.exactOptional(v.string()), operatore: v.exactOptional(v.string()) })

/** One thing that happened in a thread, numbered from 1, and how the communication stood after it. */
export const threadStep = v.object({
  id: uuid,
  n: count,
  passo: v.picklist(TUTTI_I_PASSI),
  at: instant,
  lato: v.picklist(LATI),
  nome: v.exactOptional(v.string()),
  testo: v.exactOptional(v.string()),
  allegati: v.array(allegato),
  stato: v.picklist(STATI_COMUNICAZIONE),
  assegnata: v.exactOptional(assegnata),
})
export type ThreadStep = Readonly<v.InferOutput<typeof threadStep>>

const head = {
  id: uuid,
  /** `CM-2026-0000123`: the core's own form, never to be taken for an INPS protocol. */
  protocollo: v.string(),
  azienda: v.string(),
  matricola: v.exactOptional(v.string()),
  /** Codice of the Sede it went to. */
  sede: v.string(),
  oggetto: v.string(),
  previous: v.exactOptional(uuid),
  stato: v.picklist(STATI_COMUNICAZIONE),
  assegnata: v.exactOptional(assegnata),
  apertaIl: instant,
  aggiornataIl: instant,
}

/** A row of a list. */
export const communicationRow = v.object({
  ...head,
  ragioneSociale: v.exactOptional(v.string()),
  /** Number of its last step. */
  ultimo: count,
})
export type CommunicationRow = Readonly<v.InferOutput<typeof communicationRow>>

/** One communication with its whole thread. */
export const communication = v.object({
  ...head,
  ragioneSociale: v.exactOptional(v.string()),
  passi: v.array(threadStep),
})
export type CommunicationDetail = Readonly<v.InferOutput<typeof communication>>

/** A communication as an event tells it: all that does not change, and the one step. */
export const communicationNews = v.object({
  azienda: v.string(),
  matricola: v.exactOptional(v.string()),
  sede: v.string(),
  oggetto: v.string(),
  previous: v.exactOptional(uuid),
  passo: threadStep,
})
export type CommunicationNews = Readonly<v.InferOutput<typeof communicationNews>>

/** Newest first, by when something last happened. */
export const communicationPage = v.object({
  comunicazioni: v.array(communicationRow),
  next: v.exactOptional(v.string()),
})

/** Operatori of a Sede that have worked here, by name: whom one can hand over to. */
export const colleagues = v.object({
  operatori: v.array(v.object({ operatore: v.string(), nome: v.exactOptional(v.string()) })),
})

export const keptFile = allegato
