import { aResource, aSection, coded, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'
import type { SectionKey } from '../../../src/record/sections/section.js'

const [OLD, NEW] = ['1'.repeat(32), '2'.repeat(32)]

function linesOf(key: SectionKey, older: ResourceContent, newer: ResourceContent, from?: object): string[] {
  const { current, past } = aSection(key, [
    aResource(older, { id: OLD }),
    aResource(newer, { id: NEW, ...from }),
  ])
  const lines = (place: string, items: typeof current): string[] =>
    items.map(({ what, marks }) => [`${place}: ${what}`, ...marks.map(({ text }) => text)].join(' | '))
  return [...lines('current', current), ...lines('past', past)]
}

const aPlan = (title: string, created: string, differs: object = {}): ResourceContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title,
  created,
  ...differs,
})

const aLetter = (title: string, date: string, differs: object = {}): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('Advance decision to refuse treatment'),
  date,
  content: [{ attachment: { contentType: 'application/pdf', title } }],
  ...differs,
})

const replacing = { replaces: [{ reference: `CarePlan/${OLD}` }] }

describe('what a source says takes the place of another of its own', () => {
  it('HZ34: puts the other among what is past, and says by what', () => {
    expect(
      linesOf(
        'care-plan',
        aPlan('Wound care plan', '2026-09-01'),
        aPlan('Dressing plan', '2026-10-01', replacing),
      ),
    ).toEqual(['current: Dressing plan', 'past: Wound care plan | replaced by the one of 01-Oct-2026'])
  })

  it('HZ34: goes before what dates say: dated later, the replaced plan does not put the other among what is past', () => {
    const lines = linesOf(
      'end-of-life',
      aPlan('ReSPECT 2025: for attempted CPR', '2026-11-20'),
      aPlan('ReSPECT 2026: not for attempted CPR', '2026-10-01', replacing),
    )

    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('superseded')
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^current: ReSPECT 2026.*its source says that it replaces the one of 20-Nov-2026, which is dated later: read both/,
      ),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^current: ReSPECT 2025.*its source says that the one of 01-Oct-2026, which is dated earlier, replaces it: read both/,
      ),
    )
  })

  it('HZ34: is read of documents too, so that a decision that was withdrawn does not stand beside its withdrawal', () => {
    const relation = { relatesTo: [{ code: 'replaces', target: { reference: `DocumentReference/${OLD}` } }] }

    expect(
      linesOf(
        'documents',
        aLetter('ADRT: no ventilation', '2020-05-01'),
        aLetter('ADRT withdrawn', '2026-10-01', relation),
      ),
    ).toEqual(['current: ADRT withdrawn', 'past: ADRT: no ventilation | replaced by the one of 01-Oct-2026'])
  })

  it('puts neither among what is past where each says it of the other', () => {
    const lines = linesOf(
      'care-plan',
      aPlan('One', '2026-09-01', { replaces: [{ reference: `CarePlan/${NEW}` }] }),
      aPlan('Other', '2026-10-01', replacing),
    )

    expect(lines).toEqual([
      'current: Other | its source says that it replaces the one of 01-Sep-2026, and is replaced by it: read both',
      'current: One | its source says that it replaces the one of 01-Oct-2026, and is replaced by it: read both',
    ])
  })

  it.each([
    ['a draft', { status: 'draft' }, undefined],
    ['withdrawn', { status: 'revoked' }, undefined],
    ['no more than a proposal', { intent: 'proposal' }, undefined],
    ['of another source', {}, { from: WEY_VALLEY }],
  ])('takes no place while it is %s', (_what, differs, from) => {
    const lines = linesOf(
      'care-plan',
      aPlan('Wound care plan', '2026-09-01'),
      aPlan('Dressing plan', '2026-10-01', { ...replacing, ...differs }),
      from,
    )

    expect(lines).toContain('current: Wound care plan')
  })
})
