import { useEffect, useState } from "preact/hooks";

/** A moving picture that stands in for a camera: a person before a wall, in the given hue. */
export function usePicture(hue: number): MediaStream | null {
  const [stream, setStream] = useState<MediaStream | null>(null);
  useEffect(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 400;
    const pen = canvas.getContext("2d");
    if (pen === null) return;
    const paint = () => {
      const sway = Math.sin(performance.now() / 900) * 6;
      pen.fillStyle = `oklch(0.55 0.05 ${hue})`;
      pen.fillRect(0, 0, 640, 400);
      pen.fillStyle = `oklch(0.62 0.06 ${hue})`;
      pen.fillRect(60, 40, 150, 200);
      pen.fillStyle = `oklch(0.35 0.07 ${hue + 40})`;
      pen.beginPath();
      pen.ellipse(320 + sway, 420, 150, 150, 0, 0, 7);
      pen.fill();
      pen.fillStyle = "oklch(0.72 0.07 60)";
      pen.beginPath();
      pen.ellipse(320 + sway, 205, 66, 84, 0, 0, 7);
      pen.fill();
      pen.fillStyle = "oklch(0.3 0.04 50)";
      pen.beginPath();
      pen.ellipse(320 + sway, 148, 76, 52, 0, 0, 7);
      pen.fill();
    };
    paint();
    const painting = setInterval(paint, 66);
    setStream(canvas.captureStream(15));
    return () => clearInterval(painting);
  }, [hue]);
  return stream;
}

/** A moving picture that stands in for a shared screen. */
export function useScreen(): MediaStream | null {
  const [stream, setStream] = useState<MediaStream | null>(null);
  useEffect(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 1280;
    canvas.height = 800;
    const pen = canvas.getContext("2d");
    if (pen === null) return;
    const paint = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, 1280, 800);
      pen.fillStyle = "#e6e8ec";
      pen.fillRect(0, 0, 1280, 56);
      pen.fillStyle = "#1f6f54";
      pen.fillRect(60, 110, 520, 360);
      pen.fillStyle = "#c9ccd3";
      for (let row = 0; row < 8; row += 1) pen.fillRect(640, 120 + row * 44, row % 3 === 2 ? 340 : 540, 18);
      pen.fillStyle = "#24262b";
      pen.fillRect(640 + Math.round(Math.sin(performance.now() / 1500) * 200 + 200), 560, 16, 22);
    };
    paint();
    const painting = setInterval(paint, 100);
    setStream(canvas.captureStream(10));
    return () => clearInterval(painting);
  }, []);
  return stream;
}
