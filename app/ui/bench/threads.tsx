import { type RefObject, useEffect, useState } from "react";
import { useBench } from "./bench-state.ts";
import { keyOf } from "./bench-text.tsx";

type Drawn = { key: string; bracket: string; thread: string; on: boolean };

/** Threads from passages to their contributions: decoration, measured after drawing; the numbers carry the link. */
export function Threads({ frame }: { frame: RefObject<HTMLDivElement> }) {
  const { bench, open } = useBench();
  const [drawn, setDrawn] = useState<Drawn[]>([]);

  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    const draw = () => setDrawn(measure(root));
    const measure = (box: HTMLDivElement): Drawn[] => {
      const zero = box.getBoundingClientRect();
      const paper = box.querySelector(".orig")?.getBoundingClientRect();
      if (!paper) return [];
      return bench.passages.flatMap((passage) => {
        const key = keyOf(passage);
        const runs = [...box.querySelectorAll(`[data-passages~="${key}"]`)].flatMap((el) => [
          ...el.getClientRects(),
        ]);
        const node = box.querySelector(`[data-node="${passage.number}"]`)?.getBoundingClientRect();
        if (runs.length === 0 || !node) return [];
        const top = Math.min(...runs.map((r) => r.top)) - zero.top + 4;
        const bottom = Math.max(...runs.map((r) => r.bottom)) - zero.top - 4;
        const x = paper.right - zero.left - 11;
        const end = node.left - zero.left;
        const y = node.top + node.height / 2 - zero.top;
        const middle = (top + bottom) / 2;
        const bend = (x + 12 + end) / 2;
        const path = `M${x} ${middle}H${x + 12}C${bend} ${middle} ${bend} ${y} ${end} ${y}`;
        return [{ key, bracket: `M${x} ${top}V${bottom}`, thread: path, on: passage.number === open }];
      });
    };
    draw();
    const observer = new ResizeObserver(draw);
    for (const part of [root, ...root.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [frame, bench, open]);

  return (
    <svg aria-hidden="true" fill="none" stroke="var(--thread)" strokeLinecap="round">
      {drawn.map((one) => (
        <g key={one.key}>
          <path d={one.bracket} strokeWidth={one.on ? 4 : 2.5} />
          <path d={one.thread} strokeWidth={one.on ? 2.5 : 1.5} />
        </g>
      ))}
    </svg>
  );
}
