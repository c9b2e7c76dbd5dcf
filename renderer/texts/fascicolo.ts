import * as italian from './fascicolo.it.ts'
import { spoken } from './language.ts'

export const { fascicolo } = spoken('fascicolo', italian)
