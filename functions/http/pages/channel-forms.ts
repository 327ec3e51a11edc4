import { emailOn } from "../../core/channels/email.ts";
import type { Channel } from "../../core/person/addresses.ts";
import type { Person } from "../../core/person/person.ts";
import { type Html, html, nothing } from "./html.ts";

const button = (does: string, words: string, value?: string): Html =>
  html`<form method="post"><input type="hidden" name="do" value="${does}">${value === undefined ? nothing : html`<input type="hidden" name="value" value="${value}">`}<button type="submit" class="second">${words}</button></form>`;

/** By what the prompts come, a form a channel. */
export const channelForms = (person: Person): Html =>
  html`${Object.values(forms).map((form) => form(person))}`;

const forms: Record<Channel, (person: Person) => Html> = {
  // STOP and START are sent from the phone itself.
  sms: () => nothing,
  email: emailForm,
};

/** People without a phone here have nothing to choose: the link in each email ends it. */
function emailForm(person: Person): Html {
  const { email, phone } = person;
  if (phone === undefined)
    return html`<p>Everything comes by email, to ${email?.address ?? "no address"}.</p>`;
  if (!email) {
    return html`<form method="post"><input type="hidden" name="do" value="email"><label for="change-email">Get your texts by email as well</label><input type="email" name="value" id="change-email" autocomplete="email" required><button type="submit" class="second">Send a link to confirm</button></form>`;
  }
  if (email.suppressed) {
    return html`<p>Mail to ${email.address} came back or was refused, so none goes there.</p>
${button("email-off", "Forget this address")}`;
  }
  if (!emailOn(person)) {
    return html`<p>${email.address} waits for its link to be opened.</p>
${button("email", "Send the link again", email.address)}${button("email-off", "Forget this address")}`;
  }
  return html`<p>${email.only ? html`Everything comes by email` : html`By text, and by email`}, to ${email.address}.</p>
${email.only ? button("email", "Texts as well", email.address) : button("email-only", "Only email, no texts")}${button("email-off", "No more email")}`;
}
