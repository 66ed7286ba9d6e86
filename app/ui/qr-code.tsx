import { encode } from "uqr";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** An address as a QR code, for paper. The address itself must stand beside it. */
export function QrCode({ value, alt }: { value: string; alt?: string }) {
  const { t } = useI18n();
  const label = alt ?? t("common.qr.alt");
  const { data, size } = encode(value, { ecc: "M", border: 3 });
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <path d={path} />
    </svg>
  );
}
