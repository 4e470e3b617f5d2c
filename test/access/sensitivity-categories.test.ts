import { isGivenBy, isKeptBy } from '../../src/access/sensitivity-categories.js'

const CATEGORIES = [
  { names: ['PSY', 'MH'], narrower: ['PSYTHPN', 'EMOTDIS'], broader: ['BH'] },
  { names: ['ETH', 'SUD'], narrower: ['ETHUD', 'OPIOIDUD'], broader: ['BH'] },
  { names: ['SEX', 'STD'], narrower: [], broader: [] },
  { names: ['SDV'], narrower: ['DVD', 'MST'], broader: ['VIO'] },
  { names: ['HIV'], narrower: [], broader: [] },
  { names: ['PSYTHPN'], narrower: [], broader: [] },
]
const rows = CATEGORIES.flatMap(({ names, narrower, broader }) =>
  names.map((name) => ({ name, means: [...names, ...narrower], broader })),
)
const ALL = [
  ...new Set([...CATEGORIES.flatMap(({ names, narrower, broader }) => [...names, ...narrower, ...broader])]),
]

describe.each(rows)('a category of sensitivity: $name', ({ name, means, broader }) => {
  it('is kept from somebody with all that it means or may be meant by, and nothing else', () => {
    expect(ALL.filter((code) => isKeptBy(name, [code])).sort()).toEqual([...means, ...broader].sort())
  })

  it('is kept where it is one of several, and not where nothing is sensitive', () => {
    expect(isKeptBy(name, ['GDIS', name])).toBe(true)
    expect(isKeptBy(name, ['GDIS'])).toBe(false)
    expect(isKeptBy(name, [])).toBe(false)
  })

  it('gives somebody what it surely means, and nothing else', () => {
    expect(ALL.filter((code) => isGivenBy(name, code)).sort()).toEqual([...means].sort())
  })
})
