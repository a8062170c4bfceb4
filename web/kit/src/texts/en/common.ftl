# Words that every app needs.

close = Close
cancel = Cancel
dismiss = Dismiss
back = Back
retry = Retry
loading = Loading…
not-loaded = This could not be loaded.
call-not-loaded = The call could not be loaded.
end-call = End call
decline = Decline
try-again = Try again

# $name (String), $shortcut (String)
with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Away
presence-busy = Busy
presence-offline = Offline

optional = optional

# What a key does
shortcuts = Keyboard shortcuts
shortcuts-single = Single keys
shortcuts-single-hint = M, V and the others act while nothing is being written.
shortcut-microphone = Microphone on or off
shortcut-camera = Camera on or off
shortcut-share = Share the screen, or stop
shortcut-fullScreen = Full screen
shortcut-chat = Chat beside the call
shortcut-invitation = Go to the invitation
shortcut-send = Send the message
shortcut-newLine = Begin a new line
shortcut-close = Close, or make small
shortcut-list = This list
