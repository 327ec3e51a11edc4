/** What only a machine that is no Lambda gets its credentials from: on Lambda they stand in the environment. */
const otherCredentials = [
  ...["http", "ini", "login", "process", "sso", "web-identity"].map(
    (way) => `@aws-sdk/credential-provider-${way}`,
  ),
  "@smithy/credential-provider-imds",
  "@aws-sdk/token-providers",
];

/** What a protocol of the SDK asks for when an operation streams events, which none of ours does. */
const otherTransports = ["@smithy/core/event-streams"];

/**
 * How SST bundles each function (`nodejs` of its FunctionArgs); what each line brings stands in docs/performance.md. esbuild
 * takes everything in, the SDK too: smaller than the runtime's own, and the version that was tested.
 */
export const bundling = {
  minify: true,
  // Loads in less time than a module of the same content.
  format: "cjs" as const,
  esbuild: {
    // Where a package has modules, those: of the older form nothing can be left out.
    mainFields: ["module", "main"],
    // Nothing here goes by a function's own name; errors carry theirs.
    keepNames: false,
    // Each is asked for at run time, where it is needed, and here it never is. In the bundle they would be 135 kB, and of
    // what an `import()` of them touches esbuild could leave nothing out.
    external: [...otherCredentials, ...otherTransports],
  },
};
