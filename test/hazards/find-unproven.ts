import type { ControlTest, HazardLog } from './hazard.js'

/** A test that ran: its file below `test`, its whole title, and how it went. */
export interface TestThatRan {
  readonly file: string
  readonly fullName: string
  readonly status: string
}

/** What the hazard log promises and the tests that ran do not show, one line each; none when every control is shown. */
export function findUnproven({ hazards }: HazardLog, ran: readonly TestThatRan[]): readonly string[] {
  return hazards.flatMap(({ id, controls }) =>
    controls.flatMap(({ tests }) =>
      tests.flatMap((test) => {
        const fault = findFault(test, ran)
        return fault === undefined ? [] : [`${id}: ${fault}: ${test.file}, "${test.title}"`]
      }),
    ),
  )
}

function findFault({ file, title }: ControlTest, ran: readonly TestThatRan[]): string | undefined {
  const found = ran.filter((test) => test.file === file && test.fullName.includes(title))
  if (found.length === 0) return 'there is no such test'
  if (found.some(({ status }) => status !== 'passed')) return 'the test did not pass'
  return undefined
}
