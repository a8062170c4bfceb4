// The few words of the tag itself, in each language. The window brings its own.

import { chooseLanguage, directionOf, type Language } from "@beckon/kit/texts/language.ts";

interface Words {
  readonly messages: string;
  readonly open: string;
  readonly close: string;
  /** `#` is who. */
  readonly calls: string;
  readonly missing: string;
  readonly elsewhere: string;
  /** By the language's plural; `#` is how many. */
  readonly unread: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
}

const WORDS: Record<Language, Words> = {
  en: {
    messages: "Messages",
    open: "Open chat",
    close: "Close chat",
    calls: "# is calling",
    missing: "Messages cannot be shown on this page.",
    elsewhere: "Open them in a new tab",
    unread: { one: "# unread message", other: "# unread messages" },
  },
  de: {
    messages: "Nachrichten",
    open: "Chat öffnen",
    close: "Chat schließen",
    calls: "# ruft an",
    missing: "Nachrichten können auf dieser Seite nicht angezeigt werden.",
    elsewhere: "In neuem Tab öffnen",
    unread: { one: "# ungelesene Nachricht", other: "# ungelesene Nachrichten" },
  },
  fr: {
    messages: "Messages",
    open: "Ouvrir le chat",
    close: "Fermer le chat",
    calls: "# vous appelle",
    missing: "Les messages ne peuvent pas s’afficher sur cette page.",
    elsewhere: "Les ouvrir dans un nouvel onglet",
    unread: { one: "# message non lu", other: "# messages non lus" },
  },
  es: {
    messages: "Mensajes",
    open: "Abrir el chat",
    close: "Cerrar el chat",
    calls: "# le llama",
    missing: "Los mensajes no se pueden mostrar en esta página.",
    elsewhere: "Abrirlos en una pestaña nueva",
    unread: { one: "# mensaje sin leer", other: "# mensajes sin leer" },
  },
  cs: {
    messages: "Zprávy",
    open: "Otevřít chat",
    close: "Zavřít chat",
    calls: "# volá",
    missing: "Zprávy nelze na této stránce zobrazit.",
    elsewhere: "Otevřít je na nové kartě",
    unread: { one: "# nepřečtená zpráva", few: "# nepřečtené zprávy", other: "# nepřečtených zpráv" },
  },
  ar: {
    messages: "الرسائل",
    open: "فتح الدردشة",
    close: "إغلاق الدردشة",
    calls: "# يتصل بكم",
    missing: "لا يمكن عرض الرسائل في هذه الصفحة.",
    elsewhere: "فتحها في علامة تبويب جديدة",
    unread: {
      one: "رسالة واحدة غير مقروءة",
      two: "رسالتان غير مقروءتين",
      few: "# رسائل غير مقروءة",
      many: "# رسالة غير مقروءة",
      other: "# رسالة غير مقروءة",
    },
  },
};

const { lang } = document.currentScript?.dataset ?? {};

/** As the script's `data-lang` says, else the page around, else the browser; the window is told. */
export const language = chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]);
export const direction = directionOf(language);

export const words = WORDS[language];

/** How many messages are unread, in words. */
export function unreadWords(count: number): string {
  const rule = new Intl.PluralRules(language).select(count);
  return (words.unread[rule] ?? words.unread.other).replace("#", String(count));
}
