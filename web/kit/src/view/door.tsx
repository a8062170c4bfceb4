import type { ComponentChildren } from "preact";
import type { Person } from "../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button, type ButtonProps } from "../ui/button.tsx";
import "./door.css";

export interface DoorProps {
  /** Whom the call is with. */
  readonly person: Person;
  readonly title: string;
  /** One quiet line below it. */
  readonly about: string;
  /** Whose page it is, above it. */
  readonly above?: ComponentChildren;
  /** The button into the call. */
  readonly enter: { readonly label: string } & Pick<ButtonProps, "icon" | "busy" | "reason" | "about">;
  /** What else can be done. */
  readonly further?: ComponentChildren;
  /** What is asked before the call. */
  readonly children: ComponentChildren;
  readonly onSubmit: (form: HTMLFormElement) => void;
}

/** The page before a call: who it is with, what one is called in it, one's devices. */
export function Door({ person, title, about, above, enter, further, children, onSubmit }: DoorProps) {
  const { label, ...button } = enter;
  return (
    <main class="door-page">
      {above}
      <section class="door" aria-labelledby="door-title">
        <Avatar name={person.name} id={person.id} size={96} />
        <h1 id="door-title">{title}</h1>
        <p class="door-quiet">{about}</p>
        <form
          class="door-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(event.currentTarget);
          }}
        >
          {children}
          <div class="door-actions">
            <Button type="submit" variant="primary" size="large" wide {...button}>
              {label}
            </Button>
            {further}
          </div>
        </form>
      </section>
    </main>
  );
}
