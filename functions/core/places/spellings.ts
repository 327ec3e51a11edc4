/**
 * Countries whose mobile numbers circulate in two spellings, both of them valid E.164 somewhere: networks, providers
 * and people disagree on the 9 after +54, on the 1 after +52 (gone since 2019), and on Brazil's ninth digit (added
 * from 2012 on). The patterns match mobile numbers only where the digits tell them from landlines; a landline that
 * they match sends no texts.
 */
const mobileRules = [
  // Argentina. Area codes start with 1, 2, or 3.
  { old: /^\+54([123]\d{9})$/, toNew: "+549$1", current: /^\+549([123]\d{9})$/, toOld: "+54$1" },
  // Mexico. No area code starts with 1.
  { old: /^\+521([2-9]\d{9})$/, toNew: "+52$1", current: /^\+52([2-9]\d{9})$/, toOld: "+521$1" },
  // Brazil. Landlines start with 2 to 5 after the area code.
  {
    old: /^\+55([1-9]{2})([6-9]\d{7})$/,
    toNew: "+55$19$2",
    current: /^\+55([1-9]{2})9([6-9]\d{7})$/,
    toOld: "+55$1$2",
  },
];

/**
 * The canonical spelling of a phone number in E.164, so that one phone is one person however it is spelled. Anything
 * else, an email address included, comes back unchanged. Pure digits, because a known person's text must not load
 * the phone number library.
 */
export function canonicalNumber(e164: string): string {
  const rule = mobileRules.find(({ old }) => old.test(e164));
  return rule ? e164.replace(rule.old, rule.toNew) : e164;
}

/** Every spelling of the phone behind a number in E.164, the canonical one first. */
export function spellingsOf(e164: string): string[] {
  const canonical = canonicalNumber(e164);
  const rule = mobileRules.find(({ current }) => current.test(canonical));
  return rule ? [canonical, canonical.replace(rule.current, rule.toOld)] : [canonical];
}
