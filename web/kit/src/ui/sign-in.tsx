import { Hand } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import "../texts/sign-in.ts";
import { t } from "../texts/texts.ts";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { Notice } from "./notice.tsx";
import "./sign-in.css";

export interface SignInProps {
  /** What one signs in to: *Desk*. */
  readonly app: string;
  /** What it is for, in a line. */
  readonly about: string;
  /** A sign-in is on its way. */
  readonly busy: boolean;
  /** Why the last one was refused, and what to do. */
  readonly error: string | undefined;
  /** Somebody was signed in here, and that ended by itself. */
  readonly ended: boolean;
  readonly onSignIn: (email: string, password: string) => void;
}

/** The page on which one signs in. */
export function SignIn({ app, about, busy, error, ended, onSignIn }: SignInProps) {
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();

  useEffect(() => focus("email"), []);
  useEffect(() => {
    if (error === undefined) return;
    focus("password");
    form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
  }, [error]);

  const missing = (value: string, words: string) => (tried && value.trim() === "" ? words : undefined);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() === "") focus("email");
    else if (password === "") focus("password");
    else if (!busy) onSignIn(email, password);
  };
  return (
    <main class="ui-sign-in">
      <div class="ui-sign-in-frame">
        <span class="ui-sign-in-mark">
          <Icon node={Hand} size={24} />
        </span>
        <h1 class="ui-sign-in-title">{t("sign-in-title", { app })}</h1>
        <p class="ui-sign-in-about">{about}</p>
        {ended && <Notice tone="attention">{t("sign-in-ended")}</Notice>}
        {error !== undefined && (
          <Notice tone="danger" role="alert">
            {error}
          </Notice>
        )}
        <form ref={form} class="ui-sign-in-form" noValidate onSubmit={submit}>
          <Field
            label={t("sign-in-email")}
            type="email"
            name="email"
            autocomplete="username"
            inputMode="email"
            value={email}
            onInput={setEmail}
            error={missing(email, t("sign-in-email-missing"))}
          />
          <Field
            label={t("sign-in-password")}
            type="password"
            name="password"
            autocomplete="current-password"
            value={password}
            onInput={setPassword}
            error={missing(password, t("sign-in-password-missing"))}
          />
          <Button type="submit" variant="primary" size="large" wide busy={busy ? t("signing-in") : undefined}>
            {t("sign-in")}
          </Button>
        </form>
      </div>
    </main>
  );
}
