import * as italian from './carta.it.ts'
import { spoken } from './language.ts'

export const { carta, lavori, interrotti } = spoken('carta', italian)
