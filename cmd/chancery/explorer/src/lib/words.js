// Words for what records hold.

// kinds are names for types of claims that hold whatever their status.
const kinds = {
  holds_office: "holds office", member_of: "member", leads: "leads", agreement: "agreement", decide: "decision",
  meet: "meeting", visit: "visit", negotiate: "negotiation", propose: "proposal", request: "request",
  support: "support", reject: "rejection", criticize: "criticism", threaten: "threat", sanction: "sanctions",
  aid: "aid", cooperate: "cooperation", yield: "concession", mobilize: "mobilisation", coerce: "coercion",
  assault: "assault", protest: "protest", appoint: "appointment", resign: "resignation",
};
const changes = {
  join: "joins", leave: "leaves", apply: "applies for membership", accept: "accepted as member",
  suspend: "membership suspended", lift: "sanctions lifted",
};

export const claimTypes = Object.keys(kinds);
export const statuses = ["actual", "planned", "possible", "denied"];
export const entityTypes = ["country", "person", "organization", "place", "office", "agreement", "event", "other"];

export const statusMeaning = {
  actual: "it has happened, or is the case",
  planned: "announced, intended or scheduled",
  possible: "may happen, or only if",
  denied: "said not to be so",
};

// typeName is the name of a type of claims.
export const typeName = (type) => kinds[type] ?? type.replaceAll("_", " ");

// kindOf says what a claim states: "agreement signed", "former office".
export function kindOf(claim) {
  if (claim.type === "agreement" && claim.stage) return "agreement " + stageName(claim.stage);
  if (claim.change) return changes[claim.change] ?? claim.change;
  return (claim.former ? "formerly " : "") + typeName(claim.type);
}

export const stageName = (stage) => stage.replaceAll("_", " ");

// stages of an agreement as they are usually reached, then those that end it.
export const stages = ["proposed", "negotiating", "drafted", "agreed", "signed", "approved", "ratified", "in_force"];
export const endings = ["rejected", "suspended", "withdrawn", "violated"];

// count says how many: count(2, "source") is "2 sources".
export function count(n, one, many = one + "s") {
  return `${number(n)} ${n === 1 ? one : many}`;
}

const format = new Intl.NumberFormat("en-GB");
export const number = (n) => format.format(n ?? 0);

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// day writes a date as precise as it is: "27 March 2021", "March 2021", "2021",
// and, where only so much is known, "27 March" and "March".
export function day(date) {
  const [, year, month, inMonth] = /^(-|\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? "") ?? [];
  if (!year) return date ?? "";
  return [inMonth && Number(inMonth), month && months[month - 1], year !== "-" && year].filter(Boolean).join(" ");
}

// when is the date of a claim or the time between its two.
export function when({ date, date_end: end }) {
  return end && end !== date ? `${day(date) || "?"} – ${day(end)}` : day(date);
}

// sources counts the articles that a claim rests on.
export const sources = (claim) => new Set((claim.evidence ?? []).map((e) => e.article)).size;

// host is the name of the site of an address, else the address.
export function host(url) {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url;
  }
}

// web is an address that is safe to link to, else nothing: articles can name
// any scheme.
export const web = (url) => (/^https?:\/\//i.test(url ?? "") ? url : undefined);
