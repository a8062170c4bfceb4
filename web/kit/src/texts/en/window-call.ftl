# What the consumers' app says of a call, loaded with the call.

window-open = Open chat
window-bar-help = Sent you help
# $count (Number)
window-unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}

# The call. $kind: voice, video, screen
window-call-with = { $kind ->
    [video] Video call with { $name }
    [screen] Screen call with { $name }
   *[voice] Voice call with { $name }
}
window-choosing = { $kind ->
    [video] Choose your microphone and camera
    [screen] Getting ready…
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
# $seconds (Number)
window-undo-left = Pressed by mistake? { $seconds } s

# The call in a window of its own
pop-out = Keep this call while you browse
pop-out-elsewhere = The call is in another window
pop-out-bring-back = Bring it back
pop-out-instead = The page around this chat does not let it use your microphone or camera, so the call opens in a window of its own.
# $name (String): the agent
call-elsewhere-closed = The page with the call was closed. { $name } is still there.
# Out of the call without ending it, on the page that a call link opens
call-leave = Leave for now
