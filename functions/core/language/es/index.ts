import type { Obligations } from "../language.ts";
import { findBoundary } from "./hearing/boundary.ts";
import { findDanger } from "./hearing/danger.ts";
import { saysOptOut } from "./hearing/opt-out.ts";
import { spellOut } from "./hearing/spelling.ts";

/** A word that no English text has. Half of what is texted in the Americas is in both languages. */
const spanishWord =
  /(?<![\p{L}])(?:q|k|ke|que|qu\u00e9|ya|los|las|el|la|mi|mis|tu|su|sus|de|del|por|xq|pq|porq\p{L}*|para|pa|con|sin|y|o|un|una|es|est[a\u00e1]\p{L}*|estoy|yo|ella|ellos|se|le|les|lo|nos|te|m[a\u00e1]s|nada|nunca|ni|si|s\u00ed|esto|eso|esta|este|estos|aqu[i\u00ed]|mensaj\p{L}*|msjs?|textos|alto|parar?|pare[n]?|p\u00e1ren\p{L}*|basta|baja|cancelar|cancelen|salir|fin|dej[aeo]\p{L}*|d\u00e9j\p{L}*|quit[ae]\p{L}*|qu\u00edt\p{L}*|s\u00e1q\p{L}*|sa[ck][aeu]\p{L}*|borr\p{L}*|b\u00f3rr\p{L}*|elimin\p{L}*|ap\u00e1g\p{L}*|apag\p{L}*|terminar|detener\p{L}*|desuscri\p{L}*|suscri\p{L}*|numero|n\u00famero|equivocad[oa]|ayuda\p{L}*|auxilio|socorro|gracias|xfa|porfa\p{L}*|plis|quiero|kiero|quisiera|necesito|no manden|suicid\p{L}*|suficiente|estop|satop|callate|unirme|bloque\p{L}*|orden|polic\p{L}*|juez|abogad[oa]|morir\p{L}*|matar\p{L}*|miedo|peg[o\u00f3]|golpe\p{L}*|jamas|jam\u00e1s|contacto|silencio|visto|bloqueado|equivocado)(?![\p{L}])/u;

/** Whether a folded text is in Spanish, or may be, at least in part. */
export const isSpanish = (folded: string): boolean => spanishWord.test(folded);

/** What is heard in Spanish from everybody. Nobody is spoken to in it yet. */
export const spanish: Obligations = {
  saysOptOut,
  findDanger,
  findBoundary,
  asksForHelp: (folded) =>
    /^(?:necesito |quiero )?(?:ayuda|ayudame|ayudenme|auxilio|socorro|informacion)(?: por favor)?[.!?]*$/.test(
      spellOut(folded),
    ),
};
