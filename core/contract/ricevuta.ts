import * as v from 'valibot'
import { RUOLI } from '#core/domain/dossier.ts'
import { change, checkLine, instant, uuid } from './reply-parts.ts'

/** The only form of receipt there is; a reader that meets another one says so, and believes nothing of it. */
export const FORMATO_RICEVUTA = 'scrittoio-ricevuta/1'

/** What the header of the JWS calls its content. */
export const TIPO_RICEVUTA = 'scrittoio-ricevuta+jws'

/** Whose decision a receipt tells, in so many words, so that nobody takes it for an act of the INPS. */
export const AVVERTENZA =
  'Decisione di un core Scrittoio. Non è un atto dell’INPS, e all’INPS non è stato presentato nulla.'

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))

/** A decided request as its core signs it: what was asked, what was decided and by whom. Our rule. */
export const ricevuta = v.object({
  formato: v.literal(FORMATO_RICEVUTA),
  id: uuid,
  protocollo: v.string(),
  servizio: v.string(),
  /** Version of the rules it was decided under. */
  versione: v.pipe(v.number(), v.integer(), v.minValue(1)),
  azienda: v.string(),
  richiedente: v.object({
    codiceFiscale: v.string(),
    ruolo: v.picklist(RUOLI),
    delegante: v.exactOptional(v.string()),
  }),
  /** Who handed it in, where that is not who asks. */
  mittente: v.exactOptional(v.string()),
  /** The refused attempt this one mends. */
  precedente: v.exactOptional(uuid),
  /** SHA-256 of the canonical content of what was sent. */
  contenuto: v.object({ sha256: hex(64) }),
  esito: v.picklist(['accolta', 'non-accolta']),
  verifiche: v.array(checkLine),
  modifiche: v.array(change),
  ricevutaIl: instant,
  decisaIl: instant,
  decisore: v.object({ core: v.string(), chiave: v.string(), avvertenza: v.string() }),
})

export type Ricevuta = Readonly<v.InferOutput<typeof ricevuta>>

/** A receipt as it goes over the wire and into a file: a compact JWS (RFC 7515) with EdDSA (RFC 8037). */
export const ricevutaFirmata = v.object({ id: uuid, jws: v.pipe(v.string(), v.maxLength(1_048_576)) })

/** A public key of a core as a JWK (RFC 7517); `kid` is its thumbprint (RFC 7638). */
export const chiavePubblica = v.object({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  kid: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  alg: v.literal('EdDSA'),
  use: v.literal('sig'),
  /** Since when it signs, and until when it did: one that signs no more goes on being published. */
  dal: instant,
  al: v.exactOptional(instant),
})

export type ChiavePubblica = Readonly<v.InferOutput<typeof chiavePubblica>>

/** Every key that this core ever signed with, the one it signs with first. */
export const chiavi = v.object({ keys: v.array(chiavePubblica) })

/** What a text turns out to be. Of one that is not valid nothing is believed, so nothing of it is given. */
export type Verified =
  | { readonly is: 'valida'; readonly kid: string; readonly ricevuta: Ricevuta }
  | { readonly is: 'alterata'; readonly kid: string }
  | { readonly is: 'chiave-sconosciuta'; readonly kid: string }
  | { readonly is: 'non-ricevuta' }
