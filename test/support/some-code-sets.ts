interface SomeCodeSets {
  readonly version?: string
  readonly codes: readonly string[]
  readonly system?: string
}

/** A file of code sets as an operator has it: one set, kept by law, of codes of SNOMED CT. */
export function someCodeSets({ version = '1', codes, system = 'snomed' }: SomeCodeSets): string {
  return JSON.stringify({
    version,
    systems: { snomed: ['http://snomed.info/sct'] },
    harmless: [],
    sets: [
      {
        id: 'ours',
        name: 'Ours',
        level: 'legal',
        sensitivities: ['TERMINATION'],
        source: 'this test',
        codes: codes.map((code) => ({ system, code, display: `Code ${code}` })),
        terms: [],
        clinics: { codes: [], names: [] },
        medicines: { codes: [], names: [] },
      },
    ],
  })
}

/** As many numbers that are long enough for a code of SNOMED CT, each once. */
export function manyCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_one, index) => String(100_000_000 + index * 1013))
}
