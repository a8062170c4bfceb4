//! Every limit of the protocol, in one place. `docs/protocol.md` lists them.

use std::time::Duration;

/// Longest frame on any socket, in bytes. A larger one closes the socket; SDP of a call with every m-line is about 8 kB.
pub const FRAME_BYTES: usize = 64 * 1024;
/// Longest body of an HTTP request, in bytes.
pub const BODY_BYTES: usize = 64 * 1024;
/// Longest message text, in bytes of UTF-8.
pub const MESSAGE_BYTES: usize = 8 * 1024;
/// Longest closing comment, in bytes of UTF-8.
pub const COMMENT_BYTES: usize = 2 * 1024;
/// Longest session description, in bytes.
pub const SDP_BYTES: usize = 32 * 1024;
/// Longest candidate line, in bytes.
pub const CANDIDATE_BYTES: usize = 1024;
/// Most candidates that one side may send in one generation; more are refused.
pub const CANDIDATES: usize = 128;
/// Longest name of a person, department or profile, in bytes of UTF-8.
pub const NAME_BYTES: usize = 120;
/// Most entries of a transcript in one frame; a reader asks on with `after`.
pub const ENTRIES: usize = 100;
/// Most sockets of one participant on one conversation, or of an agent on the desk; when one more comes, one is closed that is needed least.
pub const SOCKETS: usize = 8;
/// Most frames a socket may send in [`FRAMES_WINDOW`] before it is closed. A busy call sends about 10 a second; the
/// allowance is generous because a benchmark and a burst of candidates are honest, and a flood is not.
pub const FRAMES: u32 = 100_000;
/// The window in which [`FRAMES`] are counted.
pub const FRAMES_WINDOW: Duration = Duration::from_secs(10);
/// Most profiles of a brand.
pub const PROFILES: usize = 50;
/// Most days in one report.
pub const REPORT_DAYS: u32 = 92;
/// Most events in one batch to the `record` function.
pub const BATCH_EVENTS: usize = 25;

/// Most STUN and TURN servers of a brand's own.
pub const OWN_SERVERS: usize = 8;
/// Most addresses of one of them.
pub const SERVER_URLS: usize = 4;
/// Longest address of a server, in bytes.
pub const URL_BYTES: usize = 200;
/// Longest secret of a server or service, in bytes of UTF-8.
pub const SECRET_BYTES: usize = 256;
/// Longest address of a page that is checked for its tag, in bytes.
pub const PAGE_ADDRESS_BYTES: usize = 2 * 1024;
/// How much of such a page is read, in bytes. A tag stands in the head; more reads longer heads, and costs memory.
pub const PAGE_BYTES: usize = 512 * 1024;
/// Most redirects that are followed to such a page.
pub const PAGE_REDIRECTS: usize = 5;
/// How long such a page may take, redirects and all. Longer waits for slower sites; shorter tells sooner.
pub const PAGE_PATIENCE: Duration = Duration::from_secs(10);
/// Most findings of such a page.
pub const FINDINGS: usize = 20;
/// Longest text of a finding, in bytes: policies of a few kB are usual.
pub const FINDING_BYTES: usize = 8 * 1024;
/// Most addresses that a media node registers.
pub const NODE_URLS: usize = 16;
/// Most media nodes that one region keeps in mind.
pub const NODES: usize = 256;

/// How long an invitation rings with sound, unless the brand says otherwise. Longer reaches slower consumers; shorter annoys less.
pub const RING: Duration = Duration::from_secs(45);
/// How long an invitation waits for an answer, unless the brand says otherwise. Longer reaches slower consumers; shorter frees the brand's agent sooner.
pub const INVITATION: Duration = Duration::from_secs(120);
/// How long the other side of a call may think about video, or voice. Longer is patient; shorter frees the question sooner.
pub const UPGRADE: Duration = Duration::from_secs(60);
/// How long a consumer's request for a call waits for an agent.
pub const REQUEST: Duration = Duration::from_secs(600);
/// The longest that a brand may let an invitation wait, and its link be used.
pub const INVITATION_MOST: Duration = Duration::from_secs(600);
/// The longest that a call link may be used.
pub const LINK_MOST: Duration = Duration::from_secs(24 * 3600);
/// How long a page that came by a link may stay once its call is over. Longer lets people read on and part in the chat; shorter
/// shuts out sooner whoever finds the page open.
pub const LINK_STAYS: Duration = Duration::from_secs(120);
/// Longest screenshot, in bytes.
pub const SCREENSHOT_BYTES: usize = 4 * 1024 * 1024;
/// Longest name of a browser or operating system in a diagnosis, in bytes.
pub const SOFTWARE_BYTES: usize = 80;
/// Most steps of a diagnosis.
pub const DIAGNOSIS_STEPS: usize = 160;
/// Most pairs of network paths of a diagnosis.
pub const DIAGNOSIS_PAIRS: usize = 64;
/// Most measurements of a diagnosis.
pub const DIAGNOSIS_SAMPLES: usize = 180;
/// Most tiles of a diagnosis' layout.
pub const DIAGNOSIS_TILES: usize = 12;
/// Most calls of a conversation of which a diagnosis is kept; the oldest goes first.
pub const DIAGNOSES: usize = 20;
/// How long a diagnosis is kept. Longer helps slower support; shorter keeps less about people.
pub const DIAGNOSIS_KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
/// How long a link to a call's diagnostics opens them; never longer than they are kept.
pub const DIAGNOSTICS_LINK: Duration = Duration::from_secs(7 * 24 * 3600);
/// Most screenshots of one call.
pub const SCREENSHOTS: usize = 50;
/// How long a person may choose devices after *accept* before the call goes on listen-only.
pub const CHOOSING_DEVICES: Duration = Duration::from_secs(60);
/// How long *connecting* may last before one ICE restart.
pub const CONNECTING_RESTART: Duration = Duration::from_secs(20);
/// How long *connecting* may last before the call ends with `could_not_connect`.
pub const CONNECTING: Duration = Duration::from_secs(35);
/// How often each side reports to the object while in a call.
pub const REPORT_EVERY: Duration = Duration::from_secs(1);
/// Silence after which a participant without report, and without the other side's word that media arrives, is *lost*.
pub const LOST: Duration = Duration::from_secs(6);
/// How long after the word that a page goes away what it said before may still arrive: the two go by different ways.
pub const LAST_WORDS: Duration = Duration::from_secs(1);
/// Silence after which that participant has *left*.
pub const LEFT: Duration = Duration::from_secs(20);
/// How long after the missing side's last sign of life a call ends; also how long a participant may rejoin.
pub const ALONE: Duration = Duration::from_secs(120);
/// How long the person who ended a call is offered *back to the call*.
pub const PARKED: Duration = Duration::from_secs(8);
/// How long a consumer may reopen a closed conversation by writing into it.
pub const REOPEN: Duration = Duration::from_secs(7 * 24 * 3600);
/// How long an agent's session lasts.
pub const SESSION: Duration = Duration::from_secs(12 * 3600);
/// How long a consumer's ticket lasts; renewed at each start of the window.
pub const CONSUMER_TICKET: Duration = Duration::from_secs(30 * 24 * 3600);
/// How long the `Desk` holds an agent's capacity for an invitation or call without hearing of it again.
pub const RESERVATION: Duration = Duration::from_secs(180);
/// How long an agent without a socket stays available: a reload or a deploy must not move conversations.
pub const AGENT_GONE: Duration = Duration::from_secs(30);
/// How often a media node tells the edge how busy it is.
pub const HEARTBEAT: Duration = Duration::from_secs(5);
/// Silence of a media node after which it is given no new calls: one heartbeat missed. Longer trusts a late one; shorter
/// keeps calls off a node in trouble sooner.
pub const NODE_LATE: Duration = Duration::from_millis(6_500);
/// Silence of a media node after which its calls are moved: three heartbeats missed.
pub const NODE_GONE: Duration = Duration::from_millis(16_500);
/// How long a relay credential admits to new allocations. Longer gives a stolen one longer; shorter renews more often.
pub const RELAY_CREDENTIAL: Duration = Duration::from_secs(3600);
/// How long before they expire a call's credentials are renewed.
pub const RELAY_RENEWAL: Duration = Duration::from_secs(1200);
/// How many media nodes a call is given, where there are as many. More survives more; fewer makes pages gather less.
pub const NODES_PER_CALL: usize = 2;
/// How long a call's page may wait for an answer about a relay's reachability, one transport each.
pub const RELAY_PROBE: Duration = Duration::from_secs(5);
/// How long what was found of a relay's reachability is believed.
pub const RELAY_PROBE_KEPT: Duration = Duration::from_secs(600);
/// How many conversations of a brand may have relays tried within a minute; agents are told nothing about networks beyond that.
pub const RELAY_PROBES: u32 = 60;
