/** The semantic tags of SNOMED CT that stand behind the fully specified name of what is clinical. */
const TAG =
  / \((?:disorder|finding|procedure|regime\/therapy|observable entity|situation|substance|product|clinical drug|body structure|qualifier value|record artifact|assessment scale|event|person|physical object|medicinal product|medicinal product form|organism|social concept|occupation|environment|morphologic abnormality)\)$/

/** `Hyperglycaemia (disorder)` → `Hyperglycaemia`: the word in brackets says of which kind a concept is, to software. */
export function withoutSemanticTag(words: string): string {
  return words.replace(TAG, '')
}
