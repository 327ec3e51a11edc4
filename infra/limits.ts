/** What each function may take: megabytes and seconds. */
export const limits = {
  // A person waits for the answer, and reading a text is work for the processor, which comes with memory.
  // Twilio gives up after 15 seconds.
  sms: { memory: 1024, timeout: 14 },
  // A browser waits, and a change on somebody's page is read as a text is, hence as much memory. API Gateway gives up after
  // 30 seconds; at its slowest a sign-up takes 16, of which Twilio 5.
  web: { memory: 1024, timeout: 29 },
  // It mostly waits for Twilio and the table: at its slowest, with all the messages of a meeting's notes (test/services/slowest.test.ts).
  deliver: { memory: 512, timeout: 90 },
  // Well within the ten minutes to the next run.
  sweep: { memory: 512, timeout: 300 },
} as const;
