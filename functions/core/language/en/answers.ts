export const isYes = (folded: string) => /^(y|yes|yeah|yep|yup|ok|okay|sure)$/.test(folded);
export const isNo = (folded: string) => /^(n|no|nope|nah)$/.test(folded);
