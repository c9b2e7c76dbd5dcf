import * as italian from '#electron/desk/deadlines.it.ts'
import { spoken } from './language.ts'

export const { scadenze } = spoken('scadenze', italian)
