/** What a browser tells of itself. Chromium tells the rest only when it is asked for. */
export interface SoftwareMarks {
  userAgent: string;
  /** An iPad that asks for desktop pages calls itself a Mac; a Mac has no touch screen. */
  maxTouchPoints: number;
  brands?: readonly { brand: string; version: string }[];
  platform?: string;
  platformVersion?: string;
}

/** The names and versions of a browser and its system, as far as they can be known. */
export interface Software {
  browser: string;
  system: string;
}

/** The browsers by their user agents; each later one's name is in an earlier one's. */
const BROWSERS: readonly [name: string, mark: RegExp][] = [
  ["Edge", /Edg(?:e|A|iOS)?\/(\d+)/],
  ["Opera", /OPR\/(\d+)/],
  ["Samsung Internet", /SamsungBrowser\/(\d+)/],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/],
  ["Android WebView", /; wv\).*Chrome\/(\d+)/],
  ["Chrome", /(?:Chrome|CriOS|Chromium)\/(\d+)/],
  ["Safari", /Version\/(\d+(?:\.\d+)?).*Safari\//],
];

/** What brands call themselves where we say less. */
const SHORTER: Readonly<Record<string, string>> = { "Google Chrome": "Chrome", "Microsoft Edge": "Edge" };

/** The first version that Safari's user agent gives a system of the past with, whatever it runs on. */
const SAFARI_HIDES_SYSTEM = 26;

/** Reads names and versions. Where a browser hides one, it is left out rather than guessed. */
export function softwareOf(marks: SoftwareMarks): Software {
  return { browser: branded(marks) ?? agentsBrowser(marks), system: toldSystem(marks) ?? agentsSystem(marks) };
}

/** Chromium's brands: itself, the browser made of it, and one that stands for nothing. */
function branded({ brands = [] }: SoftwareMarks): string | null {
  const named = brands.filter(({ brand }) => !/not.*brand/i.test(brand));
  const own = named.find(({ brand }) => brand !== "Chromium") ?? named[0];
  return own === undefined ? null : `${SHORTER[own.brand] ?? own.brand} ${own.version}`;
}

function agentsBrowser({ userAgent }: SoftwareMarks): string {
  for (const [name, mark] of BROWSERS) {
    const found = mark.exec(userAgent);
    if (found !== null) return `${name} ${found[1]}`;
  }
  return "Unknown";
}

function toldSystem({ platform, platformVersion = "" }: SoftwareMarks): string | null {
  if (!platform) return null;
  const [major = ""] = platformVersion.split(".");
  // Windows counts its releases from 1 to 10 as Windows 10, and 13 and more as Windows 11; 0 is older than both.
  if (platform === "Windows") return Number(major) >= 13 ? "Windows 11" : Number(major) > 0 ? "Windows 10" : "Windows";
  return major === "" || platform === "Linux" ? platform : `${platform} ${major}`;
}

function agentsSystem({ userAgent, maxTouchPoints }: SoftwareMarks): string {
  const safari = /Version\/(\d+)/.exec(userAgent);
  const hidden = safari !== null && Number(safari[1]) >= SAFARI_HIDES_SYSTEM;
  const ios = /(?:iPhone|CPU) OS (\d+)/.exec(userAgent);
  if (ios !== null) return hidden ? "iOS" : `iOS ${ios[1]}`;
  const android = /Android (\d+)/.exec(userAgent);
  if (android !== null) return `Android ${android[1]}`;
  if (userAgent.includes("Android")) return "Android";
  if (userAgent.includes("Windows NT 10.0")) return "Windows 10 or 11";
  if (userAgent.includes("Windows")) return "Windows";
  // Every browser has called each Mac 10.15 since there are newer ones.
  if (userAgent.includes("Mac OS X")) return maxTouchPoints > 1 ? "iPadOS" : "macOS";
  if (userAgent.includes("CrOS")) return "ChromeOS";
  return /Linux|X11/.test(userAgent) ? "Linux" : "Unknown";
}
