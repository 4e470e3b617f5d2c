import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { aJoinedRecord, aResource, COUNTY, coded, status } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

const renderRecord = createRenderRecord({ root: ROOT })

const problem = { resourceType: 'Condition', code: coded('Asthma') }
const aList = (emptyReason: string): ReturnType<typeof aResource> =>
  aResource({
    resourceType: 'List',
    status: 'current',
    code: coded('Allergies and adverse reactions', '886921000000105'),
    emptyReason: status(emptyReason),
  })

/** Each with the code that software reads. */
const KINDS = [
  ['nilknown', [aList('nilknown')]],
  ['notasked', [aResource(problem)]],
  ['never-connected', [aResource({ resourceType: 'EpisodeOfCare', status: 'active' }, { from: COUNTY })]],
  [
    'withheld',
    [aResource({ resourceType: 'AllergyIntolerance', code: coded('Latex') }, { labelClass: 'V' })],
  ],
  ['unavailable', [aList('unavailable')]],
] as const

describe('the five kinds of nothing, on the page', () => {
  const parts = KINDS.map(([code, resources]) => {
    const rendered = renderRecord(aJoinedRecord(resources))
    const htmlOf = (name: string): string => rendered.find(({ part }) => part === name)?.html ?? ''
    return { code, section: htmlOf('section:allergies'), panel: htmlOf('panel:allergies') }
  })

  it.each(parts)('HZ13: $code is told to software by its code', ({ code, section }) => {
    expect(/data-empty-reason="([^"]*)"/.exec(section)?.[1]).toBe(code)
  })

  it.each(['section', 'panel'] as const)('HZ13: no two of them read alike in the %s', (place) => {
    const texts = parts.map((part) => textOf(part[place]))

    expect(texts.every((text) => text !== '')).toBe(true)
    expect(new Set(texts).size).toBe(KINDS.length)
  })
})

/** What a reader reads: tags taken out, white space as one space. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
