# The consumers' app.

window-page-title = Messages
window-try-again = Try again
window-try-now = Try now
window-minimise = Minimise
window-open = Open chat
# $count (Number)
window-unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}
# $name (String): the brand
window-placeholder = Write to { $name }
window-head-queued = You are in the queue
window-head-idle = Write to us, a person answers

# Refused for good: the tag is on a page that may not have it, or names no brand.
window-misplaced = Messages are not available here
window-misplaced-remedy = Please reach the shop in another way.
window-misplaced-details = For the site's developers

window-offline = No connection right now. What you write is sent when it is back.
window-ended = This chat was interrupted and cannot go on here.
window-over = This conversation ended some time ago.
window-new = Start a new one

# The transcript. $name (String), $comment (String), $mine: yes, no
window-line-queued = You are in the queue. Somebody answers as soon as they are free.
window-line-assigned = { $name } is here for you
window-line-closed = { $name } closed the conversation
window-line-closed-comment = { $name } closed the conversation: “{ $comment }”
window-line-reopened = The conversation is open again
window-line-shares = { $mine ->
    [yes] You started sharing a screen
   *[no] { $name } started sharing a screen
}
window-line-shares-no-more = { $mine ->
    [yes] You stopped sharing
   *[no] { $name } stopped sharing
}

# The page's title while it rings, in turn with its own
window-calling = { $name } is calling
window-notice-body = Press to answer.

# The call. $kind: voice, video
window-call-with = { $kind ->
    [video] Video call with { $name }
   *[voice] Voice call with { $name }
}
window-choosing = { $kind ->
    [video] Choose your microphone and camera
   *[voice] Choose your microphone
}
window-devices-again = Try again
window-without-camera = Go on without camera
window-listen-only = Only listen
window-unsupported = This browser cannot make calls. Open this page in a current Chrome, Edge, Firefox or Safari.
window-insecure = Calls need a secure page. Open this page with https, or ask for a link to the call.
window-agent-muted = { $name } has the microphone off

# $why (String): Ana hung up. $time (String): 2 min 3 sec
window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] Your connection was lost
   *[no] The connection to { $name } was lost
}
window-ended-nobody = The connection was lost
window-ended-not-connected = A connection could not be made. Another network may help.
window-ended-closed = The conversation was closed
# $seconds (Number)
window-undo-left = Pressed by mistake? { $seconds } s

# The call in a window of its own
pop-out = Keep this call while you browse
pop-out-elsewhere = The call is in another window
pop-out-bring-back = Bring it back
pop-out-blocked = Your browser did not open the window for the call. Allow windows of this page next to the address, or open it in a new tab.
pop-out-by-link = Open in a new tab
pop-out-instead = The page around this chat does not let it use your microphone or camera, so the call opens in a window of its own.
pop-out-lost = This window does not know its call
pop-out-lost-about = Go back to the page where you talked. The call goes on there.
pop-out-over = The call is not here any more
pop-out-over-about = The chat goes on in the page where you began it.
pop-out-close = Close this window
# $name (String): the agent
call-elsewhere-closed = The page with the call was closed. { $name } is still there.

# The consumer asks for a call. $kind: voice, video; $name (String): the agent; $time (String): 14:02
ask = Ask for a call
ask-for = { $kind ->
    [video] Ask for a video call
   *[voice] Ask for a voice call
}
ask-waits = { $kind ->
    [video] You asked for a video call at { $time }. { $name } sees it and can call you while you are here.
   *[voice] You asked for a voice call at { $time }. { $name } sees it and can call you while you are here.
}
ask-withdraw = Withdraw
ask-withdrawing = Withdrawing…

# What a call link opens. $name (String): the agent; $brand (String); $kind: voice, video; $time (String): 14:32
link-title = { $kind ->
    [video] Video call · { $brand }
   *[voice] Voice call · { $brand }
}
link-invites = { $kind ->
    [video] { $name } invites you to a video call
   *[voice] { $name } invites you to a voice call
}
link-waits = { $name } waits for you until { $time }
link-again = You are in this call already. { $name } is waiting for you.
link-name = Your name
link-name-hint = { $name } sees it in the call.
link-join = Join call
link-join-voice = Join without camera
link-asks = Your browser will ask to use your microphone.
link-asks-video = Your browser will ask to use your microphone and camera.
link-check = Check devices first
link-joining = Joining…
# $code: link_expired, link_used, link_revoked, link_invalid
link-spent = { $code ->
    [link_expired] This link has expired
    [link_used] This link is in use already
    [link_revoked] This link was withdrawn
   *[link_invalid] This link is not complete
}
link-spent-about = Go back to the chat where you got it, and ask for a new one.
link-spent-about-agent = Ask { $name } for a new one in the chat.
