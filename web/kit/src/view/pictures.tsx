import { useEffect, useState } from "preact/hooks";
import type { Picture } from "../model/pictures.ts";
import type { FileId } from "../protocol.ts";
import "../texts/chat.ts";
import { clock } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { PictureCard } from "../ui/picture-card.tsx";

/** Fetches a picture and gives it an address in this page. Throws where it is not there any more. */
export type LoadPicture = (file: FileId) => Promise<Blob>;

export interface CallPictureProps {
  readonly picture: Picture;
  /** Who reads. */
  readonly me: string | null;
  readonly load: LoadPicture;
  /** Takes it back. Offered when given. */
  readonly onWithdraw?: (() => void) | undefined;
}

/** A picture of a call, in the transcript or in a list: small, and large when it is pressed. */
export function CallPicture({ picture, me, load, onWithdraw }: CallPictureProps) {
  const { file, of, by, at, width, height, withdrawn } = picture;
  const src = usePicture(file, withdrawn, load);
  const [open, setOpen] = useState(false);
  const said = { mine: by.id === me ? "yes" : "no", name: by.name, of };
  const about = t("line-screenshot", said);
  return (
    <>
      <PictureCard
        src={src}
        about={about}
        facts={withdrawn ? t("picture-withdrawn", { time: clock(at) }) : clock(at)}
        width={width}
        height={height}
        withdrawn={withdrawn}
        openName={t("picture-open", { time: clock(at) })}
        onOpen={() => setOpen(true)}
        action={onWithdraw && !withdrawn && <Button onClick={onWithdraw}>{t("picture-withdraw")}</Button>}
      />
      <Dialog open={open && !withdrawn} size="large" title={about} onClose={() => setOpen(false)}>
        <img class="ui-picture-large" src={src} alt={about} width={width} height={height} />
      </Dialog>
    </>
  );
}

function usePicture(file: FileId, withdrawn: boolean, load: LoadPicture): string | undefined {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    if (withdrawn) return;
    let address: string | undefined;
    let wanted = true;
    load(file).then(
      (blob) => {
        if (!wanted) return;
        address = URL.createObjectURL(blob);
        setSrc(address);
      },
      // It was withdrawn a moment before, or the network is away: the words stay.
      () => {},
    );
    return () => {
      wanted = false;
      if (address !== undefined) URL.revokeObjectURL(address);
      setSrc(undefined);
    };
  }, [file, withdrawn, load]);
  return src;
}
