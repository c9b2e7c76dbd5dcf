import * as italian from './comunicazioni.it.ts'
import { spoken } from './language.ts'

export const { comunicazioni, dettaglio } = spoken('comunicazioni', italian)
