/** What pictures and recordings are by their codes of OPCS-4 and SNOMED CT, beside their names: only codes that are known for certain. */
export const IMAGING_CODES = `
ct head; O:U05.1
mri brain; O:U05.2
ct spine; ct of spine; computed tomography of spine; O:U05.4
mri spine; mri of spine; O:U05.5
echocardiogram; O:U20.1; S:433236007
transoesophageal echocardiogram; toe; transoesophageal echocardiography; O:U20.2; S:105376000
stress echocardiogram; O:U20.5
24 hour electrocardiogram; O:U19.2
exercise tolerance test; O:U19.4
electroencephalogram; S:54550000
mammogram; S:71651007
`
