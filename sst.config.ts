/// <reference path="./.sst/platform/config.d.ts" />

// Joins what infra/ makes, one resource a file. SST allows no import up here: `sst` and `aws` do not exist yet.
export default $config({
  async app(input) {
    const { checkStage, isProtected } = await import("./infra/stage.ts");
    checkStage(input.stage, process.env);
    const kept = isProtected(input.stage, process.env);
    return {
      name: "afterword",
      home: "aws",
      removal: kept ? "retain" : "remove",
      protect: kept,
      providers: { aws: { defaultTags: { tags: { app: "afterword", stage: input.stage } } } },
    };
  },
  async run() {
    const { checkProtection, forbidLiveCode } = await import("./infra/stage.ts");
    checkProtection($app, process.env);
    forbidLiveCode($app.stage, $dev, process.env);
    const { checkBrand } = await import("./infra/brand.ts");
    checkBrand(process.env.DOMAIN_NAME);
    const { publicUrl } = await import("./infra/api.ts");
    await import("./infra/sms.ts");
    await import("./infra/web.ts");
    await import("./infra/deliver.ts");
    await import("./infra/sweep.ts");
    await import("./infra/operator.ts");
    const { emailSender } = await import("./infra/email.ts");
    await import("./infra/alarms.ts");
    const { dashboardUrl } = await import("./infra/dashboard.ts");
    return {
      page: publicUrl,
      webhook: $interpolate`${publicUrl}/sms/inbound`,
      mailSender: emailSender ?? "none: EMAIL is off",
      dashboard: dashboardUrl,
    };
  },
});
