import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** How the server is told things: a JSON file, and over it the environment. */
type Setting<S extends v.GenericSchema = v.GenericSchema> = {
  readonly env?: string
  /** As the file may write it; the environment writes it as text. */
  readonly schema: S
  readonly fromText?: (text: string) => unknown
  /** What to write there, for who got it wrong. */
  readonly wants: string
}

const setting = <const S extends v.GenericSchema>(one: Setting<S>) => one
const path = v.pipe(v.string(), v.minLength(1))
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const asNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : text)
const YES_NO: Readonly<Record<string, boolean>> = { sì: true, si: true, true: true, no: false, false: false }

const settings = {
  database: setting({
    env: 'SCRITTOIO_DATABASE',
    schema: v.optional(v.pipe(v.string(), v.check(isAddress), v.check(isSafe))),
    wants:
      'l’indirizzo di PostgreSQL, per esempio "postgres://scrittoio@db.example/scrittoio?sslmode=verify-full"; "sslmode=disable" verso un’altra macchina va scritto',
  }),
  archivio: setting({
    env: 'SCRITTOIO_ARCHIVIO',
    schema: v.optional(path),
    wants: 'il percorso del file dell’archivio, per esempio "/var/lib/scrittoio/archivio.db"',
  }),
  chiave: setting({
    env: 'SCRITTOIO_CHIAVE_FILE',
    schema: v.optional(path),
    wants:
      'il percorso del file con la chiave (lo crea «scrittoio-core init»); oppure la chiave sta in SCRITTOIO_CHIAVE',
  }),
  nome: setting({
    env: 'SCRITTOIO_NOME',
    schema: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80)), 'core Scrittoio'),
    wants: 'il nome con cui il core firma le ricevute, al più 80 caratteri, per esempio "core dello Studio Rossi"',
  }),
  indirizzo: setting({
    env: 'SCRITTOIO_INDIRIZZO',
    schema: v.optional(v.pipe(v.string(), v.ip()), '127.0.0.1'),
    wants: 'l’indirizzo IP su cui ascoltare, per esempio "127.0.0.1"',
  }),
  porta: setting({
    env: 'SCRITTOIO_PORTA',
    schema: v.optional(whole(0, 65_535), 8373),
    fromText: asNumber,
    wants: 'una porta, da 0 (una libera) a 65535',
  }),
  lavora: setting({
    env: 'SCRITTOIO_LAVORA',
    schema: v.optional(v.boolean(), true),
    fromText: (text) => YES_NO[text.toLowerCase()] ?? text,
    wants: 'false se le richieste le decidono solo i processi «work», altrimenti true',
  }),
  connessioni: setting({
    env: 'SCRITTOIO_CONNESSIONI',
    schema: v.optional(whole(2, 1_000), 10),
    fromText: asNumber,
    wants: 'quante connessioni al database tiene ogni processo, da 2 a 1000, oltre alle cinque della coda',
  }),
  misure: setting({
    env: 'SCRITTOIO_MISURE',
    schema: v.optional(whole(0, 65_535)),
    fromText: asNumber,
    wants: 'la porta su cui un processo «work» dice come sta, da 0 (una libera) a 65535',
  }),
  dietroProxy: setting({
    env: 'SCRITTOIO_DIETRO_PROXY',
    schema: v.optional(v.boolean(), false),
    fromText: (text) => YES_NO[text.toLowerCase()] ?? text,
    wants: 'true se davanti c’è un proxy che parla HTTPS e scrive X-Forwarded-For, altrimenti false',
  }),
  registro: setting({
    env: 'SCRITTOIO_REGISTRO',
    schema: v.optional(v.picklist(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
    wants: 'quanto scrivere nel registro: "silent", "error", "warn", "info" o "debug"',
  }),
  chiamateAlMinuto: setting({
    env: 'SCRITTOIO_CHIAMATE_AL_MINUTO',
    schema: v.optional(whole(1, 1_000_000), 600),
    fromText: asNumber,
    wants: 'quante chiamate al minuto può fare un’identità, da 1 a 1000000',
  }),
  accesso: setting({
    schema: v.optional(v.record(v.string(), v.unknown())),
    wants: 'un oggetto che dice come si riconosce chi chiama',
  }),
} as const

function isAddress(text: string): boolean {
  return /^socket:\//.test(text) || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
}

/** To another machine codici fiscali travel encrypted, or somebody has written that they need not. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { hostname, searchParams } = new URL(text)
  const isHere = ['', 'localhost', '[::1]'].includes(hostname) || LOOPBACK.test(hostname)
  return isHere || searchParams.has('sslmode')
}

type Name = keyof typeof settings

/** What the server was told, whole and checked. */
export type ServerSettings = { readonly [N in Name]: v.InferOutput<(typeof settings)[N]['schema']> }

/** One setting that cannot be gone by: which, and what to write there. */
export type Wrong = {
  readonly name: string
  readonly env?: string
  readonly wants: string
  readonly problem: 'missing' | 'wrong' | 'unknown'
}

type Env = Readonly<Record<string, string | undefined>>

/** Reads settings of a file with those of the environment over them; all that is wrong is told at once. */
export function readServerSettings(
  file: Readonly<Record<string, unknown>>,
  env: Env,
): Result<ServerSettings, readonly Wrong[]> {
  const names = Object.keys(settings) as Name[]
  const strangers = Object.keys(file).filter((name) => !names.some((known) => known === name))
  const wrong: Wrong[] = strangers.map((name) => ({ name, wants: `una di: ${names.join(', ')}`, problem: 'unknown' }))
  const told: Record<string, unknown> = {}
  for (const name of names) {
    const raw = rawOf(settings[name], file[name], env)
    const read = v.safeParse<v.GenericSchema>(settings[name].schema, raw)
    if (read.success) told[name] = read.output
    else wrong.push(wrongIn(name, raw === undefined ? 'missing' : 'wrong'))
  }
  if (isNowhere(told, wrong)) wrong.push(wrongIn('archivio', 'missing'))
  if (wrong.length === 0 && isExposed(told)) wrong.push(EXPOSED)
  return wrong.length > 0 ? no(wrong) : ok(told as ServerSettings)
}

function rawOf({ env: variable = '', fromText }: Setting, written: unknown, env: Env): unknown {
  const text = env[variable]
  if (text === undefined || text === '') return written
  return fromText ? fromText(text) : text
}

function wrongIn(name: Name, problem: Wrong['problem']): Wrong {
  const { env, wants }: Setting = settings[name]
  return { name, ...(env !== undefined && { env }), wants, problem }
}

/** Something must be told of where everything is kept: a file, or a database. */
function isNowhere(told: Readonly<Record<string, unknown>>, wrong: readonly Wrong[]): boolean {
  const isTold = (name: string) => told[name] !== undefined || wrong.some((one) => one.name === name)
  return !isTold('archivio') && !isTold('database')
}

const LOOPBACK = /^(127\.|::1$)/

/** Codici fiscali never travel in the clear: beyond this machine only behind a proxy that speaks HTTPS. */
function isExposed({ indirizzo, dietroProxy }: Readonly<Record<string, unknown>>): boolean {
  return dietroProxy !== true && !LOOPBACK.test(String(indirizzo))
}

const EXPOSED: Wrong = {
  name: 'indirizzo',
  env: 'SCRITTOIO_INDIRIZZO',
  wants: '127.0.0.1, oppure "dietroProxy": true se davanti c’è un proxy che parla HTTPS: in chiaro si ascolta solo qui',
  problem: 'wrong',
}
