/**
 * ICU, and so Intl, still answers with the names from before these zones were renamed. A person should read
 * "Kolkata", and Temporal compares zones by name, so the modern IANA name is used throughout.
 */
const modernNames: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
  UTC: "Etc/UTC",
};

/** The modern name of an id that is ICU's own. */
export const modernName = (id: string): string => modernNames[id] ?? id;

/**
 * The modern IANA id for an id in any case, or for an alias such as `US/Pacific`; undefined if there is none. An offset
 * such as `+05:30`, which Intl takes too, is no zone: it knows no summer time.
 */
export function zoneId(id: string): string | undefined {
  if (!/^[a-z]/i.test(id)) return undefined;
  try {
    return modernName(new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
