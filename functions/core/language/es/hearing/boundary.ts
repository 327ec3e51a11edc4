import { lazy } from "../../../lazy.ts";
import type { Certainty } from "../../intent.ts";
import { spellOut } from "./spelling.ts";

// That the ex wants no contact, as en/hearing/boundary.ts has it, in the spelling of spelling.ts.

const touch =
  "(?:escrib|llam|busq|busc|contact|habl|mand|envi|molest|acer[cq]|respond|contest|text|marqu|marc|insist|comunic|sig|acos|visit|vay|vaya|ven|aparec|pas|mir|vea|verl|dirij)\\w*";
const notTo = `(?:(?:ya )?(?:no|nunca|jamas|ni|dej\\w+ de|par\\w+ de)(?: mas| la| lo| le| les| los| las| me| se| vuelv\\w+ a| se le| se me| ocurra| intente| trate de| tratar de)* ${touch})`;
const leave =
  "(?:(?:la|lo|le|los|las|me) dej\\w+ (?:en paz|tranquil\\w+|ir|sol[oa])|dejar(?:la|lo|los|las|me) (?:en paz|tranquil\\w+|ir|sol[oa])|dejes? en paz|me alej\\w+|alejarme|no (?:me|se) acer\\w+|(?:borr|olvid|elimin)\\w+ (?:su|mi) numero|me olvid\\w+ de (?:el|ella)|contacto cero|cero contacto|ni un (?:mensaje|like|texto)|nada de (?:mensajes|llamadas|contacto)|respete\\w*)";
const told =
  "(?:me|nos) (?:lo )?(?:ha |habia |acaba de |volvio a |mando a |hizo )?(?:dij\\w+|dic\\w+|pid\\w+|pidi\\w+|orden\\w+|exig\\w+|advirti\\w+|advert\\w+|suplic\\w+|rog\\w+|ruega|escrib\\w+|puso|texte\\w+|mand\\w+|dej\\w+ (?:bien )?claro|prohib\\w+|contest\\w+|respond\\w+|grit\\w+|avis\\w+|llam\\w+)";
const someone =
  "(?:el|ella|mi ex\\w*|su (?:mama|papa|madre|padre|hermano|hermana|prima|primo|tia|tio|abuela|familia|amiga|amigo|novio|novia|esposo|esposa|abogad[oa]|terapeuta|hijo|hija)|la familia)";
const law =
  "(?:juez\\w*|jueza|corte|tribunal|policias?|polis|sheriff|oficial|abogad[oa]s?|licenciad[oa]|fiscal\\w*|ministerio publico|probation|libertad condicional|patrulla|detective|trabajadora social|recursos humanos|escuela|guardia civil|mediador\\w*)";
const order =
  "(?:orden(?:es)? (?:de )?(?:alejamiento|restriccion|restrictiva|proteccion|no contacto|no contact|no acercar\\w*|cateo)|medida cautelar|medidas? de proteccion|caucion|perimetral)";

const set = lazy(() => [
  new RegExp(`\\b${told}\\b.{0,80}?\\b(?:${notTo}|${leave})`),
  new RegExp(
    `\\b(?:${someone}|${law})\\b.{0,60}?\\b(?:dij\\w+|dic\\w+|pid\\w+|pidi\\w+|quier\\w+|quis\\w+|orden\\w+|exig\\w+|mand\\w+|advirt\\w+|llam\\w+|vin\\w+|prohib\\w+|escrib\\w+)\\b.{0,60}?\\b(?:${notTo}|${leave})`,
  ),
  /\b(?:el|ella|mi ex\w*|ya|que) (?:ya )?no (?:me )?quier\w+ (?:(?:ya |mas )*saber (?:mas )?(?:nada )?(?:mas )?de mi|(?:ningun |mas )?contacto|que (?:yo )?(?:le|la|lo|me) (?:escrib|habl|busq|llam|mand|contact)\w*|(?:ni )?(?:verme|oirme|hablarme)|(?:volver a )?(?:verme|hablar(?:me)?(?: conmigo)?) (?:nunca|jamas|mas))\b/,
  /^(?:ya )?(?:q(?:ue)? )?no (?:me )?quiere (?:saber (?:nada )?de mi|contacto)\b|\b(?:wants|quiere) (?:zero|cero|no) contact\w*/,
  new RegExp(
    `\\b(?:no me puedo|no puedo|tengo prohibido|me prohibi\\w+|no debo|prohibido) (?:acercar\\w*|comunicar\\w*|contactar\\w*|hablarle|escribirle|verl[oa])\\b.{0,60}\\b(?:${law}|ley|orden|papel\\w*|metros|hasta (?:la|el) (?:audiencia|juicio))|\\b(?:${law}|papel\\w*|orden|sheriff)\\b.{0,60}\\b(?:no (?:me |nos )?(?:puedo|podemos|debo)|prohib\\w+)\\b.{0,20}\\b(?:acercar|comunicar|contactar|hablar|escribir|ver)\\w*`,
  ),
  new RegExp(`\\b(?:firme|firmamos|firmar)\\b.{0,40}\\b(?:no|nunca) (?:${touch}|comunicar\\w*|acercar\\w*)`),
  /\b(?:su|el) abogad[oa]\b.{0,30}\b(?:carta|escrib\w+|mand\w+|envi\w+|llam\w+|contact\w+|notific\w+)|\b(?:carta|notificacion) (?:de|del) (?:su |el )?abogad[oa]\b/,
  new RegExp(
    `\\b(?:policia\\w*|sheriff|oficial|patrulla)\\b.{0,60}\\b(?:advert\\w+|acoso|si (?:le|la|lo) (?:vuelvo|sigo|escrib\\w+|llam\\w+)|no (?:la|lo|le) (?:${touch})|me puede\\w* (?:arrestar|detener))`,
  ),
  /\b(?:que )?no l[oae] (?:llame|escriba|busque|moleste|contacte)\b.{0,60}\b(?:eso quedo|eso dijo|asi quedamos|me dijo|me pidio)\b|\bme (?:lo )?(?:ha )?pedido\b.{0,20}\bcontacto\b/,
]);
const quotedNo = new RegExp(
  `\\b(?:no me ${touch}|no vuelv\\w+ a ${touch}|dejame en paz|ni un (?:mensaje|texto) mas|no (?:quiero|me interesa) saber (?:nada )?de ti|dejame (?:ir|tranquil\\w+)|no me busques|borra mi numero|olvidate de mi)`,
);

/** The sender's own rule, their friends', or an order that keeps somebody from them. */
const own =
  /\b(?:yo (?:le |se lo |les |la |lo )?(?:dije|pedi|escribi|bloquee|prohibi|quiero|fui)|le (?:dije|pedi|escribi|deje claro|puse)|mi regla|mis? (?:amig\w+|mama|papa|madre|herman\w+|terapeuta|psicolog\w+|prim[oa]s?|tia)\b.{0,40}\b(?:no|prohib\w+|quit\w+)|yo solit[oa]|me la puse|(?:espacio|tiempo) lo pedi yo|acordamos|los dos (?:quedamos|decidimos))\b/;
const protects = new RegExp(
  `\\b(?:puse|pedi|saque|solicite|tengo|tramite|consegui|quiero|me dieron|gane|voy a (?:pedir|poner|sacar))(?: (?:una|la|mi))? ${order}\\b.{0,20}\\b(?:contra|para que no se|para el|en su contra|a el|a ella)\\b|\\b(?:puse|pedi|saque|solicite|tramite|voy a (?:pedir|poner|sacar)) (?:una |la )?${order}|\\b(?:viol\\w+|romp\\w+|se salto|no respet\\w+|quebrant\\w+) (?:la )?(?:${order}|orden)`,
);
/** Whether a folded text says in Spanish that contact is not wanted. */
export function findBoundary(folded: string): Certainty | undefined {
  const text = spellOut(folded);
  if (new RegExp(`\\b${order}\\b`).test(text) && !protects.test(text)) return "set";
  const speaks = !own.test(text);
  if (speaks && set().some((way) => way.test(text))) return "set";
  return speaks && folded.includes('"') && quotedNo.test(text) ? "set" : undefined;
}
