# The call screen of both sides.

# Controls. The names are exact: screen readers speak them and tests find them.
mute-microphone = Mute microphone
unmute-microphone = Unmute microphone
turn-camera-off = Turn camera off
turn-camera-on = Turn camera on
share-screen = Share screen
stop-sharing = Stop sharing
full-screen = Full screen
call-controls = Call controls
call-devices = Devices and resolution
call-minimise = Minimise call
call-enlarge = Enlarge call
call-chat = Chat
call-more = More
call-apart = Picture in picture

# A window of its own that did not open
pop-out-blocked = Your browser did not open the window for the call. Allow windows of this page next to the address, or open it in a new tab.
pop-out-by-link = Open in a new tab

# $name (String), here and below
tile-own = You
tile-muted = Microphone muted
move-thumbnail = Move your picture
tile-frozen = Picture frozen
screen-of = { $name } is sharing a screen
# The stage of a screen call while nobody shares
screen-nobody = Nobody is sharing a screen yet
screen-nobody-about = Share yours, or wait for { $name }.
# $surface: browser (a tab), window, monitor, screen (not known which)
share-own = { $surface ->
    [browser] You are sharing a tab
    [window] You are sharing a window
    [monitor] You are sharing your whole screen
   *[screen] You are sharing your screen
}
zoom-in = Enlarge the screen
zoom-out = Make the screen smaller
zoom-whole = All of the screen is in view.
zoom-most = The screen is as large as it can be.
tap-to-hear = Tap to hear

# From screens alone to voice, from voice to video, and back to voice.
add-video = Add video
back-to-voice = Back to voice
video-asked-by = { $name } would like to see you
video-turn-on = Turn on my camera
video-only-receive = Only receive
upgrade-not-now = Not now
video-asked-already = Video was asked for. It begins when both agree.
video-waits = Waiting for { $name } to agree to video
upgrade-take-back = Take back
video-declined = { $name } stays with voice. You can ask again later.
video-not-allowed = This call cannot have video. You can go on talking.
add-voice = Add voice
voice-asked-by = { $name } would like to talk
voice-turn-on = Turn on my microphone
voice-only-receive = Only listen
voice-asked-already = Voice was asked for. It begins when both agree.
voice-waits = Waiting for { $name } to agree to voice
voice-declined = { $name } stays with screens alone. You can ask again later.
voice-not-allowed = This call cannot have voice. You can go on sharing and writing.
# Where the agent's other conversations leave no room for voice or video
no-room-for-more = There is no room for this call beside the other open conversations.
# Sharing a screen
share-options = What to share
share-other = Share something else
share-browser = A tab
share-window = A window
share-monitor = The whole screen
share-sound = Share a tab's sound too
share-motion = Smooth motion, for videos
share-motion-hint = Small text may blur.
share-take = { $name } is sharing. Show yours instead?
share-take-yes = Show mine
share-taken = { $name } is showing a screen now, so yours is no longer shared.
share-again = Share again
share-ended-with-page = Your share ended when the call changed pages.
share-other-lost = The share ended when { $name }'s page was loaded anew. { $name } can share again with one press.
share-paused = Your share is paused, because its tab or window is hidden. Bring it to the front.
share-other-paused = { $name }'s share is paused, because its tab or window is hidden.
share-still = No new picture of this screen is coming.
share-dismissed = Nothing is shared. Press Share screen again and choose a tab, a window or the screen.
share-denied-by-system = Your computer does not let the browser record the screen. Allow it in the system's privacy settings.
share-forbidden = The page around this one does not let it share a screen.
share-unsupported = This browser cannot share a screen. Chrome and Edge on a computer can.
share-unknown = The screen could not be shared. Try again and choose a tab, a window or the screen.

call-ringing = Ringing…
call-connecting = Connecting…
call-choosing = { $name } is choosing a microphone
call-choosing-video = { $name } is choosing a microphone and camera
call-reconnecting = Reconnecting…
call-reconnecting-frozen = Reconnecting. Your picture is frozen for { $name }.
call-changing-pages = { $name } is changing pages
call-away = { $name } is on another app
call-lost = { $name } lost the connection. Waiting for them to come back.
call-left = { $name } has left
call-active = Connected
call-ended = Call ended
call-hung-up = { $name } hung up
call-back = Back to the call
call-elsewhere = The call is in another tab
call-bring-here = Bring it here
call-prompt-open = Your browser is asking to use your microphone. Choose Allow to be heard.
call-prompt-open-video = Your browser is asking to use your microphone and camera. Choose Allow to be heard and seen.
call-time-left = { $time } left to answer
call-time = Call time

# Whether the other side hears and sees this one, and what to do where not.
call-heard = { $name } hears you
call-heard-and-seen = { $name } hears and sees you
call-unheard = { $name } does not hear you: your sound does not arrive. Check your microphone, or write in the chat.
call-unheard-held-back = { $name } does not hear you yet: their browser waits for them to press Tap to hear. Ask them in the chat.
call-unheard-turned-down = { $name } does not hear you: their volume is at zero. Ask them in the chat to turn it up.
call-unseen = { $name } does not see you: your picture does not arrive.
call-unseen-hidden = { $name } does not see you right now: the call is in the background there.
call-unseen-unwanted = { $name } has chosen not to receive your picture.
call-screen-unseen = { $name } does not see your screen yet.
call-screen-unwanted = { $name } has chosen not to receive your screen.
call-talking-muted = You are muted. Unmute your microphone to be heard.
call-silent = Your microphone gives no sound. Check its own switch, or choose another one.
call-other-silent = { $name }'s microphone gives no sound.
call-echoes = { $name } hears an echo from you. Use a headset, or turn your speaker down.
call-other-paused = { $name }'s picture is paused to keep the sound.

# Less than the whole picture is sent.
call-strain-network = Your connection is slow, so your picture is smaller. Go closer to the Wi-Fi, or stop downloads.
call-strain-machine = This device is busy, so your picture is smaller. Close other programs.
call-strain-voice = Your picture is paused to keep the sound. It comes back by itself.
call-saving = You save data: pictures are less sharp and move less.
call-other-saving = { $name } saves data, so your picture is less sharp and moves less.

# What this side does not receive though it is sent, by its own choice. $what: both, screen, video
unreceived = { $what ->
    [both] You do not receive { $name }'s picture, nor the shared screen.
    [screen] You do not receive { $name }'s screen.
   *[video] You do not receive { $name }'s picture.
}
receive-video = Receive video
receive-screen = Receive screen

# The consumer's card. $kind: voice, video, screen. $name (String)
invitation = { $name } would like to start a { $kind } call
invitation-asks = { $kind ->
    [video] Your browser will ask to use your microphone and camera after you accept.
    [screen] No microphone, no camera: you can see each other's screen and write.
   *[voice] Your browser will ask to use your microphone after you accept.
}
invitation-asks-camera-off = Your browser will ask to use your microphone after you accept. Your camera stays off until you turn it on.
invitation-announced = { $name } would like to start a { $kind } call. Press { $shortcut } to go to the invitation.
invitation-left = { $time } left
invitation-left-announced = { $seconds } seconds left to answer
accept = Accept
accept-voice = Accept without camera
accepting = Accepting…
decline-why = Decline and say why
# $why: not_now, rather_write, cannot_talk
decline-reason = { $why ->
    [not_now] Not now
    [rather_write] I would rather write
   *[cannot_talk] I cannot talk here
}
silence = Silence
