/**
 * What Twilio takes for a segment in the US, in dollars, for the dashboard's estimate and docs/deploy.md; July 2026. Sent: 0.0083
 * and about 0.0035 that goes to the carrier. Received: 0.0083.
 */
export const perSegment = { sent: 0.0118, received: 0.0083 };
