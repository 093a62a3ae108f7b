/**
 * The dark corridor behind the title: drawn as one SVG in two lights. What the flashlight (pointer, or a slow hand of its own)
 * touches is warm; the rest is a memory. Someone stands at the end, and not all of them is human.
 */
import { useEffect, useRef } from "preact/hooks";

/** Where the perspective meets, in a box of 1600 x 900. */
const VX = 800;
const VY = 420;

/** A point on the line from the vanishing point to (x, y), `depth` 0 = far, 1 = here. */
const at = (x: number, y: number, depth: number) =>
  `${(VX + (x - VX) * depth).toFixed(1)},${(VY + (y - VY) * depth).toFixed(1)}`;

/** Depths of the corridor's bays: evenly spaced rooms seen in perspective. */
const BAYS = [1, 0.62, 0.43, 0.315, 0.235, 0.18];
const quad = (...points: string[]) => `M${points.join("L")}Z`;

function Bays() {
  return (
    <>
      {BAYS.slice(0, -1).map((near, i) => {
        const far = BAYS[i + 1] as number;
        const shade = 1 - i * 0.13;
        const deep = far + (near - far) * 0.72;
        const door = far + (near - far) * 0.25;
        return (
          <g key={near} opacity={shade}>
            <path
              d={quad(at(0, 900, near), at(1600, 900, near), at(1600, 900, far), at(0, 900, far))}
              fill={i % 2 ? "#56605d" : "#616b66"}
            />
            <path
              d={quad(at(533, 900, near), at(1066, 900, near), at(1066, 900, far), at(533, 900, far))}
              fill={i % 2 ? "#6a756f" : "#4f5955"}
            />
            <path d={quad(at(0, -60, near), at(1600, -60, near), at(1600, -60, far), at(0, -60, far))} fill="#2e3639" />
            <path
              d={quad(at(640, -60, deep), at(960, -60, deep), at(960, -60, door), at(640, -60, door))}
              fill={i === 2 ? "#dff3e8" : "#454f50"}
              class={i === 2 ? "lamp" : ""}
            />
            <path d={quad(at(0, -60, near), at(0, 900, near), at(0, 900, far), at(0, -60, far))} fill="#4a5757" />
            <path d={quad(at(0, 520, near), at(0, 900, near), at(0, 900, far), at(0, 520, far))} fill="#38504c" />
            <path
              d={quad(at(1600, -60, near), at(1600, 900, near), at(1600, 900, far), at(1600, -60, far))}
              fill="#445050"
            />
            <path
              d={quad(at(1600, 520, near), at(1600, 900, near), at(1600, 900, far), at(1600, 520, far))}
              fill="#334a47"
            />
            <path
              d={quad(at(0, 190, deep), at(0, 900, deep), at(0, 900, door), at(0, 190, door))}
              fill={i % 2 ? "#2b2019" : "#1a2326"}
              stroke="#0b0e10"
              stroke-width={5 * near}
            />
            <path
              d={quad(
                at(0, 250, deep - 0.02),
                at(0, 430, deep - 0.02),
                at(0, 430, door + 0.02),
                at(0, 250, door + 0.02),
              )}
              fill="#0b1013"
            />
            {[0.12, 0.36, 0.6, 0.84].map((share) => {
              const a = far + (near - far) * (share - 0.1);
              const b = far + (near - far) * (share + 0.1);
              return (
                <path
                  key={share}
                  d={quad(at(1600, 230, b), at(1600, 880, b), at(1600, 880, a), at(1600, 230, a))}
                  fill="#3b4d57"
                  stroke="#10171b"
                  stroke-width={4 * near}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}

function Marks() {
  return (
    <g>
      <path d="M1190 760c40-22 120-26 152-8 20 12-26 34-88 36-60 2-92-14-64-28z" fill="#4f100e" opacity=".8" />
      <path
        d="M1330 742c60-14 130 2 210 34"
        stroke="#4f100e"
        stroke-width="13"
        fill="none"
        opacity=".6"
        stroke-linecap="round"
      />
      <g fill="#5c1512" opacity=".75">
        <ellipse cx="318" cy="446" rx="15" ry="21" transform="rotate(-14 318 446)" />
        <path
          d="M305 428l-14-24M314 422l-5-30M324 423l5-29M332 430l15-22M304 446l-20-4"
          stroke="#5c1512"
          stroke-width="8"
          stroke-linecap="round"
        />
        <path d="M314 466c-4 30-2 54-5 86" stroke="#5c1512" stroke-width="5" stroke-linecap="round" fill="none" />
      </g>
      <g fill="#d8d2c0" opacity=".7">
        <path d="M430 800l74-14 22 34-78 14z" />
        <path d="M560 700l50 6-8 24-52-6z" />
        <path d="M980 812l66 4-14 30-64-8z" />
      </g>
    </g>
  );
}

/** The one at the end of the corridor: left half a pupil, right half not. */
function HalfFigure() {
  return (
    <g transform="translate(800 300)">
      <ellipse cx="0" cy="212" rx="52" ry="9" fill="#020303" opacity=".8" />
      <clipPath id="human">
        <rect x="-80" y="-20" width="80" height="240" />
      </clipPath>
      <clipPath id="other">
        <rect x="0" y="-20" width="80" height="240" />
      </clipPath>
      <g clip-path="url(#human)" stroke="#07090c" stroke-width="5" stroke-linejoin="round">
        <path d="M-16 130h16v76h-18z" fill="#39445a" />
        <path d="M-30 74q30-14 60 0l3 62h-66z" fill="#b4483c" />
        <path d="M-30 78q-14 22-10 54l11 2q-1-26 8-42z" fill="#a03e34" />
        <circle cx="0" cy="40" r="36" fill="#e4b792" />
        <path d="M-37 38q-4-40 37-41v30q-20-2-37 11z" fill="#2a1a14" />
        <ellipse cx="-13" cy="47" rx="4" ry="6" fill="#14100e" stroke="none" />
      </g>
      <g clip-path="url(#other)" stroke="#07090c" stroke-width="4" stroke-linejoin="round">
        <path d="M0 132h18l6 72H2z" fill="#23282a" />
        <path d="M-30 74q30-14 58 2l8 66-14-8-10 10-12-8H-2z" fill="#55524a" />
        <path d="M26 80q22 16 24 64l-10 6q-6-34-20-50z" fill="#8d9a86" />
        <circle cx="0" cy="40" r="36" fill="#8d9a86" />
        <path d="M0-1q36 2 37 44-14-18-37-15z" fill="#191b18" />
        <path d="M14 62q10 4 16-2" stroke="#2c3029" fill="none" />
        <path d="M20 22l5 12-6 8" stroke="#5c1512" fill="none" />
      </g>
      <circle class="shine" cx="14" cy="47" r="6.5" fill="#ffb338" />
    </g>
  );
}

function Scene(props: { lit: boolean }) {
  return (
    <svg
      class={props.lit ? "scene lit" : "scene"}
      viewBox="0 0 1600 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width="1600" height="900" fill="#0a0e11" />
      <Bays />
      <path d={quad(at(0, -60, 0.18), at(1600, -60, 0.18), at(1600, 900, 0.18), at(0, 900, 0.18))} fill="#10181a" />
      <rect x="694" y="352" width="46" height="16" rx="3" fill="#3fdc8a" class="exit" />
      <Marks />
      <HalfFigure />
    </svg>
  );
}

export function Corridor() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const aim = (event: PointerEvent) => {
      element.style.setProperty("--x", `${event.clientX}px`);
      element.style.setProperty("--y", `${event.clientY}px`);
      element.classList.add("aimed");
    };
    addEventListener("pointermove", aim);
    addEventListener("pointerdown", aim);
    return () => {
      removeEventListener("pointermove", aim);
      removeEventListener("pointerdown", aim);
    };
  }, []);
  return (
    <div class="corridor" ref={box} aria-hidden="true">
      <Scene lit={false} />
      <div class="torch">
        <Scene lit={true} />
      </div>
      <div class="eyes" />
      <div class="vignette" />
    </div>
  );
}
