import type { OwnServer, Secret, ServerAccess } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Select } from "@beckon/kit/ui/select.tsx";
import { Plus, Trash2 } from "lucide";
import { useRef, useState } from "preact/hooks";
import {
  keeps,
  MOST_ADDRESSES,
  MOST_SERVERS,
  NEW_SERVER,
  newAccess,
  type RelayProblem,
  secretOf,
  withSecret,
} from "../model/relays.ts";
import { LinesField } from "./lines-field.tsx";
import type { RelayFormProps } from "./relay.tsx";
import { SecretField } from "./secret-field.tsx";

type OwnProps = RelayFormProps & { readonly servers: readonly OwnServer[] };

/** The brand's own servers, each a card. */
export function OwnServers({ servers, onChange, ...rest }: OwnProps) {
  const put = (next: OwnServer[]) => onChange({ type: "own", servers: next });
  const keys = useKeys(servers.length);
  const remove = (at: number) => {
    keys.drop(at);
    put(servers.toSpliced(at, 1));
  };
  return (
    <>
      {servers.map((server, at) => (
        <ServerCard
          key={keys.of(at)}
          {...rest}
          server={server}
          at={at}
          onChange={(changed) => put(servers.with(at, changed))}
          onRemove={servers.length > 1 ? () => remove(at) : null}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          reason={servers.length < MOST_SERVERS ? undefined : t("dash-relay-server-most")}
          onClick={() => put([...servers, NEW_SERVER])}
        >
          {t("dash-relay-server-add")}
        </Button>
      </div>
    </>
  );
}

/** Servers have no ids; what is typed into one must not move to its neighbour when another goes. */
function useKeys(count: number) {
  const held = useRef<{ next: number; keys: number[] }>({ next: 0, keys: [] }).current;
  while (held.keys.length < count) {
    held.keys.push(held.next);
    held.next += 1;
  }
  held.keys.length = count;
  return {
    of: (at: number) => held.keys[at],
    drop: (at: number) => {
      held.keys.splice(at, 1);
    },
  };
}

interface ServerProps extends Pick<RelayFormProps, "settings" | "saved"> {
  readonly server: OwnServer;
  readonly at: number;
  readonly onChange: (server: OwnServer) => void;
  readonly onRemove: (() => void) | null;
}

function ServerCard({ settings, saved, server, at, onChange, onRemove }: ServerProps) {
  const wrong = (field: RelayProblem["field"]) =>
    settings.relayProblems.value.find((problem) => problem.server === at && problem.field === field)?.wrong ?? null;
  const { access } = server;
  const order = number(at + 1);
  const admit = (next: ServerAccess) => onChange({ ...server, access: next });
  return (
    <Card
      title={t("dash-relay-server", { number: order })}
      actions={
        onRemove !== null && (
          <IconButton icon={Trash2} name={t("dash-relay-server-remove", { number: order })} onClick={onRemove} />
        )
      }
    >
      <div class="dash-stack">
        <LinesField
          label={t("dash-relay-addresses")}
          hint={t("dash-relay-addresses-hint")}
          error={(left) => addressWords(wrong("addresses"), left)}
          lines={server.urls}
          rows={MOST_ADDRESSES}
          onChange={(urls) => onChange({ ...server, urls })}
        />
        <Select
          label={t("dash-relay-access")}
          hint={accessHint(access)}
          value={access.type}
          options={[
            { value: "shared_secret", label: t("dash-relay-access-shared") },
            { value: "password", label: t("dash-relay-access-password") },
            { value: "open", label: t("dash-relay-access-open") },
          ]}
          onChange={(type) => admit(newAccess(saved, server.urls, type as ServerAccess["type"]))}
        />
        <AccessFields access={access} kept={keeps(saved, server)} wrong={wrong} onChange={admit} />
      </div>
    </Card>
  );
}

/** While a line is being written it is not yet wrong. */
function addressWords(wrong: RelayProblem["wrong"] | null, left: boolean): string | undefined {
  switch (wrong) {
    case "missing":
      return left ? t("dash-relay-addresses-missing") : undefined;
    case "many":
      return t("dash-relay-addresses-many", { most: MOST_ADDRESSES });
    case "open":
      return t("dash-relay-addresses-open");
    case "wrong":
      return left ? t("dash-relay-addresses-wrong") : undefined;
    case "twice":
      return t("dash-relay-addresses-twice");
    case "again":
    case "none":
    case null:
      return undefined;
  }
}

interface AccessFieldsProps {
  readonly access: ServerAccess;
  readonly kept: boolean;
  readonly wrong: (field: RelayProblem["field"]) => RelayProblem["wrong"] | null;
  readonly onChange: (access: ServerAccess) => void;
}

function AccessFields({ access, kept, wrong, onChange }: AccessFieldsProps) {
  const secret = secretOf(access);
  if (secret === null) return null;
  return (
    <div class="dash-pair">
      {access.type === "password" && (
        <Username
          value={access.username}
          wrong={wrong("username")}
          onInput={(username) => onChange({ ...access, username })}
        />
      )}
      <SecretField
        label={access.type === "password" ? t("dash-relay-password") : t("dash-relay-secret")}
        secret={secret}
        kept={kept}
        wrong={wrong("secret")}
        onChange={(next: Secret) => onChange(withSecret(access, next))}
      />
    </div>
  );
}

interface UsernameProps {
  readonly value: string;
  readonly wrong: RelayProblem["wrong"] | null;
  readonly onInput: (value: string) => void;
}

function Username({ value, wrong, onInput }: UsernameProps) {
  const [left, setLeft] = useState(false);
  const missing = wrong === "missing" && left ? t("dash-relay-username-missing") : undefined;
  return (
    <Field
      label={t("dash-relay-username")}
      value={value}
      autocomplete="off"
      error={wrong === "wrong" ? t("dash-relay-too-long") : missing}
      onInput={onInput}
      onBlur={() => setLeft(true)}
    />
  );
}

function accessHint(access: ServerAccess): string | undefined {
  switch (access.type) {
    case "shared_secret":
      return t("dash-relay-access-shared-hint");
    case "password":
      return t("dash-relay-access-password-hint");
    case "open":
      return undefined;
  }
}
