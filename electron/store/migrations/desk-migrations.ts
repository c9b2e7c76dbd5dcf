import { desk } from './0001-desk.ts'
import { portfolio } from './0002-portfolio.ts'

/** The history of the desk's tables. A step that was released never changes: what comes next is a new step. */
export const deskMigrations = {
  table: 'desk_migrations',
  steps: { '0001-desk': desk, '0002-portfolio': portfolio },
}
