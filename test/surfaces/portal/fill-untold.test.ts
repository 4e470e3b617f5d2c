import { untoldWords } from '../../../src/record/freshness/untold-words.js'
import { saySilent } from '../../../src/record/summary/say-silent.js'
import { chooseSections } from '../../../src/record/summary/choose-lines.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { fillUntold } from '../../../src/surfaces/portal/patient-record/fill-untold.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { aJoinedRecord, aResource, COUNTY, coded, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'
import { OAK_STREET } from '../../support/actors.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { ROOT } from './fixtures/portal-app.js'

const NOW = Date.parse('2026-11-23T10:42:00Z')
const joined = aJoinedRecord([
  aResource({ resourceType: 'Condition', code: coded('Asthma') }),
  aResource({ resourceType: 'EpisodeOfCare', status: 'active' }, { from: COUNTY }),
])
const parts = createRenderRecord({ root: ROOT })(joined)
const htmlOf = (name: string): string => parts.find(({ part }) => part === name)?.html ?? ''

const sourceAt = (organisation: typeof COUNTY, kind: 'social-care' | 'primary-care', at: string) => ({
  organisation,
  kind,
  lastReceivedAt: at,
})
const practice = sourceAt(OAK_STREET, 'primary-care', '2026-11-23T10:00:00Z')
const LATE = { sources: [practice, sourceAt(COUNTY, 'social-care', '2026-11-22T08:42:00Z')] }
const HEARD = { sources: [practice, sourceAt(COUNTY, 'social-care', '2026-11-23T10:00:00Z')] }
const REFUSED = {
  ...HEARD,
  refusedOnly: [
    {
      organisation: HOLMWOOD,
      notTaken: { at: '2026-11-23T09:00:00.000Z', types: 'AllergyIntolerance 1' },
    },
  ],
}

function shown(part: string, state: Parameters<typeof untoldWords>[1]): string {
  const pieces = fillUntold(Buffer.from(htmlOf(part)), (keys) =>
    untoldWords(keys, state, { directory: DIRECTORY, now: NOW }),
  )
  return Buffer.concat(pieces).toString()
}

const FLAT = 'No source has said anything about safeguarding.'
const LATELY = 'County Social Care was last heard from 26 h ago'

describe('where who tells of a section is late, that is said instead of that nobody said anything (HZ01, HZ13)', () => {
  it('on the page of the section, whose nothing is of the kind that says so', () => {
    expect(shown('section:safeguarding', LATE)).toContain(
      `<p class="app-nothing" data-empty-reason="unavailable">Nothing is shown, which is no answer: ${LATELY}.</p>`,
    )
    expect(shown('section:safeguarding', LATE)).not.toContain(FLAT)
    expect(shown('section:safeguarding', LATE)).not.toContain('notasked')
  })

  it('on the summary beside the name of the section, and on paper', () => {
    expect(shown('panel-unsaid:legal', LATE)).toContain('(a source is late or was refused)')
    expect(shown('print-page', LATE)).toContain(`Nothing is shown, which is no answer: ${LATELY}.`)
  })

  it('and not while everybody was heard from', () => {
    expect(shown('section:safeguarding', HEARD)).toContain(FLAT)
    expect(shown('section:safeguarding', HEARD)).not.toContain('unavailable')
    expect(shown('section:safeguarding', HEARD)).not.toMatch(/<!--\/untold-->/)
  })

  it('and so where somebody sent only what was refused', () => {
    expect(shown('panel:allergies', REFUSED)).toContain(
      'Nothing is shown, which is no answer: Holmwood Mental Health sent 1 allergy that could not be taken in, last on 23-Nov-2026 09:00.',
    )
  })

  it('on a panel of which another section shows something', () => {
    const half = aJoinedRecord([
      aResource({ resourceType: 'Flag', status: 'active', code: coded('MRSA colonised') }),
      aResource({ resourceType: 'EpisodeOfCare', status: 'active' }, { from: COUNTY }),
    ])
    const htmlOfHalf = createRenderRecord({ root: ROOT })(half).find(
      ({ part }) => part === 'panel:alerts',
    )?.html
    const told = (state: typeof LATE): string =>
      Buffer.concat(
        fillUntold(Buffer.from(htmlOfHalf ?? ''), (keys) =>
          untoldWords(keys, state, { directory: DIRECTORY, now: NOW }),
        ),
      ).toString()

    expect(told(LATE)).toContain(
      `Risks: <span data-empty-reason="unavailable">Nothing is shown, which is no answer: ${LATELY}.</span>`,
    )
    expect(told(LATE)).not.toContain('No source has said anything')
    expect(told(HEARD)).toContain('No source has said anything about risks.')
  })

  it('on every panel that says what its sections do not tell, whatever it chooses of them', () => {
    const { panels } = readLenses({ root: ROOT })
    const flat = parts.filter(
      ({ part, html }) =>
        panels.some(({ key }) => part === `panel:${key}`) &&
        /No source has said anything/.test(html.replace(/<!--untold[\s\S]*?<!--\/untold-->/g, '')),
    )

    expect(flat.map(({ part }) => part)).toEqual([])
  })

  it('to software in the same words, with the same reason', () => {
    const moment = { directory: DIRECTORY, now: NOW, leftOut: new Set<never>() }
    const sections = chooseSections(toSummaryPlan(joined, []), new Set())
    const [allergies] = saySilent(sections, REFUSED, moment).filter(
      ({ section }) => section.key === 'allergies',
    )

    expect(allergies).toMatchObject({
      emptyReason: 'unavailable',
      nothing:
        'Nothing is shown, which is no answer: Holmwood Mental Health sent 1 allergy that could not be taken in, last on 23-Nov-2026 09:00.',
    })
  })
})
