# The consumers' app.

window-page-title = Messages
window-try-now = Try now
window-minimise = Minimise
# $name (String): the brand
window-placeholder = Write to { $name }
window-head-queued = You are in the queue
window-head-idle = Write to us, a person answers

# Refused for good: the tag is on a page that may not have it, or names no brand.
window-misplaced = Messages are not available here
window-misplaced-remedy = Please get in touch in another way.
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

window-ended-alone = { $mine ->
    [yes] Your connection was lost
   *[no] The connection to { $name } was lost
}
window-ended-nobody = The connection was lost
window-ended-not-connected = { $leg ->
    [agent_missing] A connection could not be made: the agent's page did not answer
    [consumer_missing] A connection could not be made: nothing was heard of this device
    [connection] A connection could not be made. Another network may help
    [agent_media] The agent's sound or picture did not arrive here
    [consumer_media] Your sound or picture did not arrive at the agent
   *[other] Sound or picture did not arrive on both sides
}
window-ended-closed = The conversation was closed
# When media last arrived at the other side, where nobody meant the call to end. $mine: yes, no; $name (String): the agent; $time (String): 14:02:07
window-last-media = { $mine ->
    [yes] You were last heard or seen at { $time }
   *[no] { $name } was last heard or seen at { $time }
}
window-last-media-never = { $mine ->
    [yes] You were never heard or seen
   *[no] { $name } was never heard or seen
}

# The consumer asks for a call. $kind: voice, video, screen; $name (String): the agent; $time (String): 14:02
ask = Ask for a call
ask-for = { $kind ->
    [video] Ask for a video call
    [screen] Ask for a screen call
   *[voice] Ask for a voice call
}
ask-waits = { $kind ->
    [video] You asked for a video call at { $time }. { $name } sees it and can call you while you are here.
    [screen] You asked for a screen call at { $time }. { $name } sees it and can call you while you are here.
   *[voice] You asked for a voice call at { $time }. { $name } sees it and can call you while you are here.
}
ask-withdraw = Withdraw
ask-withdrawing = Withdrawing…

link-join = Join call
