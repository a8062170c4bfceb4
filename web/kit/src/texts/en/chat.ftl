# The conversation, as both sides see it: messages, composer, invitation card, call card.

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

# $kind: voice, video, here and below. $name (String)
invitation = { $name } would like to start a { $kind } call
invitation-asks = { $kind ->
    [video] Your browser will ask to use your microphone and camera after you accept.
   *[voice] Your browser will ask to use your microphone after you accept.
}
invitation-announced = { $name } would like to start a { $kind } call. Press { $shortcut } to go to the invitation.
invitation-left = { $time } left
invitation-left-announced = { $seconds } seconds left to answer
accept = Accept
accept-voice = Accept without camera
accepting = Accepting…
decline = Decline
silence = Silence

call-card-invited = { $kind ->
    [video] Video call offered
   *[voice] Voice call offered
}
call-card-started = { $kind ->
    [video] Video call started
   *[voice] Voice call started
}
call-card-ended = { $kind ->
    [video] Video call
   *[voice] Voice call
}
call-card-declined = { $kind ->
    [video] Video call declined
   *[voice] Voice call declined
}
call-card-cancelled = { $kind ->
    [video] Video call cancelled
   *[voice] Voice call cancelled
}
call-card-missed = { $kind ->
    [video] Missed video call
   *[voice] Missed voice call
}
call-card-expired = { $kind ->
    [video] Video call not answered
   *[voice] Voice call not answered
}
call-card-failed = { $kind ->
    [video] Video call could not connect
   *[voice] Voice call could not connect
}
# $mine: yes, no
call-card-by = { $mine ->
    [yes] By you
   *[no] By { $name }
}
call-card-hung-up = { $mine ->
    [yes] You hung up
   *[no] { $name } hung up
}

# Lines of the transcript about calls. $mine: yes, no; $name (String) of who did it; $kind: voice, video; $of: camera, screen
line-call-requested = { $mine ->
    [yes] You asked for a { $kind ->
        [video] video call
       *[voice] voice call
    }
   *[no] { $name } asks for a { $kind ->
        [video] video call
       *[voice] voice call
    }
}
# $outcome: answered, declined, withdrawn, expired
line-request-ended = { $outcome ->
    [answered] The request for a call was answered
    [declined] The request for a call was declined
    [withdrawn] The request for a call was withdrawn
   *[expired] Nobody could answer the request for a call
}
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
