import { codesOf } from '../reading/coded-text.js'
import type { Element } from '../reading/element.js'
import type { Vital, VitalKind } from './vital.js'

const TABLE: readonly (readonly [kind: VitalKind, part: string, snomed: string, loinc: string])[] = [
  ['early-warning', '', '1104051000000101', ''],
  ['respiration', '', '86290005 271625008', '9279-1 19840-8'],
  ['saturation', '', '431314004 103228002 104847001 250554003', '2708-6 59408-5 20564-1'],
  ['saturation', 'on air', '866661000000106 866681000000102', ''],
  ['saturation', 'on oxygen', '866701000000100 866721000000109', ''],
  ['oxygen', '', '250774007 427081008 371825009 722742002', '3150-6 3150-0 3151-8 19994-3'],
  ['pressure', '', '75367002 163020007 386534000 386536003 163033001 163034007 163035008', '85354-9 55284-4'],
  ['pressure', 'systolic', '271649006 72313002', '8480-6'],
  ['pressure', 'diastolic', '271650006 1091811000000102', '8462-4'],
  ['pressure', 'mean', '6797001', '8478-0'],
  ['pressure', 'sitting systolic', '407554009', '8459-0'],
  ['pressure', 'sitting diastolic', '407555005', '8453-3'],
  ['pressure', 'standing systolic', '400974009', '8460-8'],
  ['pressure', 'standing diastolic', '400975005', '8454-1'],
  ['pressure', 'lying systolic', '407556006', '8461-6'],
  ['pressure', 'lying diastolic', '407557002', '8455-8'],
  ['pulse', '', '364075005 78564009', '8867-4 8889-8 8893-0'],
  [
    'temperature',
    '',
    '386725007 276885007 415882003 415945006 307047009 415974002 415922000 415929009',
    '8310-5 8328-7 8329-5 8331-1 8332-9 8333-7 8334-5',
  ],
  ['consciousness', '', '1104441000000107 6942003', '80288-4 67775-7'],
  ['coma', '', '248241002 386554004 444323003', '9269-2 35088-4'],
  ['coma', 'eye', '281395000', '9267-6'],
  ['coma', 'verbal', '281397008', '9270-0'],
  ['coma', 'motor', '281396004', '9268-4'],
  [
    'glucose',
    '',
    '997671000000106 434912009 302789003 33747003',
    '2339-0 2340-8 15074-8 14743-9 41653-7 32016-8 2345-7 14749-6',
  ],
  ['ketones', '', '', '53061-8'],
  ['pain', '', '225908003', '72514-3 38208-5'],
]

const BY_CODE: ReadonlyMap<string, Vital> = new Map(
  TABLE.flatMap(([kind, part, snomed, loinc]) => [
    ...codesIn(snomed).map((code) => [`http://snomed.info/sct|${code}`, { kind, part }] as const),
    ...codesIn(loinc).map((code) => [`http://loinc.org|${code}`, { kind, part }] as const),
  ]),
)

function codesIn(codes: string): readonly string[] {
  return codes.split(' ').filter((code) => code !== '')
}

/** What a code of a measurement, or before it that of the component which it is, says of its kind. */
export function vitalByCode(concept: Element, component: Element): Vital | undefined {
  return [...codesOf(component), ...codesOf(concept)]
    .map((code) => BY_CODE.get(code))
    .find((vital) => vital !== undefined)
}
