import type { Label } from '../../../../src/access/labels/label.js'
import { spreadGathered } from '../../../../src/access/labels/spreading/spread-gathered.js'
import type { Flow, Labelled } from '../../../../src/access/labels/spreading/spread-labels.js'
import { HOSPITAL } from '../../../support/labels.js'

const label = (level: Label['level']): Label => ({ level, sensitivities: [], controller: HOSPITAL })

/** What says something of one level, and its parts that stand out by another. */
function saying(rest: Label['level'], whole = rest): Labelled {
  return { whole: label(whole), told: label(whole), rest: label(rest), nature: label(rest) }
}

/** `Observation/1 → DiagnosticReport/1`: the second gathers the first. */
function gathers(arrow: string): Flow {
  const [from = '', to = ''] = arrow.split(' → ')
  return { from, to, takes: 'told', raises: 'told' }
}

/** What each says without its parts, and all of it. */
function spread(own: Readonly<Record<string, Labelled>>, arrows: readonly string[]): object {
  const labels = spreadGathered(new Map(Object.entries(own)), arrows.map(gathers))
  return Object.fromEntries(
    [...labels].map(([name, { rest, told }]) => [name, `${rest.level}, all ${told.level}`]),
  )
}

describe('what gathers others', () => {
  it('is readable beside one of them that is, though another is not', () => {
    const own = { report: saying('N'), sodium: saying('V'), iron: saying('N') }
    expect(spread(own, ['sodium → report', 'iron → report'])).toMatchObject({ report: 'N, all V' })
  })

  it('is readable beside one of which only a part is not', () => {
    expect(spread({ report: saying('N'), sodium: saying('N', 'V') }, ['sodium → report'])).toMatchObject({
      report: 'N, all V',
    })
  })

  it('is as strict as the strictest where none of them can be read', () => {
    const own = { report: saying('N'), sodium: saying('V'), iron: saying('R') }
    expect(spread(own, ['sodium → report', 'iron → report'])).toMatchObject({ report: 'V, all V' })
  })

  it('makes what gathers it in turn as strict, where that has nothing else', () => {
    const own = { panel: saying('N'), report: saying('N'), sodium: saying('R') }
    expect(spread(own, ['report → panel', 'sodium → report'])).toEqual({
      panel: 'R, all R',
      report: 'R, all R',
      sodium: 'R, all R',
    })
  })

  it('comes to rest where two gather one another', () => {
    const own = { panel: saying('N'), report: saying('R') }
    expect(spread(own, ['report → panel', 'panel → report'])).toEqual({
      panel: 'R, all R',
      report: 'R, all R',
    })
  })

  it('is as it was where what it gathers is not there, or is no stricter', () => {
    const own = { report: saying('N'), sodium: saying('N') }
    const before = { report: 'N, all N', sodium: 'N, all N' }
    expect(spread(own, ['sodium → report'])).toEqual(before)
    expect(spread(own, ['iron → report', 'sodium → panel'])).toEqual(before)
  })

  it('leaves other ways by which labels go as they are', () => {
    const own = new Map(Object.entries({ letter: saying('N'), report: saying('R') }))
    const flow: Flow = { from: 'report', to: 'letter', takes: 'told', raises: 'nature' }
    expect(spreadGathered(own, [flow]).get('letter')).toEqual(saying('R'))
    const setting: Flow = { from: 'report', to: 'letter', takes: 'nature', raises: 'whole' }
    expect(spreadGathered(own, [setting]).get('letter')).toEqual({ ...saying('R'), nature: label('N') })
  })
})
