import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallDetails } from "@beckon/kit/ui/call-details.tsx";
import { DeviceSettings } from "@beckon/kit/ui/device-settings.tsx";
import { FixSteps } from "@beckon/kit/ui/fix-steps.tsx";
import { picturesIn } from "@beckon/kit/view/share.tsx";
import type { DevicesProps } from "./devices.tsx";
import { problemOf } from "./words.ts";

export { FixSteps } from "@beckon/kit/ui/fix-steps.tsx";

/** What is chosen among this person's devices, and how to mend the one that does not work. */
export function OwnSettings({ conversation, kind }: DevicesProps) {
  const { call } = conversation;
  const own = call.own.value;
  return (
    <>
      <Problem conversation={conversation} />
      <DeviceSettings own={own} kind={kind} onChange={(change) => call.changeDevice(change)} />
      <CallDetails
        condition={call.condition.value}
        pictures={picturesIn(call, kind)}
        onToggle={(wish) => call.toggle(wish)}
      />
    </>
  );
}

function Problem({ conversation: { call } }: Pick<DevicesProps, "conversation">) {
  const fix = problemOf(call.own.value);
  if (fix === null) return null;
  return (
    <div class="window-call-fix">
      <FixSteps {...fix} />
      <Button variant="primary" onClick={() => call.tryDevicesAgain()}>
        {t("fix-again-button")}
      </Button>
    </div>
  );
}
