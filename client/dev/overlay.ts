/**
 * The developer overlay (`npm run dev`, key F9): what the enemy thinks, drawn over the game. Two minutes of stress with the reason of every
 * change of the director's state, the map as the horde believes it with packs, orders and noises, and the virus' postures and plays.
 * Loaded in development builds alone; it asks the server, which answers under `npm run dev` alone.
 */
import { PLAYS, POSTURES } from "../../shared/content/ids.ts";
import type { Insight } from "../../shared/insight.ts";
import { createGrid, type Grid } from "../../shared/sim/grid.ts";
import { loadMap } from "../map.ts";
import { lobby } from "../net/night.ts";

const ASK_MS = 250;
const SHOWN_S = 120;
const WIDTH = 420;
const MAP_SCALE = 4;
const GRAPH = { x: 10, y: 20, w: 400, h: 90 };
const NOISE_SHOWN_MS = 900;
const MODE_COLOURS: Readonly<Record<string, string>> = {
  quiet: "#3f6f8f",
  build: "#b48a3a",
  erupt: "#c2453a",
  fade: "#6d5aa0",
  falseCalm: "#3c8f7a",
};
const ORDER_COLOURS: Readonly<Record<string, string>> = {
  rush: "#ff5a4a",
  stage: "#ffb04a",
  hold: "#ffe14a",
  shadow: "#b98cff",
  withdraw: "#7f8a86",
};

interface Moment {
  readonly tick: number;
  readonly team: number;
  readonly mode: string;
}

export function startOverlay(): void {
  const canvas = document.createElement("canvas");
  canvas.style.cssText =
    "position:fixed;right:8px;top:8px;z-index:9999;background:#0b0f0edd;pointer-events:none;border-radius:6px";
  canvas.hidden = true;
  document.body.append(canvas);
  const moments: Moment[] = [];
  const noises: { x: number; y: number; r: number; at: number }[] = [];
  let grid: Grid | null = null;
  let asking = false;

  addEventListener("keydown", (event) => {
    if (event.code !== "F9") return;
    event.preventDefault();
    canvas.hidden = !canvas.hidden;
  });

  const ask = async (): Promise<void> => {
    const code = lobby.value?.code;
    if (canvas.hidden || asking || !code) return;
    asking = true;
    try {
      const answer = await fetch(`api/insight/${code}`);
      if (!answer.ok) return;
      const insight = (await answer.json()) as Insight;
      if (grid?.data.id !== insight.mapId) {
        const map = await loadMap(insight.mapId);
        grid = map ? createGrid(map) : null;
      }
      if ((moments.at(-1)?.tick ?? 0) > insight.tick) moments.length = 0;
      moments.push({ tick: insight.tick, team: insight.director.team, mode: insight.director.mode });
      while ((moments[0]?.tick ?? 0) < insight.tick - SHOWN_S * 20) moments.shift();
      const now = performance.now();
      for (const n of insight.noises) noises.push({ x: n.x, y: n.y, r: n.radiusM, at: now });
      while (noises[0] && now - noises[0].at > NOISE_SHOWN_MS) noises.shift();
      draw(canvas, insight, grid, moments, noises);
    } finally {
      asking = false;
    }
  };
  setInterval(() => void ask(), ASK_MS);
}

function draw(
  canvas: HTMLCanvasElement,
  insight: Insight,
  grid: Grid | null,
  moments: readonly Moment[],
  noises: readonly { x: number; y: number; r: number; at: number }[],
): void {
  const mapHeight = grid ? grid.height * MAP_SCALE : 0;
  canvas.width = WIDTH;
  canvas.height = GRAPH.y + GRAPH.h + 20 + mapHeight + 170;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.font = "11px ui-monospace, monospace";
  drawStress(pen, insight, moments);
  if (grid) drawMap(pen, insight, grid, noises);
  drawVirus(pen, insight, GRAPH.y + GRAPH.h + 30 + mapHeight);
}

function drawStress(pen: CanvasRenderingContext2D, insight: Insight, moments: readonly Moment[]): void {
  const { x, y, w, h } = GRAPH;
  const from = insight.tick - SHOWN_S * 20;
  const at = (tick: number) => x + ((tick - from) / (SHOWN_S * 20)) * w;
  moments.forEach((moment, i) => {
    pen.fillStyle = MODE_COLOURS[moment.mode] ?? "#444";
    pen.fillRect(
      at(moments[i - 1]?.tick ?? moment.tick),
      y,
      at(moment.tick) - at(moments[i - 1]?.tick ?? moment.tick) + 1,
      h,
    );
  });
  pen.strokeStyle = "#fff";
  pen.beginPath();
  for (const moment of moments) pen.lineTo(at(moment.tick), y + h - (moment.team / 100) * h);
  pen.stroke();
  pen.fillStyle = "#fff";
  pen.fillText(`${insight.director.mode}  team ${insight.director.team.toFixed(0)}`, x, y - 6);
  let row = 0;
  for (const { tick, mode, reason } of insight.director.reasons) {
    if (tick < from) continue;
    pen.fillText(`${mode}: ${reason}`, Math.min(at(tick), x + w - 110), y + 12 + (row++ % 6) * 13);
  }
}

function drawMap(
  pen: CanvasRenderingContext2D,
  insight: Insight,
  grid: Grid,
  noises: readonly { x: number; y: number; r: number; at: number }[],
): void {
  const top = GRAPH.y + GRAPH.h + 14;
  const px = (x: number) => 10 + x * MAP_SCALE;
  const py = (y: number) => top + y * MAP_SCALE;
  for (let tile = 0; tile < grid.room.length; tile++) {
    if (grid.wall[tile] === 1) continue;
    const believed = insight.presence[grid.room[tile] ?? -1] ?? 0;
    pen.fillStyle = `rgb(${Math.min(255, 30 + believed * 160)} 34 40)`;
    pen.fillRect(px(tile % grid.width), py(Math.floor(tile / grid.width)), MAP_SCALE, MAP_SCALE);
  }
  pen.strokeStyle = "#f0c36a88";
  for (const noise of noises) ring(pen, px(noise.x), py(noise.y), noise.r * MAP_SCALE);
  pen.fillStyle = "#7fe0ff";
  for (const p of insight.people) pen.fillText(String(p.seat + 1), px(p.x) - 3, py(p.y) + 4);
  for (const pack of insight.packs) {
    pen.strokeStyle = ORDER_COLOURS[pack.order] ?? "#8fbf6a";
    pen.beginPath();
    pen.moveTo(px(pack.x), py(pack.y));
    pen.lineTo(px(pack.toX), py(pack.toY));
    pen.stroke();
    ring(pen, px(pack.x), py(pack.y), 3 + pack.size);
    pen.fillStyle = pen.strokeStyle;
    const mutation = pack.mutation === "none" ? "" : ` ${pack.mutation}`;
    pen.fillText(`${pack.order}${pack.hunting > 0 ? "!" : ""}${mutation}`, px(pack.x) + 6, py(pack.y) - 5);
  }
}

function ring(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.stroke();
}

function drawVirus(pen: CanvasRenderingContext2D, { virus }: Insight, top: number): void {
  pen.fillStyle = "#fff";
  const next = virus.next ? ` -> ${virus.next}` : "";
  pen.fillText(`${virus.play}${next}   ${virus.mutations.join(" ") || "no mutation"}`, 10, top);
  PLAYS.forEach((play, k) => {
    pen.fillText(play.slice(0, 8), 110 + k * 50, top + 16);
  });
  POSTURES.forEach((posture, h) => {
    const y = top + 32 + h * 15;
    const sure = virus.posture[h] ?? 0;
    pen.fillStyle = `hsl(100 60% ${25 + sure * 45}%)`;
    pen.fillText(`${posture.padEnd(6)} ${(sure * 100).toFixed(0)}%`, 10, y);
    for (let k = 0; k < PLAYS.length; k++) {
      const pays = virus.pays[h * PLAYS.length + k] ?? 0;
      pen.fillStyle = `hsl(10 70% ${15 + pays * 55}%)`;
      pen.fillRect(110 + k * 50, y - 10, 44, 12);
      pen.fillStyle = "#fff";
      pen.fillText(pays.toFixed(2), 116 + k * 50, y);
    }
  });
  pen.fillStyle = "#cfd8d4";
  const told = virus.decisions.map((d) => `${d.play.slice(0, 4)}${d.reward < 0 ? "?" : `:${d.reward.toFixed(1)}`}`);
  pen.fillText(told.join("  "), 10, top + 120);
}
