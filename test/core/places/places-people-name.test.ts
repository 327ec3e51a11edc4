import { describe, expect, test } from "vitest";
import { findZone } from "../../../functions/core/language/en/zones.ts";
import { guessZone, sayZone } from "../../../functions/core/places/zones.ts";

describe("a town of a state with several clocks", () => {
  test.each([
    ["Bonners Ferry, ID", "America/Los_Angeles", "Idaho's north"],
    ["Twin Falls, ID", "America/Boise", "Idaho's south"],
    ["Chinle, AZ", "America/Denver", "the Navajo Nation keeps summer time"],
    ["Flagstaff, AZ", "America/Phoenix", "the rest of Arizona does not"],
    ["Destin, FL", "America/Chicago", "the panhandle"],
    ["Ocala, FL", "America/New_York", "the peninsula"],
    ["Scottsbluff, NE", "America/Denver", "Nebraska's west"],
    ["Kearney, Nebraska", "America/Chicago", "and its middle"],
    ["Valparaiso, IN", "America/Chicago", "near Chicago"],
    ["Muncie IN", "America/Indiana/Indianapolis", "most of Indiana"],
    ["Ontario, OR", "America/Boise", "Oregon's east"],
    ["Goodland, KS", "America/Denver", "Kansas's west"],
    ["Dickinson, ND", "America/Denver", "North Dakota's southwest"],
    ["Rapid City SD", "America/Denver", "South Dakota's west"],
    ["Ironwood, MI", "America/Menominee", "beside Wisconsin"],
    ["Paducah, KY", "America/Chicago", "Kentucky's west"],
    ["Knoxville, TN", "America/New_York", "Tennessee's east"],
    ["Fabens, TX", "America/Denver", "beside El Paso"],
    ["Fort Frances, Ontario", "America/Winnipeg", "Ontario's west"],
    ["Cranbrook, BC", "America/Edmonton", "British Columbia's east"],
  ])("%j keeps %s: %s", (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });

  test.each([
    "Nosuchtown, TX",
    "Nosuchtown, Florida",
    "Nosuchtown, IN",
    "Nosuchtown, ID",
    "Nosuchtown, Tennessee",
  ])("%j is asked, as it may keep either", (text) => {
    expect(findZone(text)).toBeUndefined();
  });
});

describe("two letters that are a state's and a country's", () => {
  test.each([
    ["Ontario, CA", "America/Los_Angeles"],
    ["Windsor CA", "America/Los_Angeles"],
    ["Salem, IN", "America/Indiana/Indianapolis"],
    ["Malta, MT", "America/Denver"],
    ["Delhi, LA", "America/Chicago"],
    ["Toronto, CA", "America/Toronto"], // no such town in California
    ["Berlin, DE", "Europe/Berlin"],
    ["Mumbai, IN", "Asia/Kolkata"],
  ])("%j is in %s", (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });
});

describe("places that are more than a city", () => {
  test.each([
    ["Canary Islands", "Atlantic/Canary"],
    ["Lanzarote", "Atlantic/Canary"],
    ["the Azores", "Atlantic/Azores"],
    ["Chatham Islands", "Pacific/Chatham"],
    ["Hawaiian Islands", "Pacific/Honolulu"],
    ["Maui", "Pacific/Honolulu"],
    ["San Juan Islands", "America/Los_Angeles"],
    ["Majorca", "Europe/Madrid"],
    ["Sardinia", "Europe/Rome"],
    ["Crete", "Europe/Athens"],
    ["Sonora", "America/Hermosillo"],
    ["Yucatan", "America/Merida"],
    ["Baja California", "America/Tijuana"],
    ["Cabo", "America/Mazatlan"],
    ["Juarez", "America/Ciudad_Juarez"],
    ["Juárez, Mexico", "America/Ciudad_Juarez"],
    ["Dnipro", "Europe/Kyiv"],
    ["Lviv", "Europe/Kyiv"],
    ["Odesa", "Europe/Kyiv"],
    ["Kharkov", "Europe/Kyiv"],
    ["Tel Aviv", "Asia/Jerusalem"],
    ["Netanya", "Asia/Jerusalem"],
    ["Eilat", "Asia/Jerusalem"],
    ["Galway", "Europe/Dublin"],
    ["Gothenburg", "Europe/Stockholm"],
  ])("%j is %s", (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });
  test.each(["Denver Islands", "the islands", "islands"])("%j is none", (text) => {
    expect(findZone(text)).toBeUndefined();
  });
});

test.each([
  ["im in london now", "Europe/London"],
  ["I'm travelling to Denver", "America/Denver"],
  ["we just moved to Seattle", "America/Los_Angeles"],
  ["back in NYC for good", "America/New_York"],
  ["in Chicago this week", "America/Chicago"],
  ["change my time zone to Pacific please", "America/Los_Angeles"],
])("a place in a sentence, %j, is %s", (text, zone) => {
  expect(findZone(text)).toBe(zone);
});

test.each(["help me", "i am done", "on my way", "so sad", "going to bed now", "to be"])(
  "%j is no place",
  (text) => {
    expect(findZone(text)).toBeUndefined();
  },
);

test.each([
  ["US", "Birmingham", "America/Chicago"],
  ["GB", "Birmingham", "Europe/London"],
  ["US", "Paris", "Europe/Paris"], // Texas has one, of a hundredth of the people
  ["CA", "London", "Europe/London"],
  ["IE", "Waterford", "Europe/Dublin"],
  ["US", "Waterford", "America/Detroit"],
])("to people of %s, %s is in %s", (country, text, zone) => {
  expect(findZone(text, country)).toBe(zone);
});

describe("an area code laid over an older one serves the same towns", () => {
  test.each([
    ["689", "407"],
    ["448", "850"],
    ["364", "270"],
    ["930", "812"],
    ["986", "208"],
    ["458", "541"],
    ["474", "306"],
    ["879", "709"],
    ["257", "250"],
    ["367", "418"],
    ["621", "713"],
    ["436", "440"],
  ])("%s as %s", (overlay, older) => {
    expect(guessZone(`+1${overlay}5550143`)).toEqual(guessZone(`+1${older}5550143`));
  });
});

test.each([
  ["Etc/GMT+5", "UTC-5"],
  ["Etc/GMT-10", "UTC+10"],
])("%s is said as %s: the sign of its name is the wrong way round", (zone, said) => {
  expect(sayZone(zone)).toBe(said);
});
