import { copyOwnName } from '../../../../src/access/labels/redaction/copy-own-name.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource } from '../../../support/labels.js'

/** What is left of a name of somebody at risk, where `Canary` tells a place. */
function copied(name: object): unknown {
  return JSON.parse(writeJson(copyOwnName(aResource(name), (text) => text.includes('Canary'))))
}

const NAME = {
  use: 'official',
  text: 'Ms Ada Bell MBE',
  family: 'Bell',
  given: ['Ada', 'May'],
  prefix: ['Ms'],
  suffix: ['MBE'],
  period: { start: '1990-02', end: '2020-01-31' },
}

describe('the name of somebody at risk', () => {
  it('stays as it was written, every part of it', () => {
    expect(copied(NAME)).toEqual(NAME)
  })

  it.each(['text', 'family', 'given', 'prefix', 'suffix'])('loses %s where that tells a place', (key) => {
    expect(copied({ ...NAME, [key]: 'of Canary Lane' })).toEqual({ ...NAME, [key]: undefined })
    expect(copied({ ...NAME, [key]: ['Ada', 'of Canary Lane'] })).toEqual({ ...NAME, [key]: undefined })
    expect(copied({ ...NAME, [key]: ['of Canary Lane', 'Ada'] })).toEqual({ ...NAME, [key]: undefined })
  })

  it.each(['text', 'family', 'given'])('loses %s where it is no text, or more is said of it', (key) => {
    expect(copied({ ...NAME, [key]: { line: 'Lane' } })).toEqual({ ...NAME, [key]: undefined })
    expect(copied({ ...NAME, [`_${key}`]: { extension: [] } })).toEqual({ ...NAME, [key]: undefined })
  })

  it('has only the parts that it had', () => {
    expect(copied({ family: 'Bell' })).toEqual({ family: 'Bell' })
    expect(copied({})).toEqual({})
  })

  it.each([
    ['what is no use of a name', { use: 'at Canary Lane' }],
    ['a use of which more is said', { use: 'official', _use: { id: 'x' } }],
    ['a use that is no text', { use: 7 }],
    ['a period of which more is said', { period: { start: '1990' }, _period: { id: 'x' } }],
    ['a period without a beginning and an end', { period: { id: 'lane-7' } }],
    ['a beginning that is no date', { period: { start: 'when she moved to the lane' } }],
    ['a beginning that is no text', { period: { start: 1990, end: ['2020'] } }],
    ['another part', { address: 'Lane', id: 'lane-7' }],
  ])('loses %s', (_what, more) => {
    expect(copied({ family: 'Bell', ...more })).toEqual({ family: 'Bell' })
  })

  it.each([
    ['a beginning alone', { start: '1990-02' }],
    ['an end alone', { end: '2020-01-31' }],
  ])('keeps %s, and nothing beside it', (_what, period) => {
    expect(copied({ period: { ...period, note: '2019' } })).toEqual({ period })
  })
})
