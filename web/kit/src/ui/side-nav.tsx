import { Count } from "./badge.tsx";
import { Icon, type IconNode } from "./icon.tsx";
import "./side-nav.css";

export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly icon?: IconNode;
  /** How many wait there. */
  readonly count?: number;
  /** What is counted, in words. */
  readonly countName?: string;
}

export interface NavGroup {
  readonly label?: string;
  readonly items: readonly NavItem[];
}

export interface SideNavProps {
  /** What it goes through, for ears. */
  readonly name: string;
  readonly groups: readonly NavGroup[];
  readonly current: string;
  /** A plain press; presses for a new tab go their own way. */
  readonly onGo: (item: NavItem) => void;
}

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The places of an app, in groups. Real links, so that each can be opened in a tab of its own. */
export function SideNav({ name, groups, current, onGo }: SideNavProps) {
  return (
    <nav class="ui-nav" aria-label={name}>
      {groups.map((group, at) => (
        <div key={group.label ?? at} class="ui-nav-group">
          {group.label !== undefined && <p class="ui-nav-label">{group.label}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <a
                  class="ui-nav-item"
                  href={item.href}
                  aria-current={item.id === current ? "page" : undefined}
                  onClick={(event) => {
                    if (!plain(event)) return;
                    event.preventDefault();
                    onGo(item);
                  }}
                >
                  {item.icon && <Icon node={item.icon} size={16} />}
                  <span class="ui-nav-text">{item.label}</span>
                  <Count count={item.count ?? 0} name={item.countName ?? String(item.count)} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
