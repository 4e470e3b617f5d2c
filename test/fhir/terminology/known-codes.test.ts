import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../../src/cli/project-root.js'
import { demoBundles, DEMO_SEED } from '../../../src/demo/demo-bundles.js'
import { isConceptId, isLoincCode } from '../../../src/fhir/terminology/check-digits.js'
import { CLINICAL_DISPLAYS } from '../../../src/fhir/terminology/clinical-displays.js'
import { HL7_DISPLAYS } from '../../../src/fhir/terminology/hl7-displays.js'
import { isKnownCode, isKnownDisplay } from '../../../src/fhir/terminology/known-codes.js'
import { isKnownUnit } from '../../../src/fhir/terminology/units.js'

const SNOMED = 'http://snomed.info/sct'

function entriesOf(codes: string): readonly (readonly string[])[] {
  return codes.split('|').map((entry) => entry.trim().split('='))
}

interface Said {
  readonly system?: unknown
  readonly code?: unknown
  readonly display?: unknown
  readonly unit?: unknown
}

/** Every coding and quantity that the demo people have. */
function saidInDemo(): readonly Said[] {
  const all: Said[] = []
  for (const { bundle } of demoBundles({ seed: DEMO_SEED, today: '2026-11-27', patients: 60 }))
    JSON.parse(bundle, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null) all.push(value)
      return value
    })
  return all
}

describe('the codes that the record knows', () => {
  const tables = Object.entries({ ...HL7_DISPLAYS, ...CLINICAL_DISPLAYS })

  it.each(tables)('have in the table of %s a code and words each, once', (_system, codes) => {
    const entries = entriesOf(codes)
    expect(entries.filter(([code, words, more]) => !code || !words || more !== undefined)).toEqual([])
    expect(new Set(entries.map(([code]) => code)).size).toBe(entries.length)
  })

  it('have the right check digits', () => {
    const wrong = (system: string, isCode: (code: string) => boolean) =>
      entriesOf(CLINICAL_DISPLAYS[system] ?? '').flatMap(([code = '']) => (isCode(code) ? [] : [code]))
    expect(wrong(SNOMED, isConceptId)).toEqual([])
    expect(wrong('https://dmd.nhs.uk', isConceptId)).toEqual([])
    expect(wrong('http://loinc.org', isLoincCode)).toEqual([])
  })

  it('have those of the code sets', () => {
    const file = readFileSync(path.join(projectRoot(), 'fhir-profiles', 'labels', 'code-sets.json'), 'utf8')
    const missing: string[] = []
    JSON.parse(file, (_key, value: unknown) => {
      const { system, code, display } = Object(value) as Said
      if (system === 'snomed' && !isKnownDisplay({ system: SNOMED, code: String(code) }, String(display)))
        missing.push(String(code))
      return value
    })
    expect(missing).toEqual([])
  })

  it('have what the demo people are coded with, but for kin', () => {
    const unknown = saidInDemo()
      .filter(({ system, display }) => typeof system === 'string' && typeof display === 'string')
      .filter(
        ({ system, code, display }) =>
          !isKnownDisplay({ system: String(system), code: String(code) }, String(display)),
      )
    const systems = new Set(unknown.map(({ system }) => String(system).replace(/^.*\//, '')))
    expect([...systems]).toEqual(['v3-RoleCode'])
  })

  it('are known under https too, and called the same in each extension of SNOMED CT', () => {
    expect(isKnownCode('https://loinc.org', '8867-4')).toBe(true)
    expect(isKnownCode(`${SNOMED}/01483900123`, '195967001')).toBe(false)
    const asthma = { system: `${SNOMED}/999000031000000106`, code: '195967001' }
    expect(isKnownDisplay(asthma, 'Asthma')).toBe(true)
    expect(isKnownDisplay({ ...asthma, system: `${SNOMED}/uk` }, 'Asthma')).toBe(false)
    expect(isKnownCode('http://loinc.org', '195967001')).toBe(false)
  })

  it('are called as the tables call them, in any case', () => {
    const asthma = { system: SNOMED, code: '195967001' }
    expect(['Asthma', ' asthma ', 'Asthma (disorder)'].map((words) => isKnownDisplay(asthma, words))).toEqual(
      [true, true, true],
    )
    expect(
      ['Asthma at home', 'Asthma (home)', 'Ast\u200bhma', ''].map((words) => isKnownDisplay(asthma, words)),
    ).toEqual([false, false, false, false])
    expect(isKnownDisplay({ ...asthma, code: '100005' }, 'Asthma')).toBe(false)
  })
})

describe('units', () => {
  it('are known of the demo people', () => {
    const units = saidInDemo().flatMap(({ unit }) => (typeof unit === 'string' ? [unit] : []))
    expect([...new Set(units)].filter((unit) => !isKnownUnit(unit))).toEqual([])
  })

  it.each(['mg', 'ug/L', '10*9/L', '10^9/L', '[degF]', 'Cel', 'mol/(L)', 'm2', 'mL/min/{1.73_m2}', '/min'])(
    'are those of UCUM: %s',
    (unit) => {
      expect(isKnownUnit(unit)).toBe(!unit.includes('('))
    },
  )

  it.each([
    'CanaryLane',
    '14CanaryLane',
    '{CanaryLane}',
    'mg{CanaryLane}',
    'mg at home',
    'C.a.n.a.r.y.L',
    '',
  ])('are no words: %j', (unit) => {
    expect(isKnownUnit(unit)).toBe(false)
  })
})

describe('check digits', () => {
  it.each(['195967001', '59621000', '1104051000000101', '42206511000001102'])('are right in %s', (id) => {
    expect(isConceptId(id)).toBe(true)
    const last = Number(id.at(-1))
    const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((more) => `${id.slice(0, -1)}${(last + more) % 10}`)
    expect(others.filter(isConceptId)).toEqual([])
  })

  it.each(['01483900123', '7700900123', '447700900123', '9990001200'])('make no concept of %s', (number) => {
    expect(isConceptId(number)).toBe(false)
  })
})
