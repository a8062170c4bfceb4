import type { ManagedService, RelayServers } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Select } from "@beckon/kit/ui/select.tsx";
import { useState } from "preact/hooks";
import { keepsManaged, type RelayProblem } from "../model/relays.ts";
import type { RelayFormProps } from "./relay.tsx";
import { SecretField } from "./secret-field.tsx";

type Managed = Extract<RelayServers, { type: "managed" }>;

/** The managed service, and what it knows the brand by. */
export function ManagedForm({ settings, saved, managed, onChange }: RelayFormProps & { readonly managed: Managed }) {
  const { service, account, secret } = managed;
  const wrong = (field: RelayProblem["field"]) =>
    settings.relayProblems.value.find((problem) => problem.field === field)?.wrong ?? null;
  return (
    <Card title={t("dash-relay-managed")}>
      <div class="dash-stack">
        <Select
          label={t("dash-relay-service")}
          value={service}
          options={[
            { value: "cloudflare", label: t("dash-relay-cloudflare") },
            { value: "twilio", label: t("dash-relay-twilio") },
          ]}
          onChange={(next) => onChange(ofService(saved, next as ManagedService))}
        />
        <div class="dash-pair">
          <Account
            key={service}
            service={service}
            value={account}
            wrong={wrong("account")}
            onInput={(next) => onChange({ ...managed, account: next })}
          />
          <SecretField
            label={service === "cloudflare" ? t("dash-relay-token") : t("dash-relay-auth-token")}
            secret={secret}
            kept={keepsManaged(saved, service, account)}
            wrong={wrong("secret")}
            onChange={(next) => onChange({ ...managed, secret: next })}
          />
        </div>
      </div>
    </Card>
  );
}

/** A service's account is nobody's at another one. */
function ofService(saved: RelayServers, service: ManagedService): Managed {
  if (saved.type === "managed" && saved.service === service) return saved;
  return { type: "managed", service, account: "", secret: { type: "new", text: "" } };
}

interface AccountProps {
  readonly service: ManagedService;
  readonly value: string;
  readonly wrong: RelayProblem["wrong"] | null;
  readonly onInput: (value: string) => void;
}

function Account({ service, value, wrong, onInput }: AccountProps) {
  const [left, setLeft] = useState(false);
  const cloudflare = service === "cloudflare";
  const missing = cloudflare ? t("dash-relay-key-missing") : t("dash-relay-account-missing");
  const unlike = cloudflare ? t("dash-relay-key-wrong") : t("dash-relay-account-wrong");
  const error = wrong === "missing" ? missing : unlike;
  return (
    <Field
      label={cloudflare ? t("dash-relay-key") : t("dash-relay-account")}
      value={value}
      autocomplete="off"
      error={wrong !== null && left ? error : undefined}
      onInput={onInput}
      onBlur={() => setLeft(true)}
    />
  );
}
