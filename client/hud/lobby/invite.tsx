/** How friends get in: the code (maskable for streams), the link, the QR code. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { toast } from "../../net/night.ts";
import { inviteLink } from "../../net/session.ts";
import { choices, choose } from "../../settings.ts";
import { canShare, copyText, shareLink } from "../../share.ts";
import { Icon, Sheet } from "../parts/controls.tsx";
import { qrPath } from "./qr.ts";

const MASK = "••••••";

export function Invite(props: { code: string }) {
  const big = useSignal(false);
  const hidden = choices.value.hideCode;
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
          onClick={() => choose({ hideCode: !hidden })}
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
  const { path, size } = useMemo(() => qrPath(props.text), [props.text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("lobby.qr")} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fffdf6" />
      <path d={path} fill="#1d1813" />
    </svg>
  );
}
