import * as italian from './fascicolo-comunicazioni.it.ts'
import { spoken } from './language.ts'

export const { comunicazioni, comunicazione } = spoken('fascicoloComunicazioni', italian)
