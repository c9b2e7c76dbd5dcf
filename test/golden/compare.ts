import { canonical } from '#core/kernel/canonical.ts'
import { judge, type Case } from '#core/service/conformance.ts'
import type { AnyService } from '#core/service/define.ts'

export type Difference = { readonly of: string; readonly expected: unknown; readonly got: unknown }

/** Where the judgement differs from what a case expects; what the case does not name is not compared. */
export function differences(service: AnyService, golden: Case): readonly Difference[] {
  const judged: Readonly<Record<string, unknown>> = judge(service, golden)
  return Object.entries(golden.expect).flatMap(([of, expected]) =>
    canonical(expected) === canonical(judged[of]) ? [] : [{ of, expected, got: judged[of] }],
  )
}
