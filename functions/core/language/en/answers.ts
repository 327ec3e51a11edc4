const please =
  "(?:[ ,.!]*(?:please|pls|plz|thanks|thank you|that'?s right|correct|do (?:it|that)|go ahead|sounds good|definitely|of course|sure|i do|i did|it is|lol|mate))*";
const yes = new RegExp(
  `^(?:y|ye|yes+|yea+h*|yep|yup|ya|yas|ok|okay|sure|correct|right|exactly|affirmative|please do|do (?:it|that)|go ahead|si|sí|claro|dale)${please}[.! ]*$`,
);
const no =
  /^(?:lol |haha |oh |um+ |well )?(?:n|no+|nop|noep|nope|nah|naw|never|negative|non|nunca|no,? nunca|neither|none)(?:[ ,.!]*(?:thanks|thank you|sorry|sir|ma'?am|please|never|lol|not (?:at all|really|that)|neither|nothing like that))*[.! ]*$/;

export const isYes = (folded: string): boolean => yes.test(folded);
export const isNo = (folded: string): boolean => no.test(folded);
