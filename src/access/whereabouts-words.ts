/**
 * What names a place or a way to reach somebody, wherever it stands in a name: `address-postalcode`,
 * `_has:RelatedPerson:patient:address`, `e-mail`. Looked for with everything but letters taken out.
 */
export const PLACE_STEMS =
  /address|postcode|postalcode|zipcode|telecom|telephone|phonenumber|email|whereabouts|residen(?:ce|t)|domicile|generalpractitioner|serviceprovider|careprovider|caremanager/

/** What does so as a word by itself alone: `city` is no part of `ethnicity`, `phone` none of `phonetic`, `near` none of `linear`. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    'near nearby distance city town village county country street road house flat home lives zip postal uprn ' +
    'latitude longitude lat lon lng coordinates geo position phone phones mobile tel fax sms mail ' +
    'location locations organization organizations organisation organisations contact contacts ward gp practice'
  ).split(' '),
)
