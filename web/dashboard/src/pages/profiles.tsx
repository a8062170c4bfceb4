import type { Member, Profile, Settings } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Checkbox } from "@beckon/kit/ui/choice.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Select } from "@beckon/kit/ui/select.tsx";
import { KINDS, profileFor, type Weight, weightOf } from "../model/changes.ts";
import { LEAST, MOST_WEIGHT, type ProfileProblem } from "../model/problems.ts";
import type { SettingsModel } from "../model/settings.ts";
import { PageFrame, WithSettings } from "../page.tsx";
import "./profiles.css";

/** What people may do, by profile, and who has which. */
export function ProfilesPage({ settings }: { readonly settings: SettingsModel }) {
  return (
    <PageFrame title={t("dash-profiles")} about={t("dash-profiles-about")}>
      <WithSettings settings={settings}>{() => <Profiles settings={settings} />}</WithSettings>
    </PageFrame>
  );
}

function Profiles({ settings }: { readonly settings: SettingsModel }) {
  const wanted = settings.wanted.value;
  if (wanted === null) return null;
  return (
    <>
      {wanted.profiles.map((profile) => (
        <ProfileCard key={profile.id} profile={profile} settings={settings} wanted={wanted} />
      ))}
      <People settings={settings} wanted={wanted} />
    </>
  );
}

interface ProfileCardProps {
  readonly profile: Profile;
  readonly settings: SettingsModel;
  readonly wanted: Settings;
}

function ProfileCard({ profile, settings, wanted }: ProfileCardProps) {
  const { id, name } = profile;
  const wrong = (field: ProfileProblem["field"]) =>
    settings.problems.value.some((problem) => problem.profile === id && problem.field === field);
  const holders = settings.members.value.filter((member) => profileFor(wanted, member.id) === id);
  return (
    <Card title={name.trim() === "" ? t("dash-profile-nameless") : name} about={holdersWords(holders)}>
      <div class="dash-stack">
        <Field
          label={t("dash-profile-name")}
          value={name}
          maxLength={60}
          onInput={(to) => settings.change({ about: "name", profile: id, from: name, to })}
          error={wrong("name") ? t("dash-profile-name-missing") : undefined}
        />
        <fieldset class="dash-stack">
          <legend class="dash-legend">{t("dash-profile-may")}</legend>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`dash-initiate-${kind}`)}
              hint={wanted.switches[kind] ? undefined : t("dash-initiate-switched-off")}
              checked={profile[`initiate_${kind}`]}
              onChange={(on) =>
                settings.change({ about: "permission", profile: id, permission: `initiate_${kind}`, on })
              }
            />
          ))}
        </fieldset>
        <div class="dash-pair">
          {(["capacity", ...KINDS] as const).map((weight) => (
            <WeightField key={weight} settings={settings} profile={profile} weight={weight} wrong={wrong(weight)} />
          ))}
        </div>
      </div>
    </Card>
  );
}

interface WeightFieldProps {
  readonly settings: SettingsModel;
  readonly profile: Profile;
  readonly weight: Weight;
  readonly wrong: boolean;
}

function WeightField({ settings, profile, weight, wrong }: WeightFieldProps) {
  const least = LEAST[weight];
  const value = weightOf(profile, weight);
  return (
    <Field
      label={weight === "capacity" ? t("dash-capacity") : t(`dash-weight-${weight}`)}
      hint={weight === "capacity" ? t("dash-capacity-hint") : t("dash-call-weight-hint")}
      error={wrong ? t("dash-weight-wrong", { least, most: MOST_WEIGHT }) : undefined}
      type="number"
      inputMode="numeric"
      min={least}
      max={MOST_WEIGHT}
      value={Number.isNaN(value) ? "" : String(value)}
      onInput={(text) =>
        settings.change({ about: "weight", profile: profile.id, weight, to: text === "" ? Number.NaN : Number(text) })
      }
    />
  );
}

function holdersWords(holders: readonly Member[]): string {
  if (holders.length === 0) return t("dash-profile-nobody");
  return t("dash-profile-people", { names: holders.map(({ name }) => name).join(", ") });
}

function People({ settings, wanted }: { readonly settings: SettingsModel; readonly wanted: Settings }) {
  const options = wanted.profiles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t("dash-people")} about={t("dash-people-about")}>
      <ul class="dash-people">
        {settings.members.value.map((member) => (
          <li key={member.id} class="dash-people-row">
            <Avatar name={member.name} id={member.id} size={32} />
            <div class="dash-people-words">
              <p class="dash-people-name">{member.name}</p>
              <p class="dash-people-email">{member.email}</p>
            </div>
            <Select
              label={t("dash-people-profile", { name: member.name })}
              unseenLabel
              value={profileFor(wanted, member.id) ?? ""}
              options={options}
              onChange={(profile) => settings.change({ about: "assigned", agent: member.id, profile })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
