/**
 * What people call a zone or a city that no data set calls so. An abbreviation means the zone as it is kept the whole
 * year round, summer time included; one that several regions share means the one most people live in (IST is India,
 * CST is Chicago). Abbreviations that are words (EAT, CAT, ART, WEST) are left out.
 */
export const nicknames: Record<string, string> = {
  "America/Anchorage": "alaska,akst,akdt,akt",
  "America/Argentina/Buenos_Aires": "argentina",
  "America/Chicago": "central,cst,cdt,ct,us central,chi,chicagoland,twin cities,dfw,nola,h town,htx,atx",
  "America/Denver": "mountain,mst,mdt,mt,us mountain",
  "America/Halifax": "atlantic,ast,adt",
  "America/Los_Angeles":
    "pacific,pst,pdt,pt,us pacific,west coast,washington state,la,l a,san fran,sf,vegas,socal,norcal,silicon valley,san juan islands,orange county,bay area,the bay,the valley,inland empire,sin city",
  "America/New_York":
    "eastern,est,edt,et,us eastern,east coast,nyc,new york city,ny,manhattan,brooklyn,queens,bronx,staten island,long island,dc,d c,washington dc,washington d c,philly,florida keys,outer banks,cape cod,marthas vineyard,nantucket,jersey shore,upstate new york,upstate,nova,dmv",
  "America/Sao_Paulo": "brt,rio",
  "America/St_Johns": "newfoundland,nst,ndt",
  "Asia/Bangkok": "ict",
  "Asia/Dubai": "gst,uae,emirates",
  "Asia/Ho_Chi_Minh": "saigon",
  "Asia/Hong_Kong": "hkt",
  "Asia/Jakarta": "wib",
  "Asia/Karachi": "pkt",
  "Asia/Kolkata": "ist,indian,calcutta,bombay,bangalore,madras",
  "Asia/Manila": "pht",
  "Asia/Seoul": "kst,korea,korean",
  "Asia/Singapore": "sgt",
  "Asia/Tokyo": "jst,japanese",
  "Australia/Adelaide": "acst,acdt",
  "Australia/Brisbane": "gold coast",
  "Australia/Perth": "awst",
  "Australia/Sydney": "aest,aedt,aet",
  "Africa/Abidjan": "ivory coast",
  "Africa/Johannesburg": "sast,joburg",
  "Africa/Lagos": "wat",
  "Etc/UTC": "utc,zulu,coordinated universal",
  "Europe/Amsterdam": "holland",
  "Europe/Athens": "eet,eest,eastern european,crete,rhodes,corfu,santorini,mykonos,greek islands",
  "Europe/Berlin": "cet,cest,central european",
  "Europe/Kyiv":
    "kiev,lvov,kharkov,dnepr,dnipropetrovsk,zaporizhia,zaporozhye,nikolaev,krivoy rog,odesa ukraine",
  "Europe/Lisbon": "wet,western european,algarve",
  "Europe/London":
    "gmt,bst,newcastle,greenwich,greenwich mean,british,british summer,uk,u k,gb,great britain,britain,england,scotland,wales,northern ireland,shetland,orkney,hebrides,isle of wight,scilly,isles of scilly,channel islands,jersey channel islands",
  "Europe/Istanbul": "turkey",
  "Europe/Prague": "czech republic",
  "Europe/Moscow": "msk",
  "America/Adak": "aleutian islands,aleutians",
  "America/Cancun": "playa del carmen,tulum,cozumel,riviera maya,quintana roo",
  "America/Ciudad_Juarez": "juarez,cd juarez,juarez mexico,juarez chihuahua",
  "America/Mazatlan": "cabo,los cabos,cabo san lucas",
  "America/Mexico_City": "cdmx,df,mexico df",
  "Asia/Jerusalem":
    "tel aviv yafo,tel aviv jaffa,beer sheva,beersheva,beersheba,petah tikva,petach tikva,rishon lezion,rishon le zion,netanya,ashdod,eilat",
  "Atlantic/Azores": "azores islands",
  "Atlantic/Canary":
    "canary islands,the canaries,canaries,tenerife,gran canaria,lanzarote,fuerteventura,la palma,la gomera,canarias,islas canarias",
  "Europe/Madrid": "ibiza,mallorca,majorca,menorca,balearic islands,costa del sol,costa brava",
  "Europe/Stockholm": "gothenburg",
  "Europe/Rome": "sicily,sardinia,tuscany",
  "Europe/Paris": "corsica,brittany,provence",
  "Indian/Reunion": "reunion island",
  "Pacific/Chatham": "chatham islands,chathams",
  "Pacific/Galapagos": "galapagos islands",
  "Pacific/Kanton": "phoenix islands",
  "Pacific/Kiritimati": "line islands",
  "Pacific/Marquesas": "marquesas islands",
  "Pacific/Auckland": "nzst,nzdt,nzt,nz",
  "Pacific/Honolulu": "hst,hawaiian,hawaiian islands,maui,oahu,kauai,big island,waikiki",
};

/** What follows a city's name, where it is not the name or the postal code of a state or country. */
export const regionNicknames: Record<string, string> = {
  america: "us",
  britain: "gb",
  england: "gb",
  "great britain": "gb",
  "northern ireland": "gb",
  scotland: "gb",
  uk: "gb",
  "united states of america": "us",
  usa: "us",
  wales: "gb",
};
