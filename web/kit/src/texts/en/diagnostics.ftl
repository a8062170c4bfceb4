# The page that a call's diagnostics link opens. It is read by those who support a brand or the product.

diag = Call diagnostics
diag-title = Call diagnostics · Beckon
diag-about = What the server and both pages noticed in one call. No name, message, picture or network address is kept.
diag-times = All times are in UTC.
diag-kept = Kept until { $time }, then deleted: 30 days after the call. A link opens it for 7 days at most.
diag-loading = Opening the diagnostics…

diag-refused-link_invalid = This link does not lead to any diagnostics
diag-refused-link_invalid-about = Check that the whole link was copied, or ask the agent for a new one.
diag-refused-link_expired = This link has expired
diag-refused-link_expired-about = A link opens a call's diagnostics for 7 days at most. The agent can copy a new one as long as they are kept.
diag-refused-nothing_kept = Nothing is kept of this call any more
diag-refused-nothing_kept-about = What a call's pages notice is deleted after 30 days.
diag-refused-unavailable = The diagnostics could not be read
diag-refused-unavailable-about = Nothing answers for the moment. The link stays as it is.
diag-again = Try again

diag-copy = Copy as text
diag-copied = Copied
diag-not-copied = Not copied
diag-download = Download JSON
diag-print = Print

# The call

diag-call = The call
diag-brand = Brand
diag-when = Date and time
diag-kind = Kind
diag-kind-is = { $kind ->
    [voice] Voice call
    [screen] Screen call
   *[video] Video call
}
diag-end = How it ended
diag-not-ended = It runs, or its end is not final yet
diag-talk = Media flowed for
diag-agent = Agent
diag-consumer = Consumer
diag-conversation = Conversation
diag-call-id = Call
diag-door = The consumer came by
diag-door-is = { $door ->
    [window] the window on the brand's page
    [pop_out] the call's own window
    [link] a call link
   *[unknown] –
}
diag-link = Call link
diag-link-none = None was made
# $time: 14:02:07, or a dash
diag-link-made = made { $time }
diag-link-sent = posted into the chat { $time }
diag-link-opened = opened { $time }
diag-link-joined = used { $time }

# The two pages

diag-side = { $side ->
    [agent] Agent's page
   *[consumer] Consumer's page
}
diag-server = Server
diag-nothing = This page sent nothing. It was closed too early, lost its network, or noticed nothing wrong and was not asked.
diag-software = Browser
diag-system = System
diag-system-phone = { $system }, phone or tablet
diag-permissions = Permissions
diag-permissions-none = The browser told of none.
diag-path = Path of media
diag-layout = What the call's screen showed
diag-layout-about = Places and kinds of its parts, in place of a picture of it.
diag-layout-none = The page showed no call when it was read.
diag-layout-part = { $part }, { $width } wide and { $height } high, { $x } from the left and { $y } from the top

diag-part-other = Other person's camera
diag-part-other_face = Other person's face, no picture
diag-part-screen = Shared screen
diag-part-own = Own camera
diag-part-controls = Controls
diag-part-chat = Chat
diag-part-notice = Notice

# Paths

diag-pairs = Network paths that were tried
diag-pairs-about = Every pair of ends that a browser tried, and what came of it.
diag-pairs-none = No path was tried: no candidate of the other side arrived.
diag-pairs-of = Network paths that the { $side ->
    [agent] agent's
   *[consumer] consumer's
} page tried
diag-pair-ends = { $local } to { $remote }
diag-end-host = Own address
diag-end-server_reflexive = Address seen by a STUN server
diag-end-peer_reflexive = Address seen by the other side
diag-end-relayed = Relay
diag-end-relayed-over = Relay over { $way }
diag-far-host = the other's own address
diag-far-server_reflexive = the other's address seen by a STUN server
diag-far-peer_reflexive = the other's address seen from here
diag-far-relayed = the other's relay
diag-pair-tcp = { $ends }, TCP
diag-pair-used = Media went this way.
diag-pair-used-rtt = Media went this way, { $time } there and back.
diag-pair-worked = It worked; another path was better.
diag-pair-silent = No answer to { $count ->
    [one] { $count } check
   *[other] { $count } checks
}: a firewall or router between the two drops what goes this way.
diag-pair-failed = It was given up: no check was answered in time.
diag-pair-trying = No answer yet to { $count ->
    [one] { $count } check
   *[other] { $count } checks
}.
diag-pair-untried = Not tried: another path worked before its turn came.
diag-pair-untried-none = Its turn never came.

diag-path-direct = Directly from browser to browser
diag-path-relayed = Through a relay
diag-path-relayed-over = Through a relay, over { $way }
diag-path-none = None: no path worked
diag-path-unknown = Not known

# Figures

diag-figures = How well it went
diag-figures-none = The call was too short to be measured.
diag-chart-flow = kbit/s
diag-chart-in = received
diag-chart-out = sent
diag-chart-loss = Lost on the way here
diag-chart-rtt = There and back
diag-chart-most = { $value } at most
diag-chart-words = { $name }: { $value } at most, { $last } at the end
diag-table = Figures of this page
diag-table-of = Figures of the { $side ->
    [agent] agent's
   *[consumer] consumer's
} page
diag-time = Time
diag-received = Received, kbit/s
diag-sent = Sent, kbit/s
diag-loss = Lost
diag-rtt = There and back
diag-jitter = Jitter
diag-fps = Pictures a second

# What happened

diag-timeline = What happened
diag-timeline-about = The server and both pages side by side.

diag-note-invited = The agent invites
diag-note-invitation_ended = { $outcome ->
    [accepted] The consumer accepts
    [declined] The consumer declines
    [cancelled] The invitation is withdrawn
    [expired] No page showed the invitation in time
   *[missed] Nobody answered in time
}
diag-note-link_sent = A link is sent
diag-note-started = Media flows both ways
diag-note-kind_changed = { $kind ->
    [voice] It becomes a voice call
   *[video] It becomes a video call
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] The agent shares a screen
       *[no] The agent stops sharing
    }
   *[consumer] { $on ->
        [yes] The consumer shares a screen
       *[no] The consumer stops sharing
    }
}
diag-end-hung_up = { $by ->
    [agent] The agent hung up
    [consumer] The consumer hung up
   *[nobody] Somebody hung up
}
diag-end-alone = { $by ->
    [agent] The agent was lost without a word
    [consumer] The consumer was lost without a word
   *[nobody] One side was lost without a word
}
diag-end-page_closed = { $by ->
    [agent] The agent closed the page and did not come back
    [consumer] The consumer closed the page and did not come back
   *[nobody] One side closed the page and did not come back
}
diag-end-nobody_left = Both sides were lost
diag-end-could_not_connect = { $leg ->
    [agent_missing] Media never flowed: nothing was heard of the agent's page
    [consumer_missing] Media never flowed: nothing was heard of the consumer's page
    [connection] Media never flowed: the two browsers found no way to each other
    [agent_media] Media of the agent did not arrive
    [consumer_media] Media of the consumer did not arrive
   *[other] Media never flowed both ways
}
diag-end-conversation_closed = The agent closed the conversation

diag-step-call = { $state ->
    [connecting] The call connects
    [active] The call is active
    [reconnecting] The call reconnects
   *[ended] The call is over
}
diag-step-connection = Connection { $generation } is made
diag-step-transport = { $transport ->
    [new] Transport: not begun
    [connecting] Transport: looking for a path
    [connected] Transport: connected
    [disconnected] Transport: interrupted
    [failed] Transport: no path works
   *[closed] Transport: closed
}
diag-step-silence = { $on ->
    [yes] Nothing arrives any more
   *[no] Something arrives again
}
diag-step-restart = New paths are looked for
diag-step-visible = { $on ->
    [yes] The page is visible
   *[no] The page is hidden
}
diag-step-online = { $on ->
    [yes] The browser has a network
   *[no] The browser has no network
}
diag-device = { $device ->
    [microphone] Microphone
    [camera] Camera
   *[screen] Screen
}
diag-step-permission = { $device }: { $permission ->
    [granted] allowed
    [denied] denied
   *[prompt] not decided
}
diag-step-device = { $device }: { $problem ->
    [none] works again
    [insecure] the page is not secure
    [unsupported] the browser cannot
    [forbidden_by_page] forbidden by the page around
    [denied] denied in the browser
    [dismissed] the question was closed without an answer
    [denied_by_system] denied by the system
    [absent] there is none
    [busy] another app uses it
    [lost] unplugged
    [prompt_open] the browser asks
    [interrupted] the phone uses it for something else
   *[unknown] does not start
}
