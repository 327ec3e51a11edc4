import { get } from "./api.js";
import { $, el, fillOnce } from "./dom.js";
import { when } from "./when.js";

/** The mail that is open, by its id. */
let open;
let last = { mails: [], zone: "UTC" };
const pageSize = 20;
let limit = pageSize;

/** Every mail that was sent, the latest first. */
export function drawInbox(mails, zone) {
  last = { mails, zone };
  fillOnce($("inbox"), `${zone} ${open} ${limit} ${mails.map(({ messageId }) => messageId)}`, () =>
    mails.length === 0
      ? [el("p", { class: "none" }, "No mail yet. Emails land here, as the person sees them.")]
      : rows(),
  );
}

function rows() {
  const { mails, zone } = last;
  const list = mails
    .slice(-limit)
    .reverse()
    .map((mail) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", "aria-expanded": `${mail.messageId === open}`, "data-mail": mail.messageId },
          el("b", {}, mail.subject),
          el("small", {}, `to ${mail.to} · ${when(mail.at, zone, "full")}`),
        ),
        mail.messageId === open && content(mail),
      ),
    );
  const rest = mails.length - limit;
  const click = () => {
    limit += pageSize;
    drawInbox(mails, zone);
  };
  const more =
    rest > 0 ? [el("button", { type: "button", class: "quiet", click }, `Show earlier ones (${rest})`)] : [];
  return [el("ol", { class: "mails" }, ...list), ...more];
}

/** A mail as a mail program shows it: in a frame of its own, without scripts; its links open beside this page. */
function content({ subject, html, text, headers }) {
  const frame =
    html &&
    el("iframe", {
      title: `Mail: ${subject}`,
      sandbox: "allow-popups allow-popups-to-escape-sandbox",
      referrerpolicy: "no-referrer",
      srcdoc: `<base target="_blank">${html}`,
    });
  const plain = el(
    "details",
    { open: !html },
    el("summary", {}, "Plain text"),
    el("pre", { tabindex: "0" }, text ?? ""),
  );
  const oneClick = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === "list-unsubscribe-post");
  const note = oneClick && el("p", { class: "none" }, "With one-click unsubscribe (RFC 8058).");
  return el("div", { class: "mail" }, frame, plain, note);
}

/** Opens the latest mail, and brings it into sight. */
export async function showInbox() {
  drawInbox((await get("/mails")) ?? [], last.zone);
  open = last.mails.at(-1)?.messageId;
  drawInbox(last.mails, last.zone);
  $("inbox").scrollIntoView({ block: "nearest" });
}

export function startInbox() {
  $("inbox").addEventListener("click", (event) => {
    const id = event.target.closest("button")?.dataset.mail;
    if (id === undefined) return;
    open = open === id ? undefined : id;
    drawInbox(last.mails, last.zone);
    document.querySelector(`[data-mail="${CSS.escape(id)}"]`)?.focus();
  });
}
