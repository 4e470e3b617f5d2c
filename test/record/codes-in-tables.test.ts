import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLoincCode, isSnomedCode } from '../support/check-digits.js'

/** Where codes stand that somebody wrote down by hand. */
const FOLDERS = ['src/record', 'src/access', 'src/fhir/terminology', 'src/demo/words']

interface Written {
  readonly file: string
  readonly code: string
}

const SOURCES = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    // The digits of the scheme itself are no codes.
    .filter((file) => /\.(?:ts|json)$/.test(file) && !file.endsWith('check-digits.ts'))
    .map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(path.join(process.cwd(), folder, file), 'utf8'),
    })),
)

function written(pattern: RegExp): readonly Written[] {
  return SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, code = '']) => ({ file, code })),
  )
}

/** Behind its letter in a table of words, by itself as a text, or behind its system. */
const SNOMED = [/\bS:([^\s;`'"]*\d)/g, /['"`]([1-9]\d{5,17})['"`]/g, /(?:SNOMED\}|snomed\.info\/sct)\|(\d+)/g]
const LOINC = [/\bL:([^\s;`'"]*\d)/g, /['"`](\d{1,6}-\d)['"`]/g, /(?:LOINC\}|loinc\.org)\|(\d[\d-]*)/g]

describe('every code that is written down', () => {
  it('of SNOMED CT ends in its check digit, by Verhoeff', () => {
    const codes = SNOMED.flatMap(written)

    expect(codes.length).toBeGreaterThan(1000)
    expect(codes.filter(({ code }) => !isSnomedCode(code))).toEqual([])
  })

  it('of LOINC ends in its check digit', () => {
    const codes = LOINC.flatMap(written)

    expect(codes.length).toBeGreaterThan(300)
    expect(codes.filter(({ code }) => !isLoincCode(code))).toEqual([])
  })

  it('of OPCS-4 is a letter and three digits with a point, of ICD-10 a category and perhaps its subdivision', () => {
    const operations = written(/\bO:([A-Z]\S*?)(?=[;\s`'"])/g)
    const diagnoses = written(/\bI:([A-Z]\S*?)(?=[;\s`'"])/g)

    expect(Math.min(operations.length, diagnoses.length)).toBeGreaterThan(100)
    expect(operations.filter(({ code }) => !/^[A-Z]\d\d\.\d$/.test(code))).toEqual([])
    expect(diagnoses.filter(({ code }) => !/^[A-Z]\d\d(?:\.\d)?$/.test(code))).toEqual([])
  })
})
