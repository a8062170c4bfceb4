# The agents' app.

desk = Desk
desk-about = Answer the people who write to your brand, and call them when words are not enough.
# $count (Number), $brand (String)
desk-page-title = { $count ->
    [0] Desk · { $brand }
   *[other] ({ $count }) Desk · { $brand }
}

# Notifications. $name (String), $kind: voice, video, screen
desk-notice-message = { $name } wrote
desk-notice-request = { $kind ->
    [video] { $name } asks for a video call
    [screen] { $name } asks for a screen call
   *[voice] { $name } asks for a voice call
}
desk-notice-request-body = Press to go to the conversation.

# The rail
desk-places = Places
desk-chats = Chats
desk-dashboard = Dashboard
desk-help = Help, in a new tab
desk-running-call = Go to the running call

# Status
desk-status = Your status
desk-available = Available
desk-away = Away

# The agent's own devices, while no call runs. $device (String): microphone, camera
desk-own-denied = { $device ->
    [camera] Your browser blocks the camera for this page. In a call nobody would see you.
   *[microphone] Your browser blocks the microphone for this page. In a call nobody would hear you.
}
desk-own-absent = No microphone was found. In a call nobody would hear you.

# The list
desk-list = Chats in progress
# $count (Number)
desk-waiting = { $count ->
    [one] 1 conversation waits for an agent
   *[other] { $count } conversations wait for an agent
}
desk-waiting-away = { $count ->
    [one] 1 conversation waits. Become available to take it.
   *[other] { $count } conversations wait. Become available to take the next.
}
desk-empty = No chats yet
desk-empty-available = You are available. The next conversation comes here by itself.
desk-empty-away = You are away. Become available to take conversations.
desk-row-messages = { $count ->
    [0] No messages
    [one] 1 message
   *[other] { $count } messages
}
desk-row-unread = { $count ->
    [one] 1 unread message
   *[other] { $count } unread messages
}
desk-row-no-text = Nothing written yet
# $time (String): 2 min 10 sec
desk-row-waits = Waits { $time }
desk-row-waits-new = Just wrote
desk-row-queued = Waits for an agent
desk-row-closed = Closed
desk-row-call = { $kind ->
    [video] Video call
    [screen] Screen call
   *[voice] Voice call
}
desk-row-asks = { $kind ->
    [video] Asks for a video call
    [screen] Asks for a screen call
   *[voice] Asks for a voice call
}

# The conversation
desk-nothing-selected = Select a chat
desk-nothing-selected-about = Choose one from the list to read it and answer.
desk-nothing-yet = Chats open here
desk-nothing-yet-about = When somebody writes to your brand and you are available, the chat appears in the list.
desk-voice-call = Voice call
desk-video-call = Video call
desk-screen-call = Screen call
desk-close-conversation = Close conversation
desk-panel = Details
desk-back-to-list = Back
desk-consumer-online = Online
desk-consumer-offline = Not on the page now
desk-status-queued = Waiting for an agent
desk-status-closed = Closed

# Why a call button does not work, and what to do about it. $names (String): people, as a list
desk-reason-unsupported-browser = This browser cannot make calls. Open the desk in a current Chrome, Edge, Firefox or Safari.
desk-reason-voice-off = Voice calls are switched off for your brand. An administrator can switch them on in the dashboard.
desk-reason-video-off = Video calls are switched off for your brand. An administrator can switch them on in the dashboard.
desk-reason-screen-off = Screen calls are switched off for your brand. An administrator can switch them on in the dashboard.
desk-reason-voice-not-in-profile = Your profile does not include starting voice calls. Ask an administrator to add it.
desk-reason-video-not-in-profile = Your profile does not include starting video calls. Ask an administrator to add it.
desk-reason-screen-not-in-profile = Your profile does not include starting screen calls. Ask an administrator to add it.
desk-reason-nothing-selected = Select a chat first.
desk-reason-not-open = This conversation is not open. You can call when it is.
desk-reason-not-owner = Another agent has this conversation. Only its owner can call.
desk-reason-call-in-progress = There is a call in this conversation already. Go back to it, or end it first.
desk-reason-busy = You are busy with another call. End that call first.
desk-reason-no-room = A call needs your attention. Close your conversations with { $names } first.
desk-reason-offline = You are offline. You can call when the connection is back.

# Why nothing can be written or closed
desk-write-closed = This conversation is closed. It opens again when { $name } writes.
desk-write-queued = Nobody has this conversation yet.
desk-write-not-owner = Another agent has this conversation.
desk-close-not-open = This conversation is closed already.
desk-close-not-owner = Only the agent who has this conversation can close it.

# Closing
desk-close-comment = Comment
desk-close-comment-hint = { $name } sees it at the end of the conversation.
desk-close-call = This also ends the call.
desk-closing = Closing…
desk-keep-open = Keep open

# The transcript
desk-line-queued = { $name } waits for an agent
desk-line-assigned = { $mine ->
    [yes] You have this conversation
   *[no] { $name } has this conversation
}
desk-line-closed = { $mine ->
    [yes] You closed the conversation
   *[no] { $name } closed the conversation
}
desk-line-closed-comment = { $mine ->
    [yes] You closed the conversation: “{ $comment }”
   *[no] { $name } closed the conversation: “{ $comment }”
}
desk-line-reopened = { $name } wrote again, so the conversation is open again
desk-line-invited = { $mine ->
    [yes] You invited to a { $kind } call
   *[no] { $name } invited to a { $kind } call
}
desk-line-accepted = { $name } accepted
desk-line-started = { $kind ->
    [video] Video call started
    [screen] Screen call started
   *[voice] Voice call started
}
desk-line-shares = { $mine ->
    [yes] You shared your screen
   *[no] { $name } shared a screen
}
desk-line-shares-no-more = { $mine ->
    [yes] You stopped sharing
   *[no] { $name } stopped sharing
}
desk-ended-alone = { $name } left the call
desk-ended-nobody = Everybody had left
desk-ended-not-connected = { $leg ->
    [agent_missing] Nothing was heard of the agent's page
    [consumer_missing] Nothing was heard of the page of { $name }
    [connection] The two browsers found no way to each other
    [agent_media] Sound or picture of the agent did not arrive at { $name }
    [consumer_media] Sound or picture of { $name } did not arrive at the agent
   *[other] Sound or picture did not arrive on both sides
}
desk-ended-closed = Ended with the conversation
desk-last-media-title = Last heard or seen
desk-last-media = { $side ->
    [agent] The agent was last heard or seen at { $time }
   *[consumer] { $name } was last heard or seen at { $time }
}
desk-last-media-never = { $side ->
    [agent] The agent was never heard or seen
   *[consumer] { $name } was never heard or seen
}

# The panel
desk-facts = Conversation
desk-fact-started = Started
desk-fact-started-at = { $day }, { $time }
desk-fact-waited = Waited
desk-fact-waits-still = Still waiting
desk-fact-waited-not = Answered at once
desk-fact-agent = Agent
desk-fact-nobody = Nobody yet
desk-fact-messages = Messages
desk-fact-messages-of = { $count } · { $consumer } from { $name }
desk-fact-calls = Calls
desk-fact-calls-talk = { $count } · { $time } of talk
desk-contact = Contact
desk-contact-name = Name

# Whether calls can go through the consumer's network. $name (String); $ways: UDP, TCP and TLS
desk-network = Network for calls
desk-network-unknown = Not checked yet.
desk-network-unanswered = It could not be found out.
desk-network-offline = This can be checked while { $name } is on the page.
desk-network-check = Check
desk-network-asking = Checking { $name }'s network…
desk-network-open = { $name }'s network: calls can go through
desk-network-open-ways = Over { $ways }
desk-network-narrow = { $name }'s network: calls can go through over { $ways } alone
desk-network-narrow-about = The picture may be coarse.
desk-network-shut = { $name }'s network: no relay can be reached
desk-network-shut-about = A call may fail. You can try all the same.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

# The connection
desk-offline = You are offline. What you write is sent when the connection is back.
desk-try-now = Try now
desk-unreachable = The desk cannot be reached
desk-unreachable-about = It connects by itself as soon as it can.
desk-conversation-offline = This chat is reconnecting. What you write is sent when it is back.
desk-not-permitted = This conversation is not yours
desk-not-permitted-about = Another agent has it, or it does not exist. Choose one from your list.

# Signing out
desk-leave-title = Sign out during a call
desk-leave-about = You are in a call. Signing out ends it for both of you.
desk-leave-yes = End call and sign out
desk-leave-no = Stay

# The call. $name (String)
desk-call-title = { $kind ->
    [video] Video call with { $name }
    [screen] Screen call with { $name }
   *[voice] Voice call with { $name }
}
desk-call-preparing = { $kind ->
    [video] Getting your microphone and camera ready…
    [screen] Getting ready…
   *[voice] Getting your microphone ready…
}
desk-call-rings = Ringing…
desk-call-rings-on = Ringing silently…
desk-call-rings-offline = You are offline. It goes on ringing, and the answer comes when the connection is back.
desk-call-reaches = Calling…
desk-call-without = { $kind ->
    [video] Go on without
    [screen] Go on without
   *[voice] Go on without
}
desk-call-try-again = Try again
desk-call-without-hint = You can hear { $name }; you cannot be heard.
desk-call-dock = Dock the call beside the chat
desk-call-chat-hide = Hide chat
# $count (Number)
desk-call-chat-unread = { $count ->
    [one] Chat, 1 unread message
   *[other] Chat, { $count } unread messages
}
desk-call-offline = The server cannot be reached for a moment. The call goes on.
desk-other-silent = { $name } has no microphone on
desk-other-signalling = { $name } is reconnecting to the server. The call goes on.
desk-other-left = { $name } has left. The call ends by itself if they do not come back.
desk-call-declined = { $name } declined the { $kind } call
# $why: not_now, rather_write, cannot_talk
desk-call-declined-why = { $why ->
    [not_now] { $name } declined the call: not now
    [rather_write] { $name } declined the call and would rather write
   *[cannot_talk] { $name } declined the call and cannot talk there
}
desk-call-missed = { $name } did not answer the { $kind } call
desk-call-expired = The { $kind } call reached no page of { $name }
desk-call-here = In a call with { $name }, in another tab or on another device
desk-call-move = Move it here
desk-call-apart = In a call with { $name }, in a window of its own
desk-rings-apart = Calling { $name }, in a window of its own
desk-pop-out = Move to a window of its own
desk-pop-out-menu = Call in a window of its own…
desk-farewell-mine = You ended the call with { $name }
desk-farewell-other = { $name } hung up
desk-farewell-alone = The call ended because { $name } was away too long
desk-farewell-not-connected = The call with { $name } could not connect
desk-farewell-not-connected-about = { $why }. Try again, or go on in the chat.
desk-farewell-closed = The call ended with the conversation
desk-farewell-nobody = The call with { $name } ended
# $seconds (Number)
desk-way-back-left = { $seconds } s
desk-talked = { $time } of talk

# What the consumer's browser could do in a call (N2). $device (String): microphone, camera
desk-ready = Ready for calls
desk-ready-unknown = { $name }'s browser has not told yet.
desk-ready-no-calls = { $name }'s browser cannot make calls.
desk-ready-insecure = The page that { $name } is on is not secure, so its browser makes no calls.
desk-ready-allowed = { $device ->
    [camera] Camera: allowed before
   *[microphone] Microphone: allowed before
}
desk-ready-asked = { $device ->
    [camera] Camera: { $name } will be asked
   *[microphone] Microphone: { $name } will be asked
}
desk-ready-denied = { $device ->
    [camera] Camera: blocked in { $name }'s browser
   *[microphone] Microphone: blocked in { $name }'s browser
}
desk-ready-absent = { $device ->
    [camera] Camera: { $name } has none
   *[microphone] Microphone: { $name } has none
}
desk-ready-forbidden = { $device ->
    [camera] Camera: forbidden by the page that { $name } is on
   *[microphone] Microphone: forbidden by the page that { $name } is on
}
desk-ready-screen = Screen sharing: possible
desk-ready-no-screen = Screen sharing: not possible in { $name }'s browser
desk-ready-no-screen-phone = Screen sharing: not possible on { $name }'s phone
desk-ready-anyway-title = Call all the same?
desk-ready-anyway-about = The invitation is shown, and { $name } reads why it does not work there. A link can be opened in another browser.
desk-ready-anyway = Send anyway
desk-ready-link = Send a link

# How a call starts (S3-27)
desk-start-microphone = Start with the microphone on
desk-start-camera = Start with the camera on
desk-start-camera-off = Your brand's video calls begin with the camera off. Turn it on in the call.

# The consumer asks for a call. $name (String), $kind: voice, video, screen, $time (String): 14:02
desk-asks = { $kind ->
    [video] { $name } has been asking for a video call since { $time }
    [screen] { $name } has been asking for a screen call since { $time }
   *[voice] { $name } has been asking for a voice call since { $time }
}
desk-asks-call = Call
desk-call-again = Call again

# The link to a call. $name (String), $time (String): 14:02, $kind: voice, video, screen
desk-call-menu = More ways to call
desk-send-link = { $kind ->
    [video] Send a link to a video call…
    [screen] Send a link to a screen call…
   *[voice] Send a link to a voice call…
}
desk-link-about = Whoever opens this link can answer the call until { $time }, once.
desk-link-copy = Copy link
desk-link-copy-again = Copy again
desk-link-copied = Copied
desk-link-not-copied = Not copied
desk-link-coming = The link is being made.
desk-link-post = Post into the conversation
desk-link-posted = The link is in the conversation already.
desk-link-waiting = Waiting for { $name } (link sent { $time })
desk-link-opened = The link has been opened…
desk-link-join = Click to join

# Pictures of calls
desk-details = Details
desk-share = Share
desk-share-about = Pictures that you take of the consumer's camera or screen in a call stay here with the conversation.
desk-share-empty = No pictures yet
desk-panel-parts = What is known and shared
desk-shutter = Take a picture
desk-shutter-nothing = There is no camera and no screen to take a picture of.
desk-shutter-busy = The picture is being sent.

# The link to what both pages noticed in a call

desk-diagnostics-copy = Copy diagnostics link
desk-diagnostics-making = Asking both pages…
desk-diagnostics-copied = Copied. The link opens until { $time }; what it shows is kept for 30 days and then deleted. It holds no names, messages or addresses.
desk-diagnostics-shown = Your browser did not let this page copy. Copy the link here: it opens until { $time }, and what it shows is kept for 30 days.
desk-diagnostics-nothing = Nothing is kept of this call: it went well, or it was more than 30 days ago.

desk-ring-volume = { $step ->
    [loud] Ring volume: loud
    [soft] Ring volume: soft
   *[off] Ring volume: silent
}
