import { expect, test } from "vitest";
import { signUpDefaults } from "../../functions/sign-up-defaults.ts";
import { brand } from "../../templates/brand.ts";

test("every country that is served has lines of its own", () => {
  for (const country of signUpDefaults.COUNTRIES_SERVED.split(","))
    expect(brand.helpLines[country], country).toBeDefined();
});

test("what is said on every page names the lines and the emergency numbers of all of them", () => {
  const { elsewhere: _, ...lines } = brand.helpLines;
  for (const { crisis, emergency } of Object.values(lines)) {
    expect(brand.helpOnPages).toContain(crisis);
    expect(brand.helpOnPages).toContain(emergency);
  }
});
