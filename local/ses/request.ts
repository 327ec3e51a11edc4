import { z } from "zod";
import { bareAddress, checkAddress, checkRecipients } from "./addresses.ts";
import { SesError } from "./errors.ts";
import type { Email } from "./types.ts";

const Text = z.object({ Data: z.string(), Charset: z.string().optional() });

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html */
const Header = z.object({
  Name: z.string().regex(/^[!-9;-@A-~]{1,126}$/),
  Value: z.string().regex(/^[ -~]{1,870}$/),
});

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html */
const Tag = z.object({
  Name: z.string().regex(/^[\w-]{1,256}$/),
  Value: z.string().regex(/^[\w.@-]{1,256}$/),
});

const Simple = z.object({
  Subject: Text,
  Body: z.object({ Text: Text.optional(), Html: Text.optional() }),
  Headers: z.array(Header).max(15).optional(),
});

const Addresses = z.array(z.string()).optional();

const SendEmail = z.object({
  FromEmailAddress: z.string().min(1).optional(),
  Destination: z
    .object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
    .optional(),
  ReplyToAddresses: Addresses,
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(Tag).max(50).optional(),
  Content: z.object({
    Simple: Simple.optional(),
    Raw: z.unknown().optional(),
    Template: z.unknown().optional(),
  }),
});

type SendEmail = z.infer<typeof SendEmail>;

/**
 * The email that a SendEmail request asks for.
 * @param body the parsed JSON
 * @throws SesError with the exception that SES would answer
 */
export function readSendEmail(body: unknown): Email {
  const parsed = SendEmail.safeParse(body);
  if (!parsed.success) throw new SesError("BadRequestException", z.prettifyError(parsed.error));
  const { Simple: simple, Raw: raw, Template: template } = parsed.data.Content;
  if ([simple, raw, template].filter((content) => content !== undefined).length !== 1) {
    throw new SesError("BadRequestException", "Content must have exactly one of Simple, Raw and Template.");
  }
  if (simple === undefined)
    throw new SesError("BadRequestException", "The stand-in takes Simple content only.");
  const email = readSimple(parsed.data);
  checkAddress(email.from);
  checkRecipients(email.to);
  const tags = (parsed.data.EmailTags ?? []).map(({ Name, Value }) => [Name, Value]);
  return tags.length > 0 ? { ...email, tags: Object.fromEntries(tags) } : email;
}

function readSimple(request: SendEmail): Email {
  const { Subject: subject, Body: body, Headers: headers = [] } = request.Content.Simple ?? {};
  if (body?.Text === undefined && body?.Html === undefined) {
    throw new SesError("BadRequestException", "The body must have a Text or an Html part.");
  }
  const names = headers.map(({ Name }) => Name.toLowerCase());
  if (new Set(names).size < names.length) throw new SesError("BadRequestException", "Duplicate header");
  const replyTo = request.ReplyToAddresses ?? [];
  replyTo.forEach(checkAddress);
  return {
    from: request.FromEmailAddress ?? "",
    to: recipients(request),
    subject: subject?.Data ?? "",
    ...(body.Text && { text: body.Text.Data }),
    ...(body.Html && { html: body.Html.Data }),
    ...(request.ConfigurationSetName && { configurationSet: request.ConfigurationSetName }),
    headers: {
      ...Object.fromEntries(headers.map(({ Name, Value }) => [Name, Value])),
      ...(replyTo.length > 0 && { "Reply-To": replyTo.join(", ") }),
    },
  };
}

function recipients({ Destination: destination = {} }: SendEmail): string[] {
  const { ToAddresses: to = [], CcAddresses: cc = [], BccAddresses: bcc = [] } = destination;
  return [...to, ...cc, ...bcc].map(bareAddress);
}
