import { dimension } from "../functions/metrics.ts";

const { partition } = aws.getPartitionOutput();
export const { region } = aws.getRegionOutput();
export const { accountId } = aws.getCallerIdentityOutput();

/** `afterword-<stage>-<what>`: for what must be known before it exists, or is read by people and by tools. */
export const nameOf = (what: string): string => `${$app.name}-${$app.stage}-${what}`;

/**
 * `afterword-<stage>-<what>-<region>`: for what an account has once, not once a region (roles, dashboards). Without the
 * region, the same stage in a second region would fail, or write over the first.
 */
export const accountWideNameOf = (what: string) => $interpolate`${nameOf(what)}-${region}`;

/** The ARN of what has a fixed name here, so that two things can know of each other without a circle. */
export const arnOf = (service: string, resource: $util.Input<string>) =>
  $interpolate`arn:${partition}:${service}:${region}:${accountId}:${resource}`;

/** Of the functions' own metrics (functions/metrics.ts): a stage's figures are its own. */
export const dimensions = { [dimension]: `${$app.name}-${$app.stage}` };
