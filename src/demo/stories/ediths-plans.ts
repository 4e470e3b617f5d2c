import { plan, THE_PERSON, whenever } from '../records/plan.js'
import type { Scribe } from '../writing/scribe.js'

/** The plans of a practice for somebody very frail: one that another took the place of, its successor, and the one in use. */
export function edithsPlans(gp: Scribe): void {
  // The older plan was never closed: the newer one stands by its date, and its review is overdue.
  plan(gp, {
    kind: 'end-of-life',
    title: 'End of life care plan',
    from: gp.calendar.day(-420),
    review: gp.calendar.day(-240),
    summary: 'Edie would go to hospital for a chest infection, for antibiotics by drip.',
    by: 'Dr Asha Rahman, GP',
    steps: [whenever('she has a chest infection', 'To hospital for antibiotics by drip', 'Everybody')],
  })
  plan(gp, {
    kind: 'end-of-life',
    title: 'End of life care plan',
    from: gp.calendar.day(-200),
    review: gp.calendar.day(-18),
    summary: 'Edie has changed her mind: antibiotics at home, by mouth. No more hospital for her chest.',
    by: 'Dr Asha Rahman, GP',
    steps: [
      whenever(
        'she has a chest infection',
        'Antibiotics by mouth at home, rapid response nurse within two hours',
        'Downs Community Health',
      ),
    ],
  })
  plan(gp, {
    kind: 'advance',
    title: 'Anticipatory care plan',
    from: gp.calendar.day(-28),
    review: gp.calendar.day(150),
    summary:
      'Edie wants to be treated at home. Hospital only for a broken bone or pain that cannot be settled.',
    by: 'Dr Asha Rahman, GP',
    steps: [
      whenever(
        'she falls and is not hurt',
        'Lift, check, leave at home, tell the falls service',
        'Ambulance crew',
      ),
      whenever(
        'there are signs of a chest or urine infection',
        'Rapid response nurse within two hours',
        'Downs Community Health',
      ),
      whenever(
        'she is more breathless',
        'Extra furosemide from the box, then ring the surgery',
        'Home carer',
      ),
      ['Press the pendant, and tell whoever comes of this plan', THE_PERSON],
      ['Not for resuscitation: form is behind the kitchen door', 'Everybody'],
    ],
    goals: ['I want to die in my own bed, not yet, with the window open.'],
  })
}
