import { lazy } from "../../../lazy.ts";
import { spellOut } from "./spelling.ts";

// A request to stop, in Spanish as it is texted in the Americas and Spain: to us (tu, usted, vos, ustedes, vosotros), not of
// or to somebody else. Patterns are in the spelling of spelling.ts.

const polite =
  "(?:por favor|ya|si|no|ok|okay|bueno|pues|gracias|muchas gracias|pero|y|entonces|solo|mejor|a ver|le|les|te|los|pido|pedimos|ruego|suplico|agradeceria|pueden|puede|puedes|podrian|podria|podrias|quiero|quisiera|necesito|deseo|favor de|hagan el favor de|haz el favor de|hazme el favor de|haganme el favor de|que|me|hey|hi|can you|i want to|de)";
const texts =
  "(?:mensajes?|textos?|sms|notificaciones|recordatorios|avisos|alertas|correos?|suscripcion(?:es)?|servicio|programa|lista|grupo|cosas?|porquerias?|rollos?|mamadas|vainas?|tonterias|pendejadas|spam|bot|numero|celular|esto|eso|estos|esas|esos|estas)";
const these =
  "(?:el|la|los|las|un|una|mi|mis|tus?|sus?|este|esta|estos|estas|esos|esas|ese|mas|tantos|todos?|todas?|de|del|nada|al|a)";
const rest =
  "(?: (?:ya|por favor|gracias|muchas gracias|ahora|de una vez|de una buena vez|en serio|para siempre|todo|todos|esto|eso|mas|nunca|jamas|nada|hoy|punto|porque|bot|okay|ok|now|si|me|a este numero|a mi celular|a mi numero|aqui|ahi|de ahi|de aqui))*";

/** "Write, send": what we do, as a stem. */
const send =
  "(?:mand|envi|escrib|text|textee|mensaje|llam|contact|molest|fastidi|jod|chin(?:g|gu)|comunic|busqu|busc|lleg|marqu|marc|hosti|acos|insist|spame|avis|notifi|recuerd|record)\\w*";
/** "Stop, cancel, take off", told to one or to several, or in the infinitive. */
const end =
  "(?:dej(?:a|e|en|ar|ad|es)|deja(?:r|d)?|par(?:e|en|ar|ad|enle|ale|ele)|det(?:en|enga|engan|ener)|fren(?:a|e|en)|cort(?:a|e|en|enla|ala|ar)|cancel(?:a|e|en|ar|enme|ame|eme|o)|termin(?:a|e|en|ar|o)|finaliz(?:a|e|en|ar)|acab(?:a|e|en|ar)|quit(?:a|e|en|ar|o|ame|enme|eme|arme|alo|enlo)|saq?u?(?:a|e|en|ar|co)(?:me|lo)?|sac(?:a|ar)(?:me|lo)?|borr(?:a|e|en|ar|o|ame|enme|eme|arme)|elimin(?:a|e|en|ar|o|ame|enme|eme|arme)|apag(?:a|ar|alo|ame)|apagu(?:e|en|enlo)|desactiv(?:a|e|en|ar|ame|enme)|anul(?:a|e|en|ar)|suspend(?:e|a|an|er)|remuev(?:a|e|an)\\w*|remover\\w*|retir(?:a|e|en|ar|ame|enme|o)|olvid(?:a|e|en)(?:n?se)?|suelt(?:a|e|en)|bloque(?:a|e|en)|stop|quit)";

const whole = lazy(() => [
  new RegExp(
    `^(?:${polite} )*(?:alto|alta ya|parar|para|pare|paren|parenle|parale|parele|detener(?:se)?|detente|detengan(?:se)?|basta|bastante|cancelar|cancela|cancele|cancelen|cancelo|baja|de baja|dar(?:me)? de baja|fin|finalizar|terminar|termina|terminen|salir|salirme|suficiente|no continuar|no seguir|desuscrib\\w*|desubscrib\\w*|desinscrib\\w*|desafili\\w*|desapunt\\w*|anular|eliminar|quitar|s?a?e?stop|estop|satop|no mas|ya no mas|nunca mas|ya estuvo|ya estuvo bueno|ya fue|ya vale|ya basta|se acabo|ya me canse|me canse|fuera|largo|adios bot|no molest\\w+|ya dejen|ya deja|dejen|dejenme|dejame|dejeme|dejadme|callate|callense|cortala|cortenla|ya cortenla|quiero salir(?:me)?|quiero cancelar|me salgo|ya no|no me interesa|no estoy interesad[oa]|no interesad[oa]|no gracias no|no quiero (?:esto|eso|nada|participar|seguir|continuar|mas|ser parte)|ya no (?:lo )?quiero(?: esto| eso| mas| nada| seguir| participar)?|paso de esto)${rest}$`,
  ),
  /^(?:no gracias )?no (?:quiero|deseo|me interesa) (?:participar|seguir|continuar|esto)\b/,
]);

const part = lazy(() => [
  // "Dejen de mandarme", "dejar de recibir", "pueden dejar de escribirme".
  new RegExp(
    `^(?:[a-z ]{0,60}\\b)?(?:dej(?:a|e|en|ar|ad|es|alo|enlo)|par(?:e|en|ar|ad)) (?:ya )?de (?:una vez de )?(?:${send}|recibir\\w*|llegar\\w*)\\b`,
  ),
  new RegExp(`^(?:${polite} )*${end}(?:me|nos|lo|los)?(?: ya| por favor)*(?: (?:${these}))*(?: ${texts})\\b`),
  new RegExp(
    `^(?:${polite} )*(?:no|nunca|jamas|ni) (?:me |nos |se |vuelvas? a |vuelvan a |volvais a |sigas |sigan |me vuelvas? a |me vuelvan a |me sigas |me sigan |quiero que me |necesito que me |hace falta que me )*(?:${send})\\b`,
  ),
  /(?:^|\b(?:ya|que|favor|gracias|pero|y|por favor) )(?:que )?(?:ya )?no (?:me |nos )(?:vuelvan? a |sigan? )?(?:mand(?:en|es|e|eis)|envi(?:en|es|e|eis)|escrib(?:an|as|a|ais)|text(?:een|ees|ee)|llam(?:en|es|e)|contact(?:en|es|e)|molest(?:en|es|e)|busqu(?:en|es|e))\b/,
  new RegExp(
    `\\b(?:ya )?no (?:quiero|deseo|necesito|quisiera|requiero|ocupo|me (?:gustan?|interesan?|sirven?))(?: (?:ya|mas|seguir|continuar|de|volver a|que me|que|nos|me))* (?:recib\\w+|lleg\\w+|mand\\w+|envi\\w+|escrib\\w+|text\\w+|contact\\w+|(?:${these} )*(?:mensajes?|textos?|sms|notificaciones|recordatorios|correos|suscripcion|servicio))\\b(?! (?:de|a) (?:el|ella|mi ex)\\b)`,
  ),
  new RegExp(
    `\\b(?:no mas|ya no mas|basta (?:de|con|ya de)|harto de|harta de|cansad[oa] de|suficientes?|ya estuvo de|fuera) (?:${these} )*(?:mensajes?|textos?|sms|notificaciones|spam|recordatorios|esto|mandar\\w*|molestar\\w*)\\b`,
  ),
  /\b(?:dar|dame|deme|denme|den|darme|doy|dar(?:se)?|quiero) (?:me )?(?:de )?(?:la )?baja\b|\b(?:dame|denme|deme|darme) de baja\b|\bde baja\b(?=.{0,20}(?:servicio|lista|esto|$))/,
  /\b(?:desuscri|desubscri|desinscri|desafili|unsubscri|unsuscri)\w*\b(?! (?:de|a) (?:su|la) vida)(?<!me (?:un|de)\w{0,3}suscribi)(?!.{0,4}de su vida)/,
  new RegExp(
    `^(?:${polite} )*(?:saquenme|sacame|saqueme|sacadme|quitenme|quitame|quiteme|borrenme|borrame|borreme|eliminenme|eliminame|elimineme|remuevanme|retirenme|bajenme|bajame)\\b(?! (?:de la (?:cabeza|mente)|las? penas?|el dolor|a (?:el|ella)))`,
  ),
  /\b(?:saquen|sacar|sacarme|saca|quita|quiten|quitar|borra|borren|borrar|elimina|eliminen|eliminar|suelt(?:a|en)|olviden?) (?:mi|este) (?:numero|celular|contacto)\b/,
  /\b(?:saquenme|sacarme|quitarme|quitenme|borrarme|borrenme|eliminarme) (?:de )?(?:la|esta|su|esto|aqui|ahi|el grupo|lista)\b|\bsacar del (?:grupo|servicio|programa)\b/,
  /^(?:por favor |ya )*(?:dejame|dejenme|dejeme|dejadme|dejen) (?:en paz|tranquil[oa]|de molestar)\b/,
  /\b(?:numero|persona|telefono|celular) (?:equivocad[oa]|incorrect[oa]|errad[oa])\b|\b(?:te|se) (?:equivoc\w+|confundi\w+) (?:de|con)? ?(?:el |la )?(?:numero|persona|celular)?(?:$|[ .,])|^equivocad[oa]$|^(?:yo )?no soy (?:esa persona|[a-z]+)(?: (?:y )?(?:no|deja|dejen|quit|este).*)?$|\beste (?:numero|celular|ya) (?:no es (?:de|suyo|el)|ya no es|es nuevo|cambio)\b|\b(?:quien|de donde|como)\b.{0,16}\b(?:mi numero|este numero)\b/,
  /\b(?:yo |llo )?(?:nunca |no )(?:he |me )*(?:ped[i\u00ed]|solicit\w+|registr\w+|suscrib\w+|apunt\w+|inscrib\w+|autoric\w+|autorizado|acept\w+|me meti)\b(?: a| para)? ?(?:esto|eso|estos|nada|el|este|sus|recibir|mensajes|$)/,
  /\b(?:los|las|les|te|lo) (?:voy a |puedo |tengo que |vamos a )?(?:bloque(?:o|ar|e)|report(?:o|ar|e)|denunci(?:o|ar|e)|demand(?:o|ar))\w*\b|\b(?:estan|estas|quedan|quedas) bloquead[oa]s?\b|\breport\w+ (?:de|como|por) spam\b/,
  /\b(?:how|where|donde|como) (?:do i |puedo |se |hago (?:para|pa) )?(?:quit|stop|cancel|unsubscribe|cancelo|cancelar|cancela|me salgo|salgo|salirme|salir|apago|apagar|quito|quitar|termino|paro|parar)\b(?: de)? ?(?:esto|eso|estos|este|los|el|la|aqui|mensajes|servicio)?/,
  /\b(?:stop|quit|cancel|unsubscribe|no more|end|dont text me)\b.{0,12}\b(?:mensajes|textos|esto|por favor|ya|gracias)\b/,
]);

/** Said of somebody else, or of keeping the texts. */
const notUs =
  /\b(?:no (?:quiero|vayan a|me|se) (?:que )?(?:paren|dejen|pares|dejes de mandar|cancelen)|no (?:paren|pares|dejen|dejes|cancelen)\b(?! de molestar)|me ayudan|(?:el|ella|mi ex|mi novi[oa]|mi mama|mi papa|mi amig[oa]) (?:no |ya no |nunca )?(?:me|le|nos|quiere|dijo|pidio|dice)|(?:me|le|nos) (?:dijo|dice|pidio|escribio|puso|contesto|respondio|rogo|grito)|le (?:dije|pedi|escribi|digo)|dijo que|quiere que|dile que)\b/;

/** Whether a folded text asks us, in Spanish, to stop. */
export function saysOptOut(folded: string): boolean {
  const text = spellOut(folded);
  const bare = text
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  if (whole().some((way) => way.test(bare))) return true;
  return text
    .split(/ ?[.!?;,\n]+ ?| pero | y (?=(?:ya|no|por|dej|quit|saq|borr|cancel|paren))/)
    .some((clause) => {
      const said = clause.replace(/[^a-z0-9 ]+/g, " ").trim();
      return (
        !notUs.test(said) &&
        (whole()
          .slice(0, 1)
          .some(
            (way) =>
              way.test(said) &&
              /^(?:alto|basta|ya basta|no mas|ya no mas|cancelar|quiero cancelar|no me interesa|suficiente)\b/.test(
                said,
              ),
          ) ||
          part().some((way) => way.test(said)))
      );
    });
}
