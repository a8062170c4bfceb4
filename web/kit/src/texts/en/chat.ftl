# The conversation, as both sides see it: messages, composer, call card.

message-list = Messages
message-sending = Sending…
message-sent = Sent
message-delivered = Delivered
message-read = Read
message-failed = Not sent
# $name (String)
typing = { $name } is typing
new-messages = { $count ->
    [one] New message
   *[other] { $count } new messages
}
you = You

compose = Message
compose-placeholder = Write a message
send = Send
# $left (Number) characters that still fit
compose-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
}
compose-over = Too long by { $over ->
    [one] { $over } character
   *[other] { $over } characters
}

call-card-invited = { $kind ->
    [video] Invitation to a video call
    [screen] Invitation to a screen call
   *[voice] Invitation to a voice call
}
call-card-started = { $kind ->
    [video] Video call started
    [screen] Screen call started
   *[voice] Voice call started
}
call-card-ended = { $kind ->
    [video] Video call
    [screen] Screen call
   *[voice] Voice call
}
call-card-declined = { $kind ->
    [video] Video call declined
    [screen] Screen call declined
   *[voice] Voice call declined
}
call-card-cancelled = { $kind ->
    [video] Video call cancelled
    [screen] Screen call cancelled
   *[voice] Voice call cancelled
}
call-card-missed = { $kind ->
    [video] Missed video call
    [screen] Missed screen call
   *[voice] Missed voice call
}
call-card-expired = { $kind ->
    [video] Video call not answered
    [screen] Screen call not answered
   *[voice] Voice call not answered
}
# $time (String): 14:32
call-card-link = { $kind ->
    [video] Link to a video call
    [screen] Link to a screen call
   *[voice] Link to a voice call
}
call-link-until = Until { $time }
call-link-over = No longer valid
call-kind = { $kind ->
    [video] Video call
    [screen] Screen call
   *[voice] Voice call
}
call-card-failed = { $kind ->
    [video] Video call could not connect
    [screen] Screen call could not connect
   *[voice] Voice call could not connect
}
# $mine: yes, no
call-card-by = { $mine ->
    [yes] By you
   *[no] By { $name }
}
# $name (String) of who declined; $why: not_now, rather_write, cannot_talk
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] You said: not now
        [rather_write] You said: I would rather write
       *[cannot_talk] You said: I cannot talk here
    }
   *[no] { $why ->
        [not_now] { $name }: not now
        [rather_write] { $name } would rather write
       *[cannot_talk] { $name } cannot talk there
    }
}
call-card-hung-up = { $mine ->
    [yes] You hung up
   *[no] { $name } hung up
}

# Lines of the transcript about calls. $mine: yes, no; $name (String) of who did it; $kind: voice, video, screen; $of: camera, screen
line-call-requested = { $mine ->
    [yes] You asked for a { $kind ->
        [video] video call
        [screen] screen call
       *[voice] voice call
    }
   *[no] { $name } asks for a { $kind ->
        [video] video call
        [screen] screen call
       *[voice] voice call
    }
}
# The consumer's request for a call has ended. $name (String) of the agent or the consumer who did it
line-request-answered = { $mine ->
    [yes] You called back
   *[no] { $name } calls back
}
line-request-declined = { $mine ->
    [yes] You declined to call
   *[no] { $name } cannot call now
}
line-request-withdrawn = { $mine ->
    [yes] You no longer ask for a call
   *[no] { $name } no longer asks for a call
}
line-request-expired = Nobody could take the call that was asked for
line-call-link = { $mine ->
    [yes] You sent a link to the call
   *[no] { $name } sent a link to the call
}
line-kind-changed = { $kind ->
    [video] The call has video now
   *[voice] The call goes on by voice
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] You took a picture of the shared screen
       *[camera] You took a picture of the camera
    }
   *[no] { $of ->
        [screen] { $name } took a picture of your screen
       *[camera] { $name } took a picture of your camera
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] You withdrew a picture
   *[no] { $name } withdrew a picture
}

notices = Notifications
notices-denied = Your browser blocks notifications of this page. Allow them next to the address.
notices-unavailable = This browser does not show notifications of this page.

# A picture that the agent took in a call. $time (String): 14:02
picture-open = Open the picture of { $time }
picture-withdraw = Withdraw
picture-withdrawn = Taken { $time } · withdrawn
