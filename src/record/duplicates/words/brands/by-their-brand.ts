const OWN_NAMES =
  'zerobase | epimax | hydromol | cetraben | diprobase | doublebase | aveeno | aquamol | dermol | balneum | epaderm | zerocream | zeroaqs | exmabase | isomol | ultrabase | unguentum m | eucerin | cavilon | proshield | sudocrem | metanium | conotrane | medihoney | flaminal | nutilis clear | resource thickenup clear | thick and easy | ensure plus | ensure compact | fortijuice | fresubin energy | aymes shake | aymes complete | complan shake | calogen | procal shot | altraplen | nutrison | jevity | nutricrem | forticreme'

/** Emollients, barrier creams, feeds and thickeners that have no other name than their brand: `brand: brand`. */
export const BY_THEIR_BRAND = OWN_NAMES.split('|')
  .map((name) => `${name.trim()}: ${name.trim()}`)
  .join(' | ')
