import * as italian from './elenco-aziende.it.ts'
import { spoken } from './language.ts'

export const { elenco } = spoken('elencoAziende', italian)
