/**
 * The codes that FHIR R4 itself gives to elements of type `code`, by the name of the element, of all resources of a record
 * together.
 *
 * @see http://hl7.org/fhir/R4/terminologies-valuesets.html
 */
const CODE_VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'status',
        'proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist ' +
          'accepted declined tentative needs-action draft active on-hold revoked completed unknown ' +
          'not-started scheduled in-progress stopped suspended inactive preparation not-done rejected ' +
          'preliminary final mitigated intended registered partial amended corrected appended planned ' +
          'triaged onleave finished reserved onhold health-unknown available current retired not-taken ' +
          'unavailable unsatisfactory requested received ready failed',
      ],
      [
        'intent',
        'proposal plan order option directive original-order reflex-order filler-order instance-order ' +
          'unknown',
      ],
      ['priority', 'routine urgent asap stat'],
      ['gender', 'male female other unknown'],
      ['use', 'usual official temp nickname anonymous old maiden secondary home work mobile'],
      [
        'type',
        'allergy intolerance deny permit udi-label-name user-friendly-name patient-reported-name ' +
          'manufacturer-name model-name other replaced-by replaces refer seealso',
      ],
      ['category', 'food medication environment biologic'],
      ['criticality', 'low high unable-to-assess'],
      ['severity', 'mild moderate severe high low'],
      [
        'lifecycleStatus',
        'proposed planned accepted active on-hold completed cancelled entered-in-error rejected',
      ],
      ['mode', 'working snapshot changes'],
      ['comparator', '< <= > >= ad'],
      ['periodUnit', 's min h d wk mo a'],
      ['durationUnit', 's min h d wk mo a'],
      ['dayOfWeek', 'mon tue wed thu fri sat sun'],
      [
        'when',
        'MORN MORN.early MORN.late NOON AFT AFT.early AFT.late EVE EVE.early EVE.late NIGHT PHS HS WAKE ' +
          'C CM CD CV AC ACM ACD ACV PC PCM PCD PCV',
      ],
      [
        'valueCode',
        'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported ' +
          'as-text error not-a-number negative-infinity positive-infinity not-performed not-permitted',
      ],
    ] as const
  ).map(([element, codes]) => [element, new Set(codes.split(' '))]),
)

/** Whether an element of this name may have this code. */
export function isCodeValue(element: string, code: string): boolean {
  return CODE_VALUES.get(element)?.has(code) ?? false
}
