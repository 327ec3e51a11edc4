/** What follows an answer that was kept. */
export const afterAnswer = {
  kept: "Kept, as you wrote it. Thank you for being honest with yourself.",
  added: "Added to what you said.",
  reflectionDone: "Kept, all three. You did the looking; that is the hard part. Go gently.",
};
