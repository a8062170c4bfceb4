import { BarChart3, Building2, MessageSquare, Palette, Phone, Users } from "lucide";
import { useState } from "preact/hooks";
import { duration, number } from "../../src/texts/format.ts";
import { Badge } from "../../src/ui/badge.tsx";
import { Button } from "../../src/ui/button.tsx";
import { Card } from "../../src/ui/card.tsx";
import { Switch } from "../../src/ui/choice.tsx";
import { SideNav } from "../../src/ui/side-nav.tsx";
import { Table } from "../../src/ui/table.tsx";
import { Tabs } from "../../src/ui/tabs.tsx";
import { Specimen } from "./specimen.tsx";

interface Day {
  readonly day: string;
  readonly calls: number;
  readonly missed: number;
  readonly talk: number;
}

const days: Day[] = Array.from({ length: 9 }, (_, at) => ({
  day: `${23 - at} November`,
  calls: 1240 - at * 97,
  missed: (at * 7) % 11,
  talk: 400_000 + at * 61_000,
}));

function Navigation() {
  const [current, setCurrent] = useState("calls");
  return (
    <SideNav
      name="Dashboard"
      current={current}
      onGo={(item) => setCurrent(item.id)}
      groups={[
        {
          label: "People",
          items: [
            { id: "people", label: "People", href: "#people", icon: Users, count: 2, countName: "2 invited" },
            { id: "departments", label: "Departments", href: "#departments", icon: Building2 },
          ],
        },
        {
          label: "Calls",
          items: [
            { id: "calls", label: "Calls", href: "#calls", icon: Phone },
            { id: "chats", label: "Conversations", href: "#chats", icon: MessageSquare },
            { id: "look", label: "Look and words", href: "#look", icon: Palette },
            { id: "reports", label: "Reports", href: "#reports", icon: BarChart3 },
          ],
        },
      ]}
    />
  );
}

function Report() {
  return (
    <Card title="Calls by day" about="Video and voice together, in your time zone." flush>
      <div style={{ height: "288px" }}>
        <Table
          name="Calls by day"
          rows={days}
          rowKey={(row) => row.day}
          columns={[
            { id: "day", label: "Day", cell: (row) => row.day },
            { id: "calls", label: "Calls", numeric: true, cell: (row) => number(row.calls) },
            {
              id: "missed",
              label: "Missed",
              numeric: true,
              cell: (row) => (row.missed > 8 ? <Badge tone="attention">{row.missed}</Badge> : row.missed),
            },
            { id: "talk", label: "Talk time", numeric: true, cell: (row) => duration(row.talk) },
          ]}
          totals={{ day: "Total", calls: number(days.reduce((sum, row) => sum + row.calls, 0)) }}
        />
      </div>
    </Card>
  );
}

export function PagesPart() {
  const [tab, setTab] = useState("all");
  const [on, setOn] = useState(true);
  return (
    <Specimen title="A page of the dashboard" as="stack">
      <div class="gallery-page" data-density="dense">
        <Navigation />
        <div class="gallery-page-body">
          <Card title="Calls" about="What agents may start in a conversation." actions={<Button>History</Button>}>
            <div class="gallery-stack">
              <Switch label="Voice calls" hint="Off beats every profile." checked={on} onChange={setOn} />
              <Switch label="Video calls" hint="Off beats every profile." checked onChange={() => undefined} />
            </div>
          </Card>
          <Report />
          <Tabs
            name="Outcome"
            selected={tab}
            onSelect={setTab}
            tabs={[
              { id: "all", label: "All", count: 48 },
              { id: "missed", label: "Missed", count: 3 },
              { id: "failed", label: "Could not connect" },
            ]}
          >
            <p class="gallery-note">Calls of the tab “{tab}”.</p>
          </Tabs>
        </div>
      </div>
    </Specimen>
  );
}
