import { parseOdsCode } from '../../fhir/ods-code.js'
import { LABEL_LEVELS, type Label } from './label.js'

/**
 * Everything of one label, as one text by which the parts of a record are stored and decided on: `R|PSY,SUD|RHM99`.
 *
 * A resource of which only a part is sensitive stands there twice. Once whole, for those who may see the part too:
 * `N||RHM99&R|SDV|RHM99`; once without the part, for those who may see the rest alone: `N||RHM99!R|SDV|RHM99`. One of
 * which one part is sealed and locked and another is not stands there three times.
 *
 * What several resources refer to is seen by who may see any of them: their classes, joined by `~`.
 */
export type LabelClassKey = string

/** The class of a label. */
export function toLabelClass({ level, sensitivities, controller }: Label): LabelClassKey {
  return `${level}|${sensitivities.join(',')}|${controller}`
}

/** The class of what is whole: seen by those who may see the rest and the part. */
export function withPart(rest: Label, part: Label): LabelClassKey {
  return `${toLabelClass(rest)}&${toLabelClass(part)}`
}

/** The class of what was made by leaving the part out: seen by those who may see the rest and not the part. */
export function withoutPart(rest: Label, part: Label): LabelClassKey {
  return `${toLabelClass(rest)}!${toLabelClass(part)}`
}

/** The class of a label and of parts that are there or left out. */
export function writeLabelClass({ rest, parts }: ReadLabelClass): LabelClassKey {
  return parts.reduce(
    (key, { label, isThere }) => `${key}${isThere ? '&' : '!'}${toLabelClass(label)}`,
    toLabelClass(rest),
  )
}

/** The class of what is seen by who may see any of these. */
export function anyOf(classes: readonly LabelClassKey[]): LabelClassKey {
  return [...new Set(classes)].sort().join(ANY)
}

/** The classes that are joined in one: itself alone, mostly. */
export function alternativesOf(key: LabelClassKey): readonly LabelClassKey[] {
  return key.split(ANY)
}

const ANY = '~'

/** A part that has a label of its own, and whether it is there or left out. */
export interface PartOfClass {
  readonly label: Label
  readonly isThere: boolean
}

/** A class, read again: the label of the rest, and of the parts where there are any. */
export interface ReadLabelClass {
  readonly rest: Label
  readonly parts: readonly PartOfClass[]
}

const CLASS = /^([^&!~]+)((?:[&!][^&!~]+)*)$/

/**
 * Reads a class that has no alternatives.
 *
 * @throws Error for what is none: who cannot tell how confidential something is MUST NOT show it
 */
export function readLabelClass(key: LabelClassKey): ReadLabelClass {
  const [, rest, parts = ''] = CLASS.exec(key) ?? []
  if (rest === undefined) throw new Error('This is no label class.')
  return {
    rest: readLabel(rest),
    parts: (parts.match(/[&!][^&!]+/g) ?? []).map((part) => ({
      label: readLabel(part.slice(1)),
      isThere: part.startsWith('&'),
    })),
  }
}

function readLabel(text: string): Label {
  const [levelText, sensitivities = '', controllerText = '', ...more] = text.split('|')
  const level = LABEL_LEVELS.find((one) => one === levelText)
  const controller = parseOdsCode(controllerText)
  if (!level || !controller || more.length > 0) throw new Error('This is no label class.')
  return { level, sensitivities: sensitivities === '' ? [] : sensitivities.split(','), controller }
}
