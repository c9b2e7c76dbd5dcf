import * as italian from './ingresso.it.ts'
import { spoken } from './language.ts'

export const { ingresso } = spoken('ingresso', italian)
