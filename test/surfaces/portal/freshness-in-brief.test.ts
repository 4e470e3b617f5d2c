import type { SourceKind } from '../../../src/fhir/source-kind.js'
import type { SourceState } from '../../../src/record/record-store.js'
import { toFreshness } from '../../../src/surfaces/portal/patient-record/freshness.js'
import { freshnessInBrief } from '../../../src/surfaces/portal/patient-record/freshness-in-brief.js'
import { DIRECTORY, NOW } from './fixtures/portal-app.js'
import { GP, HOSPITAL, SOCIAL_CARE } from './fixtures/joined-records.js'

function heard(
  { organisation, kind }: { organisation: SourceState['organisation']; kind: SourceKind },
  at: string,
) {
  return { organisation, kind, lastReceivedAt: at }
}

const TODAY = '2026-11-23T08:42:00Z'
const YESTERDAY = '2026-11-22T08:42:00Z'

function inBrief(sources: readonly SourceState[], isPartial = false) {
  return freshnessInBrief(toFreshness({ version: 1, sources, isPartial }, DIRECTORY, { now: NOW }))
}

describe('freshnessInBrief', () => {
  it('HZ01: names who is late and since when, and counts the others', () => {
    expect(inBrief([heard(SOCIAL_CARE, YESTERDAY), heard(GP, TODAY), heard(HOSPITAL, TODAY)])).toEqual([
      { text: 'County Social Care late, 26 h ago', isWarning: true },
      { text: '2 in time', isWarning: false },
      { text: '5 never sent', isWarning: false },
    ])
  })

  it('HZ02: says in words what a source sent in vain', () => {
    const [first] = inBrief([{ ...heard(GP, TODAY), notTaken: { at: TODAY, types: 'AllergyIntolerance 1' } }])

    expect(first?.isWarning).toBe(true)
    expect(first?.text).toMatch(
      /^Oak Street Surgery 2 h ago, a part of it refused: sent 1 allergy that could not be taken in/,
    )
  })

  it('does not say of who is withheld that they never sent anything', () => {
    expect(inBrief([heard(GP, TODAY)], true).at(-1)).toEqual({ text: '7 not shown', isWarning: false })
  })
})
