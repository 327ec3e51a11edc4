/**
 * What people call a zone or a city that no data set calls so. An abbreviation means the zone as it is kept the whole
 * year round, summer time included; one that several regions share means the one most people live in (IST is India,
 * CST is Chicago). Abbreviations that are words (EAT, CAT, ART, WEST) are left out.
 */
export const nicknames: Record<string, string> = {
  "America/Anchorage": "alaska,akst,akdt,akt",
  "America/Argentina/Buenos_Aires": "argentina",
  "America/Chicago": "central,cst,cdt,ct,us central",
  "America/Denver": "mountain,mst,mdt,mt,us mountain",
  "America/Halifax": "atlantic,ast,adt",
  "America/Los_Angeles":
    "pacific,pst,pdt,pt,us pacific,west coast,washington state,la,l a,san fran,sf,vegas,socal,norcal,silicon valley",
  "America/New_York":
    "eastern,est,edt,et,us eastern,east coast,nyc,new york city,ny,manhattan,brooklyn,queens,bronx,staten island,long island,dc,d c,washington dc,washington d c,philly",
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
  "Europe/Athens": "eet,eest,eastern european",
  "Europe/Berlin": "cet,cest,central european",
  "Europe/Kyiv": "kiev",
  "Europe/Lisbon": "wet,western european",
  "Europe/London":
    "gmt,bst,newcastle,greenwich,greenwich mean,british,british summer,uk,u k,gb,great britain,britain,england,scotland,wales,northern ireland",
  "Europe/Istanbul": "turkey",
  "Europe/Prague": "czech republic",
  "Europe/Moscow": "msk",
  "Pacific/Auckland": "nzst,nzdt,nzt,nz",
  "Pacific/Honolulu": "hst,hawaiian",
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
