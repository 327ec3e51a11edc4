// Set once a stage with `sst secret set <Name> <value>`: kept encrypted in the stage's own state, so that every operator
// deploys with the same. Named as the variables of functions/env.ts. One without a value fails the deploy with its name.

export const twilioAccountSid = new sst.Secret("TwilioAccountSid");
export const twilioAuthToken = new sst.Secret("TwilioAuthToken");
export const serviceNumber = new sst.Secret("ServiceNumber");
/** Never change it: the ids of all people are made with it. */
export const idSecret = new sst.Secret("IdSecret");
/** The key of the private links. To change it ends every link there is, and nothing else: PAGE gives a new one. */
export const pageSecret = new sst.Secret("PageSecret");

// Not for the functions: who is told of alarms. (Where email comes from: email.ts, where it is on.)
export const alarmEmail = new sst.Secret("AlarmEmail");
