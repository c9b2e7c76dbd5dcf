import { codiceFiscale, codiceFiscalePersona } from '#core/domain/identifiers/codice-fiscale.ts'
import { matricola } from '#core/domain/identifiers/matricola.ts'
import { partitaIva } from '#core/domain/identifiers/partita-iva.ts'
import { email, pec } from '#core/domain/identifiers/pec.ts'
import { telefono } from '#core/domain/identifiers/telefono.ts'
import type { Shape } from './definition.ts'

/** Whether a text has the shape its field asks for. */
export const shapes: Readonly<Record<Shape, (text: string) => boolean>> = {
  'codice-fiscale': (text) => codiceFiscale(text).ok,
  'codice-fiscale-persona': (text) => codiceFiscalePersona(text).ok,
  'partita-iva': (text) => partitaIva(text).ok,
  matricola: (text) => matricola(text).ok,
  pec: (text) => pec(text).ok,
  email: (text) => email(text).ok,
  telefono: (text) => telefono(text).ok,
}
