import { emailOn } from "../../core/channels/email.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import type { Channel } from "../../core/person/addresses.ts";
import type { Person } from "../../core/person/person.ts";
import { type Html, html, nothing } from "./html.ts";

const button = (does: string, words: string, value?: string): Html =>
  html`<form method="post"><input type="hidden" name="do" value="${does}">${value === undefined ? nothing : html`<input type="hidden" name="value" value="${value}">`}<button type="submit" class="second">${words}</button></form>`;

/** By what the prompts come, a form a channel. */
export const channelForms = (person: Person, locale: PageLocale): Html =>
  html`${Object.values(forms).map((form) => form(person, locale))}`;

const forms: Record<Channel, (person: Person, locale: PageLocale) => Html> = {
  // STOP and START are sent from the phone itself.
  sms: () => nothing,
  email: emailForm,
};

/** People without a phone here have nothing to choose: the link in each email ends it. */
function emailForm(person: Person, { pages: { channelForms: words } }: PageLocale): Html {
  const { email, phone } = person;
  if (phone === undefined)
    return html`<p>${fill(words.emailAlone, { address: email?.address ?? words.noAddress })}</p>`;
  if (!email) {
    return html`<form method="post"><input type="hidden" name="do" value="email"><label for="change-email">${words.addEmail}</label><input type="email" name="value" id="change-email" autocomplete="email" required><button type="submit" class="second">${words.sendLink}</button></form>`;
  }
  const { address, only } = email;
  if (email.suppressed) {
    return html`<p>${fill(words.suppressed, { address })}</p>
${button("email-off", words.forget)}`;
  }
  if (!emailOn(person)) {
    return html`<p>${fill(words.waiting, { address })}</p>
${button("email", words.sendLinkAgain, address)}${button("email-off", words.forget)}`;
  }
  return html`<p>${fill(only ? words.onlyEmail : words.both, { address })}</p>
${only ? button("email", words.textsToo, address) : button("email-only", words.chooseOnlyEmail)}${button("email-off", words.noMoreEmail)}`;
}
