# The administrators' app.

dash = Dashboard
dash-about = Decide what your brand's agents may do, and see how calls go.
# $page (String), $brand (String)
dash-page-title = { $page } · { $brand }
dash-menu = Menu
dash-try-now = Try again
dash-administrator = Administrator
dash-not-theirs = This is for administrators
# $name (String)
dash-not-theirs-about = You are signed in as { $name }, an agent. Ask an administrator of your brand if something should change.
dash-to-desk = Open the desk

# Places
dash-group-calls = Calls
dash-group-people = People
dash-group-developers = Developers
dash-group-reports = Reports

# Saving
dash-changes = Changes
# $count (Number)
dash-changes-count = { $count ->
    [one] 1 change is not saved
   *[other] { $count } changes are not saved
}
dash-save = Save changes
dash-saving = Saving…
dash-discard = Discard
dash-saved = Saved. Open desks follow at once. What consumers read follows when their pages load.
dash-save-wrong = Fill in what is missing and put right what is marked first.
dash-conflict = Somebody else changed the settings meanwhile. Load them, look at your changes again, then save.
dash-conflict-load = Load the newest
dash-conflict-relays = Somebody else changed the relays: yours were left out.
dash-leave-unsaved = Save or discard your changes first.
dash-settings-unavailable = The settings cannot be reached
# $kind: voice, video, screen. $on: yes, no. Here and below
dash-change-switch = { $kind ->
    [video] Video calls
    [screen] Screen calls
   *[voice] Voice calls
} { $on ->
    [yes] on
   *[no] off
}
# $seconds, $minutes (String): figures
dash-change-agent-camera = { $on ->
    [yes] Calls start with the agent's camera off
   *[no] Calls start with the agent's camera on
}
dash-change-consumer-camera = { $on ->
    [yes] Calls start with the consumer's camera off
   *[no] Calls start with the consumer's camera on
}
dash-change-may-ask = { $on ->
    [yes] Consumers may ask for a call
   *[no] Consumers may not ask for a call
}
dash-change-ring = An invitation rings for { $seconds } seconds
dash-change-invitation = An invitation waits { $seconds } seconds
# $language (String): its own name, or whose it is
dash-change-language = Consumers read: { $language }
dash-change-link = A call link lasts { $minutes } minutes
dash-change-name = “{ $from }” is now “{ $to }”
# $profile (String)
dash-change-voice = { $profile }: voice calls { $on ->
    [yes] allowed
   *[no] not allowed
}
dash-change-video = { $profile }: video calls { $on ->
    [yes] allowed
   *[no] not allowed
}
dash-change-screen = { $profile }: screen calls { $on ->
    [yes] allowed
   *[no] not allowed
}
dash-change-capacity = { $profile }: capacity { $to }
dash-change-weight = { $profile }: a { $kind } call weighs { $to }
dash-change-assigned = { $name } has { $profile }
dash-change-relay-force = Calls through a relay alone { $on ->
    [yes] on
   *[no] off
}
dash-change-relay-ours = Relays: Beckon's
# $hosts (String): turn.example, 198.51.100.4. $secret: yes, no. Here and below
dash-change-relay-own = { $secret ->
    [yes] Relays: your own at { $hosts }, with a new secret
   *[no] Relays: your own at { $hosts }
}
dash-change-relay-own-empty = Relays: your own
dash-change-relay-cloudflare = { $secret ->
    [yes] Relays: Cloudflare, with a new secret
   *[no] Relays: Cloudflare
}
dash-change-relay-twilio = { $secret ->
    [yes] Relays: Twilio, with a new secret
   *[no] Relays: Twilio
}

# $domains (String): shop.example, *.shop.example
dash-change-domains = Allowed domains: { $domains }
dash-change-domains-none = No allowed domain: the window opens nowhere

# Texts to be used somewhere else
dash-copy = Copy
# $name (String)
dash-copy-what = Copy: { $name }
dash-copied = Copied
dash-not-copied = Not copied: select the text

# Calls
dash-calls = Calls
dash-calls-about = Which calls your brand offers at all.
dash-switches = Calls for the whole brand
dash-switches-about = Off beats every profile, and acts at once on every open desk. A call that runs is not cut.
dash-switch-voice = Voice calls
dash-switch-video = Video calls
dash-switch-screen = Screen calls
dash-switch-voice-on = Agents whose profile allows it can start voice calls.
dash-switch-video-on = Agents whose profile allows it can start video calls.
dash-switch-screen-on = Agents whose profile allows it can start screen calls.
dash-switch-off = Nobody can start one.
dash-beginning = How calls begin
dash-beginning-about = A change holds for calls that are started after it.
dash-agent-camera-off = Start with the agent's camera off
dash-consumer-camera-off = Start with the consumer's camera off
dash-camera-off-hint = It can be switched on in the call.
dash-may-ask = Consumers may ask for a call
dash-may-ask-on = The window offers it, and the agent decides. Nothing rings before.
dash-may-ask-off = Only agents start calls.
dash-language = Language
dash-language-about = What the messaging window, call links and texts about calls are written in. A change holds for pages that load after it.
dash-language-of-consumers = Consumers read
dash-language-hint = Agents read what their own browser prefers.
dash-language-reader = Their page's or browser's language
dash-waiting = How long calls wait
dash-waiting-about = A change holds for invitations that are sent after it.
dash-ring = Ringing, in seconds
dash-ring-hint = After that the invitation waits silently.
dash-invitation = Invitation, in seconds
dash-invitation-hint = After that it counts as missed.
dash-link = Call link, in minutes
dash-link-hint = Until somebody has joined by it.
# $least (Number), $most (Number)
dash-time-wrong = A whole number from { $least } to { $most }.

# Relay
dash-relay = Relay
dash-relay-about = How calls travel where browsers cannot reach each other, or must not. A change holds for calls that begin after it.
dash-relay-force = Calls through a relay alone
dash-relay-force-on = No browser learns the other's address. Media takes a detour, which costs some delay, and without a relay no call connects.
dash-relay-force-off = Media goes from browser to browser where it can, which is fastest; the two browsers then know each other's address.
dash-relay-path = The way of media
dash-relay-whose = Whose relays
dash-relay-whose-about = About one call in ten needs one.
dash-relay-ours = Beckon's
dash-relay-ours-hint = Our media nodes, near the people in the call.
dash-relay-own = Your own
dash-relay-own-hint = STUN and TURN servers that you run, and nothing else.
dash-relay-managed = A managed service
dash-relay-managed-hint = We ask the service for credentials of each participant.
# $number (String), here and below
dash-relay-server = Server { $number }
dash-relay-server-add = Add a server
dash-relay-server-most = A brand may have 8 servers.
dash-relay-server-remove = Remove server { $number }
dash-relay-addresses = Addresses
dash-relay-addresses-hint = One a line, such as turn:turn.example.com:3478 or turns:turn.example.com:443
dash-relay-addresses-missing = Give at least one address.
# $most (Number)
dash-relay-addresses-many = Give at most { $most } addresses to a server. More go to another one.
dash-relay-addresses-wrong = Each line is one address: stun:host, turn:host:3478, turn:host:3478?transport=tcp or turns:host:443
dash-relay-addresses-open = A relay lets nobody in without a secret. Choose how people are let in, or leave stun: addresses alone.
dash-relay-addresses-twice = A server above has the same addresses and lets people in in the same way.
dash-relay-none = Calls go through a relay alone, and none of your servers is one. Add a turn: or turns: address.
dash-relay-access = How people are let in
dash-relay-access-shared = By a secret the server shares with us
dash-relay-access-password = By one user name and password
dash-relay-access-open = Without one, for STUN alone
dash-relay-access-shared-hint = We make credentials that hold for an hour. No page learns the secret.
dash-relay-access-password-hint = Every participant's page is told both. A shared secret is safer.
dash-relay-username = User name
dash-relay-username-missing = Enter the user name.
dash-relay-password = Password
dash-relay-secret = Shared secret
dash-relay-secret-kept = Kept. It cannot be read here.
dash-relay-secret-replace = Replace
dash-relay-secret-keep = Keep the old one
dash-relay-secret-missing = Enter it.
dash-relay-secret-again = The kept one belongs to what was here before. Enter the one that fits.
dash-relay-too-long = This is too long.
dash-relay-service = Service
dash-relay-cloudflare = Cloudflare Realtime TURN
dash-relay-twilio = Twilio Network Traversal
dash-relay-key = TURN key id
dash-relay-key-missing = Enter the id of the TURN key.
dash-relay-key-wrong = A key id has 32 digits and letters from a to f.
dash-relay-token = API token
dash-relay-account = Account SID
dash-relay-account-missing = Enter the account SID.
dash-relay-account-wrong = An account SID begins with AC; 32 digits and letters from a to f follow.
dash-relay-auth-token = Auth token
dash-check = Check
dash-check-about = Tries each address from this browser, as calls do. Nothing is saved by it.
dash-check-run = Check these servers
dash-check-again = Check again
dash-check-trying = Checking…
dash-check-wrong = Fill in the servers first.
dash-check-results = What came of each address
# $good and $count (Number)
dash-check-all = { $count ->
    [one] The one address works from here.
   *[other] All { $count } addresses work from here.
}
dash-check-some = { $good } of { $count } addresses work from here.
dash-check-none = None of these addresses works from here. Calls that need a relay would not connect.
dash-check-empty = There is no server to try.
dash-check-column-address = Address
dash-check-column-way = Way
dash-check-column-result = Result
# $ms (String): 34
dash-check-open = Works, { $ms } ms
dash-check-shut = No answer
dash-check-refused-secret = Secret refused
dash-check-refused-full = Full
# $code (String)
dash-check-refused-code = Refused ({ $code })
dash-way-udp = UDP
dash-way-tcp = TCP
dash-way-tls = TLS
dash-way-stun = STUN

# Media nodes
dash-nodes = Media nodes
dash-nodes-about = The relays that calls go through, as they are now.
dash-nodes-none = No media node yet
dash-nodes-none-about = As soon as a node has registered, it stands here. Until then calls go from browser to browser alone.
dash-nodes-unavailable = The media nodes cannot be read at the moment
dash-nodes-not-permitted = This is for administrators
dash-nodes-not-permitted-about = Your sign-in does not let you see media nodes any more. Ask an administrator of your brand.
# $time (String): 14:02
dash-nodes-stale = These are from { $time }. They cannot be read again at the moment; it is tried every few seconds.
dash-nodes-none-serve = No node takes calls now. Calls that need a relay cannot connect.
# $count (Number)
dash-nodes-late = { $count ->
    [one] 1 node has missed a heartbeat and gets no new calls until it is heard.
   *[other] { $count } nodes have missed a heartbeat and get no new calls until they are heard.
}
dash-nodes-gone = { $count ->
    [one] 1 node is gone. Its calls were moved.
   *[other] { $count } nodes are gone. Their calls were moved.
}
dash-nodes-expired = { $count ->
    [one] The certificate of 1 node has expired. Browsers refuse TLS to it.
   *[other] The certificates of { $count } nodes have expired. Browsers refuse TLS to them.
}
dash-nodes-expire = { $count ->
    [one] The certificate of 1 node expires soon.
   *[other] The certificates of { $count } nodes expire soon.
}
dash-nodes-table = Nodes
# $serving and $count (Number)
dash-nodes-summary = { $serving } of { $count } take new calls. A call is given two, and uses them where browsers cannot reach each other.
dash-node-column-node = Node
dash-node-column-state = State
dash-node-column-load = Load
dash-node-column-allocations = Allocations
dash-node-column-traffic = Traffic
dash-node-column-calls = Calls
dash-node-column-certificate = Certificate
dash-node-serving = Serving
dash-node-late = Late
dash-node-draining = Draining
dash-node-gone = Gone
# $now and $most (String)
dash-node-of = { $now } of { $most }
dash-node-heard-now = Heard just now
# $time (String): 12 sec
dash-node-heard-ago = Heard { $time } ago
dash-node-certificate-none = No TLS
# $days (Number), $date (String): 3 February
dash-node-certificate-days = { $days ->
    [0] Expires within a day
    [one] Expires in 1 day
   *[other] Expires in { $days } days
}
dash-node-certificate-until = Until { $date }
# $region and $version (String)
dash-node-about = { $region } · { $version }
dash-node-certificate-over = Expired
dash-firewall = For firewalls
dash-firewall-about = For networks that let through only what they name. People reach a node at its own ports; the media of whom they talk to goes to its relayed ones.
dash-firewall-column-addresses = Addresses
dash-firewall-column-doors = Own ports
dash-firewall-column-relayed = Relayed ports
# $way (String), $ports (String): 3478, 5004
dash-way-tls-tcp = TLS (TCP)
dash-firewall-door = { $way } { $ports }
# $first and $last (String)
dash-firewall-range = UDP { $first }–{ $last }

# Profiles
dash-profiles = Profiles
dash-profiles-about = What agents may start, and how much they are given at once.
dash-profile-name = Profile name
dash-profile-name-missing = Give the profile a name.
dash-profile-nameless = Profile without a name
dash-profile-may = May start
dash-initiate-voice = Initiate voice calls
dash-initiate-video = Initiate video calls
dash-initiate-screen = Initiate screen calls
dash-initiate-switched-off = Switched off for the whole brand at the moment.
dash-capacity = Capacity
dash-capacity-hint = How many conversations at once; each weighs 1.
dash-weight-voice = Weight of a voice call
dash-weight-video = Weight of a video call
dash-weight-screen = Weight of a screen call
dash-call-weight-hint = What a call adds. As much as the capacity means nothing new during calls.
# $least (Number), $most (Number)
dash-weight-wrong = Enter a whole number from { $least } to { $most }.
dash-profile-nobody = Nobody has it
# $names (String)
dash-profile-people = { $names }
dash-people = People
dash-people-about = Each person has one profile.
# $name (String)
dash-people-profile = Profile of { $name }

# Installation
dash-installation = Installation
dash-installation-about = The tag on your pages, where its window may open, and whether it works there.
dash-tag = The tag
dash-tag-about = One line in the head of every page that people reach. A tag manager may add it, too.
dash-domains = Allowed domains
dash-domains-about = The window opens on pages of these domains, and nowhere else.
dash-domains-field = Domains
dash-domains-hint = One a line, such as shop.example. *.shop.example stands for every name below it, and not for shop.example itself.
# $most (Number)
dash-domains-wrong = Each line is one domain in small letters, with a port where it has one: no https://, no path. At most { $most }.
dash-page = Check a page
dash-page-about = Reads the page as a browser would be given it, and says what keeps the tag, its window or calls away.
dash-page-address = Address of the page
dash-page-run = Check this page
dash-page-no-domain = Save an allowed domain first.
# $url (String), here and below
dash-page-well = All is well on { $url }: it has the tag, and nothing that it sends keeps window or calls away.
# $count (Number)
dash-page-fails = { $count ->
    [one] The tag, its window or calls do not work on { $url }. This keeps them away.
   *[other] The tag, its window or calls do not work on { $url }. { $count } things keep them away.
}
dash-page-may = { $count ->
    [one] Calls can work on { $url }. One thing wants a look.
   *[other] Calls can work on { $url }. These { $count } things want a look.
}
dash-page-findings = What was found
dash-page-severity-fails = Does not work:
dash-page-severity-may = Wants a look:
dash-page-seen = There now
dash-page-use = Use this
dash-page-use-instead = Use this instead
dash-page-not_reached = The page cannot be reached
dash-page-not_reached-about = Nothing answered. Check the address, and whether everybody can open the page without a warning of the browser.
dash-page-too_slow = The page takes too long
dash-page-too_slow-about = It did not come within 10 seconds. Check again when the site is quicker.
dash-page-too_many_redirects = The page leads on and on
dash-page-too_many_redirects-about = More than 5 redirects. Give the address where they end.
dash-page-bad_status = The site answers with an error
dash-page-bad_status-about = If browsers get the page, the site keeps this check out: let in what calls itself BeckonInstallationCheck.
dash-page-domain_not_allowed = The page is on a domain that is not allowed
dash-page-domain_not_allowed-about = The address leads there, and the window does not open there. If it is yours, allow it above and save.
dash-page-insecure_page = The page is not served over HTTPS
dash-page-insecure_page-about = Browsers give microphone and camera to secure pages alone, and the window does not open on others.
dash-page-no_tag = The page has no tag
dash-page-no_tag-about = If a tag manager adds it, this is as it should be: the check does not run scripts. If not, put the line into the head.
dash-page-no_brand = The tag names no brand
dash-page-no_brand-about = So it does nothing. Copy the whole line.
dash-page-no_origin = The tag is in the page itself
dash-page-no_origin-about = It works from its address alone. Copy the line, and not what is in the file.
dash-page-other_brand = The tag is another brand's
dash-page-other_brand-about = It opens that brand's window.
dash-page-other_origin = The tag comes from somewhere else
dash-page-other_origin-about = It opens the window of that address, or none.
dash-page-second_tag = There is more than one tag
dash-page-second_tag-about = The first one works, the others do nothing. Take them out.
# $features (String): camera, microphone
dash-page-capture_forbidden = The page keeps devices from calls
dash-page-capture_forbidden-about = This header keeps { $features } from the window. Until it is changed, calls open in a page of their own.
dash-page-features_forbidden = The page keeps comforts from calls
dash-page-features_forbidden-about = This header keeps { $features } from the window. Calls work without.
dash-page-script_blocked = The page does not let the tag in
dash-page-script_blocked-about = Its content security policy does not name the tag's origin for scripts.
dash-page-script_may_be_blocked = The page may not let the tag in
dash-page-script_may_be_blocked-about = Its content security policy lets in scripts with a nonce. Give the line the nonce that the page gives its own scripts; if a script with a nonce adds the tag, it may be in already.
dash-page-frame_blocked = The page does not let the window in
dash-page-frame_blocked-about = Its content security policy does not name the window's origin for frames.
dash-page-isolated_page = The page isolates itself
dash-page-isolated_page-about = With this header, browsers keep frames of other sites out, the window too. Do not send it for pages that have the tag.

# The report
dash-report = Call report
dash-report-about = What was offered, how it went and how long it took. Days are in UTC.
dash-span = Span
# $days (Number)
dash-span-days = { $days } days
dash-kind = Kind of call
dash-kind-all = Voice, video and screen
dash-kind-voice = Voice
dash-kind-video = Video
dash-kind-screen = Screen
dash-report-unavailable = The report cannot be read at the moment
dash-report-unavailable-about = The functions that keep the records do not answer. Calls go on, and what happens meanwhile is recorded later.
dash-report-empty = No calls in these days
dash-report-empty-about = As soon as an agent offers a call, it is counted here.
dash-figure-calls = Calls offered
dash-figure-completed = Completed
dash-figure-ring = Ring time, mean
dash-figure-setup = Setup time, mean
dash-figure-talk = Talk time, mean
dash-figure-relayed = Through a relay
# $share and $count (String)
dash-relay-share = { $share } ({ $count })
dash-chart = Calls by day
# $calls (Number), $count and $completed (String)
dash-chart-about = { $calls ->
    [one] 1 call was offered, { $completed } of it completed.
   *[other] { $count } calls were offered, { $completed } of them completed.
}
dash-way-completed = { $count } completed
dash-way-unanswered = { $count } not answered
dash-way-failed = { $count } failed
dash-table = Calls by day, kind and outcome
dash-table-about = Times are means. Setup is from Accept to the first picture or sound. The relay's share is of completed calls.
dash-table-total = All
dash-column-day = Day
dash-column-kind = Kind
dash-column-outcome = Outcome
dash-column-calls = Calls
dash-column-ring = Ring
dash-column-setup = Setup
dash-column-talk = Talk
dash-column-relayed = Through a relay
dash-outcome-completed = Completed
dash-outcome-failed = Not connected
dash-outcome-declined = Declined
dash-outcome-cancelled = Cancelled
dash-outcome-expired = Expired
dash-outcome-missed = Missed
