import { hiddenWithTargets } from '../../../src/record/instances/hidden-with-targets.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import { aResource, coded, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'

const LOCKED = { level: 'locked', sensitivities: [], controller: HOLMWOOD } as const
const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`

const read = (resource: Parameters<typeof aResource>[0], hour: number) => ({
  ...readResource(aResource(resource), DIRECTORY),
  receivedAt: at(hour),
})

/** A problem that came at nine and changed at eleven, and of which a note changed at ten; and another that came at twelve. */
const asthma = read({ resourceType: 'Condition', code: coded('Asthma') }, 11)
const eczema = read({ resourceType: 'Condition', code: coded('Eczema') }, 12)
const changed = {
  earlier: [{ version: 1, receivedAt: at(9), json: asthma.json }],
  now: { version: 2, receivedAt: at(11), json: asthma.json },
  hiddenAt: [Date.parse(at(10))],
  locked: LOCKED,
}
const isHidden = (came: number, recorded: number | undefined, ...of: readonly { reference: string }[]) => {
  const hides = hiddenWithTargets([asthma, eczema], new Map([[asthma.reference, changed]]))
  const target = of.map(({ reference }) => ({ reference }))
  const said = recorded === undefined ? {} : { recorded: at(recorded) }
  const { json } = read({ resourceType: 'Provenance', target, ...said }, came)
  return hides({ receivedAt: at(came), json })?.level === 'locked'
}

describe('what a source says of who wrote something', () => {
  it('is hidden where it came with a change of which nobody is told, whatever else it names', () => {
    expect(isHidden(10, 9, asthma)).toBe(true)
    expect(isHidden(10, 9, asthma, eczema)).toBe(true)
  })

  it('is told where it came before, with or of a change that is told', () => {
    expect(isHidden(9, 9, asthma)).toBe(false)
    expect(isHidden(11, 9, asthma)).toBe(false)
    expect(isHidden(13, 11, asthma)).toBe(false)
    expect(isHidden(12, 9, asthma, eczema)).toBe(false)
  })

  it('is hidden where it came later, and was recorded before the change that is told, or does not say when', () => {
    expect(isHidden(13, 9, asthma)).toBe(true)
    expect(isHidden(13, undefined, asthma)).toBe(true)
  })

  it('is told of what has nothing to hide, and of what is not there', () => {
    expect(isHidden(13, 9, eczema)).toBe(false)
    expect(isHidden(13, 9, { reference: 'Condition/none' })).toBe(false)
  })
})
