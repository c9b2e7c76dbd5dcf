import type { DeskDb } from '#electron/store/desk-tables.ts'
import { laneConditions, rowConditions } from '#electron/store/task-conditions.ts'
import type { Lane } from '#electron/store/task-lanes.ts'
import type { Reading } from './tasks-in-lane.ts'

/** How many rows a lane has, counted up to a limit. */
export const countInLane = (db: DeskDb, lane: Lane, { filter, wanted, limit }: Omit<Reading, 'after'>) =>
  db
    .selectFrom((some) =>
      some
        .selectFrom('tasks')
        .select('n')
        .where((eb) => eb.and([...laneConditions(lane), ...rowConditions(filter, wanted)]))
        .limit(limit)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
