import type { ConflictRule } from './conflict-rule.js'

/** What contradicts each other within a day of which nobody says what came first. */
export const UNTIMED_RULES: readonly ConflictRule[] = [
  {
    id: 'found-and-not-found',
    words: 'One source has something as found, another as not found, by one test of one day',
    within: 'have something as found and as not found, by one test of one day',
    severity: 'high',
    types: ['Observation'],
    meet: ['test', 'observedDay'],
    alike: ['test', 'observedDay'],
    apart: ['found'],
    compatible: ['methodWords', 'bodySite', 'focus', 'side', 'specimen'],
  },
]
