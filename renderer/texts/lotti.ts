import * as italian from './lotti.it.ts'
import { spoken } from './language.ts'

export const { lotti, nuovoLotto, lotto } = spoken('lotti', italian)
