/** How friends get in: the code, the link, the QR code. All of it can be masked; on a stream it is, until asked for. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { bring } from "../../chunks.ts";
import { t } from "../../i18n/t.ts";
import { toast } from "../../net/night.ts";
import { inviteLink } from "../../net/session.ts";
import { choices, choose } from "../../settings.ts";
import { canShare, copyText, shareLink } from "../../share.ts";
import { Icon, Sheet } from "../parts/controls.tsx";

const MASK = "••••••";

export function Invite(props: { code: string }) {
  const big = useSignal(false);
  const asked = useSignal(false);
  const { streaming, hideCode } = choices.value;
  const hidden = streaming ? !asked.value : hideCode;
  const mask = (hide: boolean) => {
    if (streaming) asked.value = !hide;
    else choose({ hideCode: hide });
  };
  const link = inviteLink(props.code);
  const copy = async () => {
    if (await copyText(link)) toast(t("notice.copied"));
  };
  return (
    <section class="invite" aria-label={t("lobby.code")}>
      <div class="codeRow">
        <output class="code" aria-label={hidden ? t("lobby.code") : [...props.code].join(" ")}>
          {hidden ? MASK : props.code}
        </output>
        <button
          type="button"
          class="btn icon quiet"
          aria-label={t(hidden ? "lobby.showCode" : "lobby.hideCode")}
          onClick={() => mask(!hidden)}
        >
          <Icon name={hidden ? "eye" : "eyeOff"} />
        </button>
      </div>
      <div class="ways">
        <button type="button" class="btn small" onClick={() => void copy()}>
          <Icon name="copy" /> {t("lobby.copy")}
        </button>
        {canShare() && (
          <button type="button" class="btn small" onClick={() => void shareLink(t("game.name"), link)}>
            <Icon name="share" /> {t("lobby.share")}
          </button>
        )}
        <button
          type="button"
          class="btn small icon"
          aria-label={t("lobby.showQr")}
          disabled={hidden}
          onClick={() => (big.value = true)}
        >
          <Icon name="qr" />
        </button>
      </div>
      {!hidden && (
        <button type="button" class="qrMini" aria-label={t("lobby.showQr")} onClick={() => (big.value = true)}>
          <Qr text={link} />
        </button>
      )}
      {big.value && (
        <Sheet label={t("lobby.qr")} close={() => (big.value = false)} class="qrSheet">
          <Qr text={link} />
          <p class="code">{props.code}</p>
          <button type="button" class="btn" onClick={() => (big.value = false)}>
            {t("settings.close")}
          </button>
        </Sheet>
      )}
    </section>
  );
}

function Qr(props: { text: string }) {
  const svg = useSignal("");
  useEffect(() => {
    let wanted = true;
    void drawQr(props.text).then((drawn) => {
      if (wanted) svg.value = drawn;
    });
    return () => {
      wanted = false;
    };
  }, [props.text, svg]);
  return <span class="qr" role="img" aria-label={t("lobby.qr")} dangerouslySetInnerHTML={{ __html: svg.value }} />;
}

/** The code as an SVG; empty when its drawer does not arrive: code and link still do. */
async function drawQr(text: string): Promise<string> {
  const library = await bring(() => import("qrcode"));
  return library?.toString(text, { type: "svg", margin: 2, color: { dark: "#1d1813", light: "#fffdf6" } }) ?? "";
}
