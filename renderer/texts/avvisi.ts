import * as italian from './avvisi.it.ts'
import { spoken } from './language.ts'

export const { avvisi, notifiche } = spoken('avvisi', italian)
