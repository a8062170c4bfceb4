# The pages of a call alone: the consumers' and the agents'.

# Before a call, what both say
door-asks = Your browser will ask to use your microphone.
door-asks-video = Your browser will ask to use your microphone and camera.
door-asks-screen = No microphone, no camera: you can see each other's screen and write.
door-check = Check devices first
door-name-long = This name is too long. Shorten it.

# The call in a window of its own
pop-out-lost = This window does not know its call
pop-out-lost-about = Go back to the page where you talked. The call goes on there.
pop-out-over = The call is not here any more
pop-out-over-about = The chat goes on in the page where you began it.
pop-out-close = Close this window

# What a call link opens. $name (String): the agent; $brand (String); $kind: voice, video, screen; $time (String): 14:32
link-title = { $kind ->
    [video] Video call · { $brand }
    [screen] Screen call · { $brand }
   *[voice] Voice call · { $brand }
}
link-invites = { $kind ->
    [video] { $name } invites you to a video call
    [screen] { $name } invites you to a screen call
   *[voice] { $name } invites you to a voice call
}
link-waits = { $name } waits for you until { $time }
link-name = Your name
link-name-hint = { $name } sees it in the call.
link-join-voice = Join without camera
link-joining = Joining…
# $code: link_expired, link_used, link_revoked, link_invalid
link-spent = { $code ->
    [link_expired] This link has expired
    [link_used] This link is in use already
    [link_revoked] This link was withdrawn
   *[link_invalid] This link does not lead to a call
}
link-spent-about = { $code ->
    [link_invalid] Check that the whole link was copied, or go back to the chat where you got it and ask for a new one.
   *[other] Go back to the chat where you got it, and ask for a new one.
}
link-spent-about-agent = Ask { $name } for a new one in the chat.

# Out of the call, and after it. $name (String): the agent; $time: 14:32
link-left = You have left the call
link-left-about = { $name } is still there. You can come back until { $time }.
link-come-back = Back to the call
link-over = The call is over
link-over-about = To talk again, go back to the chat where you got the link.
link-over-about-agent = To talk again, ask { $name } for a new link in the chat.

# The agents' page: before the call. $name (String): the consumer
door-call-with = Call with { $name }
door-consents = Nothing starts before { $name } accepts.
door-name = Name that { $name } sees in this call
door-name-empty = Write the name that { $name } is to see.
door-kind = Kind of call
door-start = Start call
