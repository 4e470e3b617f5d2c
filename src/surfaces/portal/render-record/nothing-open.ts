import type { JoinedRecord } from '../../../record/sections/section.js'

/** What is said where no loop is open: that nothing is late, and how much there is of which that cannot be said. */
export function nothingOpen({ undatedSteps = 0 }: Pick<JoinedRecord, 'undatedSteps'>): string {
  const none = 'Of what is shown here, nothing waits for an answer that should be here'
  if (undatedSteps === 0) return `${none}.`
  const steps = undatedSteps === 1 ? 'One step of a plan is' : `${undatedSteps} steps of plans are`
  return `${none}. ${steps} to be done without a day: see the plans.`
}
