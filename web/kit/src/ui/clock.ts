import { useEffect, useState } from "preact/hooks";

/** The time by `now`, renewed just after each full second counted from `origin`. Stands still while not `running`. */
export function useSeconds(now: () => number, origin = 0, running = true): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    if (!running) return;
    let timeout: ReturnType<typeof setTimeout>;
    const tick = () => {
      setTime(now());
      const past = (((now() - origin) % 1000) + 1000) % 1000;
      timeout = setTimeout(tick, 1005 - past);
    };
    tick();
    return () => clearTimeout(timeout);
  }, [now, origin, running]);
  return time;
}
