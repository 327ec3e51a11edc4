import { lazy } from "../../../lazy.ts";
import type { Danger } from "../../intent.ts";
import { spellOut } from "./spelling.ts";

// What is said outright, in the spelling of spelling.ts. Hints are for the trained reader.

const idioms = [
  /\b(?:me )?(?:muero|mori|muriendo|morirme|morir|muere|mata|matas|matan|matando|mato) (?:de|por) (?:la )?(?:risa|hambre|sueno|ganas|verguenza|frio|calor|pena|sed|nervios|aburrimiento|amor|ternura|curiosidad|cansancio|un infarto|comer|verl[oa]|ver)\b/g,
  /\b(?:mi (?:mama|jefa|jefe|papa|hermana|abuela|madre|novia|esposa)|la profe) (?:me )?(?:va a matar|me mata)\b|\bmatando el tiempo\b|\bde muerte\b|\bpara morirse\b|\bmuert[oa] de (?:risa|hambre|sueno|cansancio|miedo|frio|sed)\b|\bmato (?:la|el) (?:bateria|celular|tiempo)\b|\b(?:se )?(?:me )?murio (?:la|el|mi) (?:bateria|carro|celular|planta\w*|internet|compu\w*|laptop)\b/g,
  /\bme (?:pego|pega) (?:la|el|un|una) (?:nostalgia|sol|susto|flojera|gripe|calor|bajon|viento|antojo|lloradera|risa|sueno|hambre|cancion|gripa|resaca|cruda|golpe de)\b/g,
  /\bme corte (?:el pelo|el cabello|las unas|picando|cocinando|con (?:el|un) (?:papel|cuchillo de)|rasurando\w*|afeitando\w*|con la hoja)\b/g,
  /\bme (?:tire|avente) (?:de cabeza )?(?:a la (?:piscina|alberca|cama)|al (?:agua|sofa|piso a reir))\b/g,
];

const wish =
  "(?:quier[oa]|quisiera|querer|queria|(?:me )?dan? ganas (?:de)?|ganas de|pens(?:o|ando|e) (?:en|que)|pienso (?:en|que)|prefer\\w+|voy a|deseo|desearia|ojala|intent[eo]|trate de|a punto de|planeo|decidi|ideas? de|tentad[oa] (?:de|a)|mejor|solo|estoy para|casi|pensamientos? de)";
const selfHarm = lazy(() => [
  /\bsui[cs]id\w*|\bsuisid\w*/,
  new RegExp(
    `\\b(?:me )?${wish} (?:me )?(?:ya )?(?:morir(?:me)?|matar(?:me)?|quitarme (?:la vida|del (?:medio|camino))|ahorcarme|colgarme|aventarme|tirarme|lanzarme|cortarme|desaparecer(?:me)?|(?:dormir(?:me)? y )?no (?:despertar|volver a despertar|existir|estar (?:viv[oa]|aqui)|haber nacido)|dejar de (?:existir|vivir|respirar)|acabar con (?:todo|mi vida|esto de una vez)|terminar con (?:todo|mi vida)|hacerme dano|irme de este mundo|lastimarme|descansar para siempre|soltar el volante)\\b`,
  ),
  /\b(?:me )?(?:quiero|quisiera|voy a|iba a|pienso|deseo|prefiero|prefiriera) (?:morir\w*|matarme|estar muert[oa])\b|\bme mato\b(?! de)|\bmatarme\b(?<!\b(?:va|iba|van|quiere|quiso|intento|amenazo con|puede) (?:a )?matarme)/,
  /\b(?:ya )?no (?:quiero|quisiera|tengo ganas de|aguanto) (?:mas )?(?:seguir )?(?:vivir|viviendo|vida|estar viv[oa]|despertar|existir|seguir (?:aqui|viviendo|con vida)|estar aqui mas|otra noche)\b|\bno (?:le )?(?:veo|encuentro|tiene|hay|tengo) (?:ya )?(?:ningun |mas )?(?:sentido|caso|razon(?:es)?|motivos?) (?:a|de|para|en) (?:la vida|vivir|seguir(?: aqui| viviendo)?|estar)\b/,
  /\b(?:mejor|mas felices|mas tranquil\w+) (?:sin mi|si (?:yo )?(?:no estuviera|no existiera|me muriera|desapareciera))\b|\bmejor (?:muert[oa]|bajo tierra)\b|\bsi (?:yo )?(?:no estuviera|no existiera|me muero|me muriera)\b|\b(?:quien|nadie) (?:me )?(?:va a |iba a )?(?:extranar\w*|notar\w*|llorar\w*)\b.{0,10}$/,
  /\bme (?:corte|corto|estoy cortando|queme|hice cortes|lastime a proposito)\b(?! (?:el|un dedo|picando|cocinando|con (?:el|la|un|una)))|\b(?:me )?(?:tome|trague|tomar(?:me)?|tomarme) (?:todo|todas|todos|un monton|un frasco|el frasco|la caja|muchas) ?(?:de |el |las |los )?(?:pastillas|frasco|medicinas?|pastis|medicamentos)?\b|\bsobredosis\b|\b(?:pastillas|medicinas|medicamentos)\b.{0,20}\b(?:junt\w+|guard\w+|todas|cont\w+)\b|\bjunte (?:todas )?(?:mis|las) (?:pastillas|medicinas)\b/,
  /\bcansad[oa] (?:de|of) (?:vivir|la vida|estar viv[oa]|existir|being alive)\b|\b(?:sigo|siga|seguir) viv[oa]\b|\bsobro en (?:este|el) mundo\b|\b(?:en|desde) el puente\b.{0,30}\b(?:sol[oa]|adios|tir\w+|salt\w+)\b|\bcarta (?:a|de despedida|para) (?:mis hijos|mi familia|despedirme)\b|\bme despedi\b|\b(?:ya )?no voy a (?:molestar|estorbar|ser (?:una )?(?:carga|molestia))\b|\b(?:soy|siento) una carga\b|\bque (?:el cielo|dios) me (?:lleve|recoja)\b/,
]);

const him = "(?:el|ella|mi (?:ex\\w*|espos[oa]|novi[oa]|marido|pareja|papa|hermano|suegr[oa])|me|mi ex|nos)";
const violence = lazy(() => [
  /\bme (?:ha |habia |volvio a |estaba |suele |quiso |quiere |ha vuelto a |anda |esta )?(?:peg(?:o|a|aba|ado|ando|ue|ar)|golpe\w+|empuj\w+|cachete\w+|abofet\w+|jal(?:o|a|oneo|onea) (?:del|de)|jalone\w+|estrangul\w+|ahorc(?:o|a|aba|ado)|pate\w+|madre(?:o|a|aba)|persig\w+|persegui\w+|acos(?:a|o|aba|ando)|vigil\w+|espi(?:a|o|aba)|amenaz\w+|encerr\w+|encierra|viol(?:o|a|aba|ado|aron)|maltrat\w+|abus(?:o|a|aba)|tumb(?:o|aba)|arrastr\w+|avent(?:o|aba)|zarande\w+|asfixi\w+|apunt(?:o|aba) con|agarr(?:o|a|aba) (?:del|de l[oa]s?) (?:cuello|pelo|brazos?|munecas?|garganta)|lastim(?:o|a|aba)|quem(?:o|aba) con|humill\w+|obliga|obligo|obligaba|forz\w+ a|controla\w*|revisa (?:el|mi)|chec?[kq]?u?e?a (?:el|mi))\b(?! (?:la|el sol|un susto|una gripe|nostalgia|sueno|por (?:insta|face)))/,
  /\b(?:le )?(?:tengo|tenia|da|dio|me da|me daba|vivo con|siento) (?:mucho |tanto )?(?:miedo|terror|panico) (?:a|de) (?:el|ella|ese (?:hombre|tipo)|esa mujer|mi (?:ex\w*|espos\w+|marido|pareja|novi\w+|papa|vida)|lo que (?:me )?(?:pueda|puede|haga|va)|que (?:me|venga|nos|haga|le|se|aparezca|vuelva))\b|\ble tengo (?:mucho )?(?:miedo|terror)\b|\bmiedo (?:de )?(?:volver|ir|estar en) (?:a )?(?:la |mi )?casa\b/,
  /\bamenaz\w+|\b(?:va|iba|van) a matar(?:me|nos)\b|\bme (?:va|iba|quiere|quiso|puede) (?:a )?matar\b|\bsi no es mi[ao]\b|\bme (?:iba|va) a desaparecer\b/,
  /\b(?:voy|vamos|quiero|ganas de|podria|pienso) (?:a )?(?:matarl[oa]s?|golpearl[oa]|pegarle|romperle|partirle|hacerle dano|quemarl[oe]|acabar con (?:el|ella))\b|\ble (?:voy|quiero|vamos) (?:a )?(?:romper|partir|pegar|matar|dar (?:una golpiza|en la madre|un tiro|sus))\w*\b|\b(?:le|lo|la) (?:pegue|golpee|empuje|avente|di una cachetada|ahorque|lastime)\b|\bse va a arrepentir\b|\blo voy a esperar afuera\b|\bpinch\w+ las llantas\b/,
  /\bno (?:me )?(?:deja|dejaba|dejan) (?:salir|ver a|trabajar|hablar con|tener|ir|dormir|comer|entrar)\b|\bwont let me salir\b|\bme (?:quita|quito|tiene|escond\w+) (?:las? llaves|el (?:telefono|celular|pasaporte|dinero|sueldo)|(?:mis|los) papeles|mi (?:pasaporte|dinero|celular|cheque))\b|\btiene (?:mi pasaporte|mis papeles)\b|\b(?:llama|llamar|hablarle) a (?:ice|la migra|inmigracion)\b|\bme (?:quita|va a quitar|quiere quitar) (?:a )?(?:los|mis) (?:ninos|hijos|nenes)\b/,
  /\bairtag\b|\brastre\w+\b|\b(?:se )?(?:aparece|presenta|para|estaciona|espera|esperando|esperaba) (?:en|afuera|fuera|frente)\b.{0,14}\b(?:mi (?:casa|trabajo|portal|puerta|escuela|ventana)|de mi)\b|\bme (?:sigue|seguia|espera) (?:a|en|afuera|hasta|por)\b|\b(?:tocando|golpeando|pateando|tumba\w*|tumbar) (?:la|mi) (?:puerta|ventana)\b|\bfotos? de mi (?:propia )?(?:ventana|casa)\b|\bsubir (?:mis|las) (?:fotos|videos)\b/,
  /\bviolencia\b|\bmaltrat\w+|\babus(?:o|os|iv\w+|ador)\b|\bgolpiza\b|\bmoretones?\b|\bmoret\w+|\bpistola\b|\bme saco (?:un|el|la) (?:cuchillo|navaja|arma|machete)\b|\bnavaja\b|\b(?:deja|dejaba|dejo) (?:los dedos )?marcad\w+\b|\bencerrad[oa] en (?:el bano|el cuarto|mi)\b|\bmato a mi (?:gat[oa]|perr[oa])\b/,
  new RegExp(
    `\\b${him} (?:me )?(?:rompio|quebro) (?:la|el|mi|un) (?:nariz|brazo|costilla|celular|diente|puerta|dedo|labio)\\b`,
  ),
]);

/** Danger said outright in Spanish. */
export function findDanger(folded: string): Danger | undefined {
  const text = idioms.reduce((rest, idiom) => rest.replace(idiom, "-"), spellOut(folded));
  if (selfHarm().some((way) => way.test(text))) return "self-harm";
  return violence().some((way) => way.test(text)) ? "violence" : undefined;
}
