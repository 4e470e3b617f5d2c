/**
 * Allergens by the names of practices and wards beside those of `allergens`: general knowledge. A class and what is in it are two.
 */
export const ALLERGENS_AS_SAID = `
egg; chicken egg; hen s egg; hen s eggs
cow milk; cow s milk; cow s milk protein; bovine milk
iodinated contrast; x-ray contrast medium; x-ray contrast medium (iodinated)
adhesive plaster; band aid; surgical adhesive
latex; latex rubber gloves
grass pollen; grasses
bee venom; honeybee; honey bee sting
wasp venom; vespid venom
penicillin; all penicillins; any penicillin; penicillin products; penicillin containing antibiotics
cephalosporin; cephalosporin antibiotics; all cephalosporins; cefalosporins
sulfonamide; sulphur drugs; sulfonamide drugs
tetracycline; tetracycline antibiotics; tetracycline group
nsaid; all nsaids
opioid; opioid medication; all opioids
statin; statin medication; statin therapy
local anaesthetic; local anaesthetic agents
morphine; morphine sulphate
codeine; codeine phosphate
nickel; nickel sulphate; nickel metal; nickel jewellery
sesame; sesame oil
sulphite; metabisulphite; sodium metabisulphite
mould; mould spores
cat; cat fur; cat allergy
dog; dog fur; dog allergy
horse; horse hair; horsehair
hair dye; black hair dye; hair colourant
lanolin; wool fat
gluten; gluten containing foods
heparin; unfractionated heparin; heparin sodium
suxamethonium; scoline apnoea; suxamethonium apnoea
chlorhexidine; hibiscrub; chloraprep; hibitane
iodine; iodine solution
`
