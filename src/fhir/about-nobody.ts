/** Types that may be about nobody: who, where and with what care is given. */
export const ABOUT_NOBODY: ReadonlySet<string> = new Set(
  (
    'Organization OrganizationAffiliation Practitioner PractitionerRole Location HealthcareService Endpoint ' +
    'Medication MedicationKnowledge Substance Device DeviceDefinition InsurancePlan Questionnaire PlanDefinition ' +
    'ActivityDefinition Library Measure Schedule Slot'
  ).split(' '),
)
