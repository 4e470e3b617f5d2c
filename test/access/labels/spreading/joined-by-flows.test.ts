import { joinedByFlows } from '../../../../src/access/labels/spreading/joined-by-flows.js'
import type { Flow } from '../../../../src/access/labels/spreading/spread-labels.js'

const flow = (from: string, to: string): Flow => ({ from, to, takes: 'told', raises: 'whole' })

describe('joinedByFlows', () => {
  it('gives all that flows lead to or come from, over however many and in circles, and nothing else', () => {
    const flows = [flow('a', 'b'), flow('c', 'b'), flow('c', 'd'), flow('d', 'a'), flow('x', 'y')]

    expect([...joinedByFlows(['a'], flows)].sort()).toEqual(['a', 'b', 'c', 'd'])
    expect([...joinedByFlows(['z'], flows)]).toEqual(['z'])
    expect([...joinedByFlows([], flows)]).toEqual([])
  })
})
