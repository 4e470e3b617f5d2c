/** Places of the body by the words for them, each with the greater ones that it lies in: who names the greater names it too. */
const PLACES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bsacr(?:um|al)\b/i, ['sacrum']],
  [/\bcoccy(?:x|geal)\b/i, ['coccyx', 'sacrum']],
  [/\bnatal cleft\b/i, ['natal cleft']],
  [/\bbuttocks?\b|\bglute(?:al|us)\b/i, ['buttock']],
  [/\bischi(?:um|al)\b/i, ['ischium']],
  [/\b(?:greater )?trochanter(?:ic)?\b|\bhips?\b/i, ['hip']],
  [/\bheels?\b|\bcalcane(?:us|al|um)\b/i, ['heel', 'foot']],
  [/\btoes?\b|\bhallux\b/i, ['toe', 'foot']],
  [/\bf(?:oot|eet)\b/i, ['foot']],
  [/\bankles?\b|\bmalleol(?:us|ar)\b/i, ['ankle', 'leg']],
  [/\bshins?\b|\bcal(?:f|ves)\b|\bgaiter\b|\blower (?:leg|limb|extremity)\b/i, ['lower leg', 'leg']],
  [/\bknees?\b/i, ['knee', 'leg']],
  [/\bthighs?\b/i, ['thigh', 'leg']],
  [/\blegs?\b/i, ['leg', 'lower leg', 'ankle', 'knee', 'thigh']],
  [/\bfingers?\b|\bthumbs?\b/i, ['finger', 'hand']],
  [/\bhands?\b/i, ['hand']],
  [/\bwrists?\b/i, ['wrist', 'arm', 'hand']],
  [/\bforearms?\b/i, ['forearm', 'arm']],
  [/\belbows?\b/i, ['elbow', 'arm']],
  [/\bshoulders?\b/i, ['shoulder']],
  [/\barms?\b/i, ['arm', 'forearm', 'elbow', 'wrist']],
  [/\bscalp\b/i, ['scalp', 'head']],
  [/\bforehead\b|\bcheeks?\b/i, ['face', 'head']],
  [/\bface\b|\bfacial\b/i, ['face', 'head']],
  [/\bears?\b/i, ['ear', 'head']],
  [/\bnose\b|\bnasal\b/i, ['nose', 'face', 'head']],
  [/\bhead\b/i, ['head']],
  [/\bbreasts?\b/i, ['breast']],
  [/\bspine\b|\bback\b/i, ['back']],
  [/\bgroins?\b|\binguinal\b/i, ['groin']],
]

/** The places of the body that words name, and those that they lie in. */
export function placesIn(words: string): readonly string[] {
  return [...new Set(PLACES.filter(([pattern]) => pattern.test(words)).flatMap(([, names]) => names))]
}
