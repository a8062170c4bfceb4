import assert from "node:assert/strict";
import { test } from "node:test";
import { RECORDED } from "../testing/recorded-failures.ts";
import { classify, type Facts } from "./classify.ts";

const COMMON: Facts = {
  secure: true,
  supported: true,
  policy: true,
  permission: "prompt",
  present: true,
  name: "NotAllowedError",
  message: "",
};

// Which cause a browser of a test's machine can be brought to meet is told again there, in devices.spec.ts and its like. Busy, and denied by
// the system, are proved by these lines alone.
for (const { browser, system, cause, facts, problem } of RECORDED) {
  test(`${browser} on ${system}, ${cause}: ${problem}`, () => {
    assert.equal(classify({ ...COMMON, ...facts }), problem);
  });
}

test("the surer fact wins over the error: secure page, policy, permission, list of devices", () => {
  const worst: Facts = { ...COMMON, secure: false, policy: false, permission: "denied", present: false };
  assert.equal(classify(worst), "insecure");
  assert.equal(classify({ ...worst, secure: true }), "forbidden_by_page");
  assert.equal(classify({ ...worst, secure: true, policy: true }), "denied");
  assert.equal(classify({ ...worst, secure: true, policy: true, permission: "granted" }), "absent");
});

test("no combination of facts leaves a person without an answer", () => {
  const three = [true, false, null];
  const names = ["NotAllowedError", "NotFoundError", "NotReadableError", "SecurityError", ""];
  for (const policy of three)
    for (const present of three)
      for (const permission of ["granted", "denied", "prompt", null] as const)
        for (const name of names) assert.ok(classify({ ...COMMON, policy, present, permission, name }));
});
