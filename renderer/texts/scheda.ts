import * as italian from './scheda.it.ts'
import { spoken } from './language.ts'

export const { sezioni, persone, inizia, forza, fonti } = spoken('scheda', italian)
