/** What holds for sign-ups on the web where nothing else is set: for the functions, and for infra and the local stack. */
export const signUpDefaults = {
  /** ISO 3166 codes of the countries whose numbers the form texts. */
  COUNTRIES_SERVED: "US,CA,GB,IE,AU,NZ",
  /** Texts and emails that the form may ask for in a day, in all. */
  SIGN_UPS_PER_DAY: "200",
};
