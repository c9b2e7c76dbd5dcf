import * as italian from './impostazioni.it.ts'
import { spoken } from './language.ts'

export const { impostazioni } = spoken('impostazioni', italian)
