import * as italian from './giro.it.ts'
import { spoken } from './language.ts'

export const { giro } = spoken('giro', italian)
