import * as italian from './crea.it.ts'
import { spoken } from './language.ts'

export const { crea, maschera, previsione, bozze } = spoken('crea', italian)
