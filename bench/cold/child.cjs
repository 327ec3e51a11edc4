// One cold start: loads a bundle as Lambda does, hands it one event, prints the milliseconds until the handler was there and until
// it answered, and the processor's until it was there.
const [, , file] = process.argv;
const event = JSON.parse(process.env.EVENT);
delete process.env.EVENT;

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const start = performance.now();
const before = spent();
const { handler } = require(file);
const ready = performance.now() - start;
const cpu = spent() - before;
handler(event, { awsRequestId: "request-1", getRemainingTimeInMillis: () => 10_000 }).then((answer) => {
  const answered = performance.now() - start;
  if (answer?.statusCode >= 400) throw new Error(`answered ${answer.statusCode}`);
  process.stdout.write(`${JSON.stringify({ ready, answered, cpu })}\n`, () => process.exit(0));
});
