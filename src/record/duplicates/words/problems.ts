import { readMeanings } from './meanings.js'
import { toProblemName } from './problem-name.js'
import { COMMON_PROBLEMS } from './problem-names/common-problems.js'
import { FURTHER_PROBLEMS } from './problem-names/further-problems.js'

/** Problems that feeds name in several ways. What is not here is compared by code and name alone. */
export const PROBLEMS = readMeanings(
  [COMMON_PROBLEMS, FURTHER_PROBLEMS].map((table) => table.trim()).join('\n'),
  toProblemName,
)

/** Problems that a person has once and keeps: two dates of onset are two memories of one, not two episodes. */
export const LASTING: ReadonlySet<string> = new Set(
  `hypertension; type 2 diabetes mellitus; type 1 diabetes mellitus; asthma; chronic obstructive pulmonary disease;
  atrial fibrillation; heart failure; chronic kidney disease; chronic kidney disease stage 3; epilepsy; dementia;
  alzheimer's disease; vascular dementia; ischaemic heart disease; hypothyroidism; osteoarthritis; rheumatoid arthritis; osteoporosis;
  schizophrenia; paranoid schizophrenia; bipolar disorder; parkinson's disease; multiple sclerosis; crohn's disease; ulcerative colitis;
  coeliac disease; psoriasis; glaucoma; learning disability; autism spectrum disorder; attention deficit hyperactivity disorder;
  hyperlipidaemia; hypercholesterolaemia; chronic kidney disease stage 4; chronic kidney disease stage 5; chronic kidney disease stage 3a;
  chronic kidney disease stage 3b; chronic kidney disease stage 2; end stage renal disease; heart failure with reduced ejection fraction;
  heart failure with preserved ejection fraction; permanent atrial fibrillation; paroxysmal atrial fibrillation; persistent atrial fibrillation;
  peripheral arterial disease; aortic stenosis; bronchiectasis; pulmonary fibrosis; obstructive sleep apnoea; polymyalgia rheumatica;
  ankylosing spondylitis; psoriatic arthritis; systemic lupus erythematosus; fibromyalgia; pernicious anaemia; addison's disease;
  schizoaffective disorder; bipolar 1 disorder; bipolar 2 disorder; emotionally unstable personality disorder; personality disorder;
  obsessive-compulsive disorder; cirrhosis of liver; non-alcoholic fatty liver disease; human immunodeficiency virus infection;
  dementia with lewy bodies; frontotemporal dementia; mixed dementia; mild cognitive impairment; essential tremor; cerebral palsy; down's syndrome;
  irritable bowel syndrome; diverticular disease; barrett's oesophagus; overactive bladder; endometriosis; age-related macular degeneration;
  primary open angle glaucoma; hearing loss; allergic rhinitis; frailty; haemophilia a; haemophilia b; sickle cell disease; cystic fibrosis;
  osteoarthritis of knee; osteoarthritis of hip; osteoarthritis of hand; spinal stenosis; chronic pain; gastro-oesophageal reflux disease; obesity; motor neurone disease; benign prostatic hyperplasia`
    .split(';')
    .map((name) => name.trim()),
)
