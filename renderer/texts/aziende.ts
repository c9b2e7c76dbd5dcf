import * as italian from './aziende.it.ts'
import { spoken } from './language.ts'

export const { aziende, scheda } = spoken('aziende', italian)
