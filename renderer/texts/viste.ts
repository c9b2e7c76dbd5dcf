import * as italian from './viste.it.ts'
import { spoken } from './language.ts'

export const { viste, grafico } = spoken('viste', italian)
