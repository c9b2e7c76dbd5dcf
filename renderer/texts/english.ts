import * as common from './common.en.ts'

/** Every text of the window in English, by the group it belongs to. Read only when English is spoken. */
export const english = { common }
