import * as italian from './cruscotto.it.ts'
import { spoken } from './language.ts'

export const { cruscotto } = spoken('cruscotto', italian)
