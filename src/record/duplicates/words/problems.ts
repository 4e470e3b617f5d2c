import { readMeanings } from './meanings.js'
import { toProblemName } from './problem-name.js'
import { AS_LETTERS_SAY } from './problem-names/as-letters-say.js'
import { BODY_AND_MIND } from './problem-names/body-and-mind.js'
import { CODED_CHEST_TO_GUT } from './problem-names/coded-chest-to-gut.js'
import { CODED_HEAD_TO_TOE } from './problem-names/coded-head-to-toe.js'
import { CODED_SENSES_AND_STATES } from './problem-names/coded-senses-and-states.js'
import { CODED_SUBDIVISIONS } from './problem-names/coded-subdivisions.js'
import { COMMON_PROBLEMS } from './problem-names/common-problems.js'
import { FURTHER_PROBLEMS } from './problem-names/further-problems.js'
import { SKIN_TO_BONE } from './problem-names/skin-to-bone.js'

/** The table of problems by their names and codes. */
export const PROBLEM_NAMES = [
  COMMON_PROBLEMS,
  FURTHER_PROBLEMS,
  BODY_AND_MIND,
  SKIN_TO_BONE,
  AS_LETTERS_SAY,
  CODED_CHEST_TO_GUT,
  CODED_HEAD_TO_TOE,
  CODED_SUBDIVISIONS,
  CODED_SENSES_AND_STATES,
]
  .map((table) => table.trim())
  .join('\n')

/** Problems that feeds name in several ways. What is not here is compared by code and name alone. */
export const PROBLEMS = readMeanings(PROBLEM_NAMES, toProblemName)

/** Problems that a person has once and keeps: two dates of onset are two memories of one, not two episodes. */
export const LASTING: ReadonlySet<string> = new Set(
  `hypertension; type 2 diabetes mellitus; type 1 diabetes mellitus; asthma; chronic obstructive pulmonary disease;
  atrial fibrillation; heart failure; chronic kidney disease; chronic kidney disease stage 3; epilepsy; dementia;
  alzheimer's disease; vascular dementia; ischaemic heart disease; hypothyroidism; osteoarthritis; rheumatoid arthritis; osteoporosis;
  schizophrenia; paranoid schizophrenia; bipolar disorder; parkinson's disease; multiple sclerosis; crohn's disease; ulcerative colitis;
  coeliac disease; psoriasis; glaucoma; learning disability; autism spectrum disorder; attention deficit hyperactivity disorder;
  hyperlipidaemia; hypercholesterolaemia; chronic kidney disease stage 4; chronic kidney disease stage 5; chronic kidney disease stage 3a;
  chronic kidney disease stage 3b; chronic kidney disease stage 2; end stage renal disease; heart failure with reduced ejection fraction;
  heart failure with preserved ejection fraction; permanent atrial fibrillation; chronic atrial fibrillation; paroxysmal atrial fibrillation; persistent atrial fibrillation;
  peripheral arterial disease; aortic stenosis; bronchiectasis; pulmonary fibrosis; obstructive sleep apnoea; polymyalgia rheumatica;
  ankylosing spondylitis; psoriatic arthritis; systemic lupus erythematosus; fibromyalgia; pernicious anaemia; addison's disease;
  schizoaffective disorder; bipolar 1 disorder; bipolar 2 disorder; emotionally unstable personality disorder; personality disorder;
  obsessive-compulsive disorder; cirrhosis of liver; non-alcoholic fatty liver disease; human immunodeficiency virus infection;
  dementia with lewy bodies; frontotemporal dementia; mixed dementia; mild cognitive impairment; essential tremor; cerebral palsy; down's syndrome;
  irritable bowel syndrome; diverticular disease; barrett's oesophagus; overactive bladder; endometriosis; age-related macular degeneration;
  primary open angle glaucoma; hearing loss; allergic rhinitis; frailty; haemophilia a; haemophilia b; sickle cell disease; cystic fibrosis;
  osteoarthritis of knee; osteoarthritis of hip; osteoarthritis of hand; spinal stenosis; chronic pain; gastro-oesophageal reflux disease; obesity; motor neurone disease; benign prostatic hyperplasia;
  left bundle branch block; right bundle branch block; sick sinus syndrome; wolff-parkinson-white syndrome; long qt syndrome; left ventricular hypertrophy;
  hypertrophic cardiomyopathy; dilated cardiomyopathy; patent foramen ovale; mitral valve prolapse; mitral regurgitation; aortic regurgitation; mitral stenosis;
  chronic venous insufficiency; emphysema; interstitial lung disease; alpha-1 antitrypsin deficiency; inflammatory bowel disease; bile acid malabsorption;
  primary biliary cholangitis; primary sclerosing cholangitis; autoimmune hepatitis; polycystic kidney disease; iga nephropathy; stress incontinence;
  urge incontinence; relapsing remitting multiple sclerosis; secondary progressive multiple sclerosis; primary progressive multiple sclerosis;
  multiple system atrophy; normal pressure hydrocephalus; neurofibromatosis type 1; duchenne muscular dystrophy; charcot-marie-tooth disease;
  complex regional pain syndrome; huntington's disease; myasthenia gravis; complex post-traumatic stress disorder; persistent depressive disorder;
  asperger's syndrome; mild learning disability; moderate learning disability; severe learning disability; profound learning disability;
  hidradenitis suppurativa; atopic dermatitis; rosacea; graves' disease; hashimoto's thyroiditis; diabetes insipidus; diabetic kidney disease;
  diabetic neuropathy; diabetic retinopathy; morbid obesity; familial hypercholesterolaemia; haemochromatosis; polycystic ovary syndrome;
  juvenile idiopathic arthritis; systemic sclerosis; ehlers-danlos syndrome; hypermobile ehlers-danlos syndrome; paget's disease of bone;
  polycythaemia vera; essential thrombocythaemia; beta thalassaemia trait; factor v leiden; antiphospholipid syndrome;
  glucose-6-phosphate dehydrogenase deficiency; von willebrand disease; ocular hypertension; lazy eye; peripheral neuropathy;
  restless leg; raynaud's; sjogren's; meniere's disease; chronic fatigue syndrome; lymphoedema; hiatus hernia; sarcoidosis; visual impairment`
    .split(';')
    .map((name) => name.trim()),
)
