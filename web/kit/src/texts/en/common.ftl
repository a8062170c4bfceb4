# Words that every app needs.

close = Close
cancel = Cancel
dismiss = Dismiss
back = Back
retry = Retry
save = Save
undo = Undo
loading = Loading…

# $name (String), $shortcut (String)
with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Away
presence-busy = Busy
presence-offline = Offline

optional = optional
