import * as italian from './sicurezza.it.ts'
import { spoken } from './language.ts'

export const { sicurezza } = spoken('sicurezza', italian)
