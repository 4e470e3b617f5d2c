import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { quantityText, ratioText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { requestMarks, statusMarks } from '../reading/status-marks.js'
import { timingText } from '../reading/timing.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** What is ordered of eating and drinking. What somebody chokes on or may not have stands in the line itself, never behind it. */
export function toDietOrders(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(resources.map((order) => toDietOrder(order, view)))
}

function toDietOrder(order: ReadResource, view: RecordView): PlacedItem {
  const { json } = order
  const ordered = textAt(json, 'dateTime')
  const [diet, formula] = [at(json, 'oralDiet'), at(json, 'enteralFormula')]
  return {
    item: toItem(order, {
      what: `Diet order: ${whatOf(order, view) ?? 'what it orders is not shown here'}`,
      details: [
        textAt(diet, 'instruction'),
        ...all(diet, 'nutrient').map(nutrientText),
        labelled('when', joined(all(diet, 'schedule').map(timingText))),
        ...all(json, 'supplement').map((one) =>
          joined([textAt(one, 'instruction'), joined(all(one, 'schedule').map(timingText))]),
        ),
        ...formulaDetails(formula),
        labelled('prefers', wordsIn(json['foodPreferenceModifier'])),
        ...notesOf(order),
        labelled('by', view.nameOf(json['orderer'], order)),
      ],
      when: [['ordered', ordered]],
      marks: [...requestMarks(json), ...statusMarks(json)],
    }),
    isPast: OVER.includes(textAt(json, 'status') ?? ''),
    date: ordered,
  }
}

const OVER = ['completed', 'revoked']

function whatOf(order: ReadResource, view: RecordView): string | undefined {
  const { json } = order
  const [diet, formula] = [at(json, 'oralDiet'), at(json, 'enteralFormula')]
  return (
    joined(
      [
        wordsIn(at(diet, 'type')),
        labelled('food', joined(all(diet, 'texture').map(textureText))),
        labelled('fluids', wordsIn(at(diet, 'fluidConsistencyType'))),
        labelled('not to be given', wordsIn(json['excludeFoodModifier'])),
        labelled('allergies', joined(all(json, 'allergyIntolerance').map((one) => view.nameOf(one, order)))),
        labelled('supplement', joined(all(json, 'supplement').map(supplementText))),
        labelled('by tube', joined(formulaNames(formula))),
      ],
      '; ',
    ) ?? textAt(diet, 'instruction')
  )
}

/** `IDDSI level 4 (meat)`. */
function textureText(texture: Element): string | undefined {
  const [modifier, food] = ['modifier', 'foodType'].map((key) => wordsIn(at(texture, key)))
  if (modifier === undefined) return food
  return food === undefined ? modifier : `${modifier} (${food})`
}

function supplementText(supplement: Element): string | undefined {
  const name = joined([codedWords(at(supplement, 'type')), textAt(supplement, 'productName')])
  return joined([name, quantityText(at(supplement, 'quantity'))], ' ')
}

function nutrientText(nutrient: Element): string | undefined {
  return joined([codedWords(at(nutrient, 'modifier')), quantityText(at(nutrient, 'amount'))], ' ')
}

function formulaNames(formula: Element): readonly (string | undefined)[] {
  return [
    codedWords(at(formula, 'baseFormulaType')),
    textAt(formula, 'baseFormulaProductName'),
    codedWords(at(formula, 'additiveType')),
    textAt(formula, 'additiveProductName'),
    codedWords(at(formula, 'routeofAdministration')),
  ]
}

function formulaDetails(formula: Element): readonly (string | undefined)[] {
  return [
    ...all(formula, 'administration').map((one) =>
      joined([
        quantityText(at(one, 'quantity')),
        quantityText(at(one, 'rateQuantity')),
        ratioText(at(one, 'rateRatio')),
        timingText(at(one, 'schedule')),
      ]),
    ),
    labelled('energy', quantityText(at(formula, 'caloricDensity'))),
    labelled('at most', quantityText(at(formula, 'maxVolumeToDeliver'))),
    textAt(formula, 'administrationInstruction'),
  ]
}

function wordsIn(concepts: Element): string | undefined {
  return joined(all(concepts).map((concept) => codedWords(concept)))
}
