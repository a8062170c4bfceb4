# Microphone, speaker and camera: what is wrong with them, how to put it right, and how to choose them.

# Why a device does not work, and what to do. $device: microphone, camera
device-denied = Your browser does not let this page use the { $device }. Allow it next to the address, then try again.
device-dismissed = Your browser was not told whether this page may use your { $device }. Try again and choose Allow.
device-denied-by-system = Your system does not let the browser use your { $device }. Allow it in the system's privacy settings, then try again.
device-absent = { $device ->
    [camera] No camera was found. You can take the call without one.
   *[microphone] No microphone was found. Connect one and try again.
}
device-busy = Another app is using your { $device }. Close it there, then try again.
device-lost = Your { $device } was disconnected. Connect it and try again.
device-forbidden = The page around this one does not let it use your { $device }. You can still listen and write.
device-unknown = Your { $device } could not be started. Check it and try again.
device-unsupported = This browser cannot use a { $device }. Open this page in a current one.
device-insecure = Calls need a secure page. Open this page with https.
device-interrupted = Your phone uses the { $device } for something else.

# How to put a device right, step by step. $device (String): microphone, camera, here and below
fix-title = { $device ->
    [camera] Get your camera to work
   *[microphone] Get your microphone to work
}
fix-again-button = Try again
fix-site-sign = Press the sign before the address, at the top of the browser.
fix-site-lock = Press the lock before the address, at the top of the browser.
fix-site-switch = { $device ->
    [camera] Turn Camera on. The picture comes by itself.
   *[microphone] Turn Microphone on. The sound comes by itself.
}
fix-site-permissions = Press Permissions.
fix-site-blocked = { $device ->
    [camera] Press Camera, so that it is no longer blocked.
   *[microphone] Press Microphone, so that it is no longer blocked.
}
fix-site-allow = { $device ->
    [camera] Choose Allow beside Camera.
   *[microphone] Choose Allow beside Microphone.
}
fix-site-crossed = { $device ->
    [camera] Press the crossed-out camera before the address, at the top of the browser.
   *[microphone] Press the crossed-out microphone before the address, at the top of the browser.
}
fix-site-unblock = Press the cross beside Blocked.
fix-site-settings = Open what your browser keeps of this site. It is often behind a sign before the address.
fix-safari-menu = Open the Safari menu at the top of the screen and choose Settings for this website.
fix-safari-page-menu = Press the page menu beside the address.
fix-safari-website = Choose Website settings.
fix-again = Come back here and press Try again.
fix-again-allow = Press Try again and choose Allow when the browser asks.
fix-windows-settings = { $device ->
    [camera] Open Windows Settings, then Privacy and security, then Camera.
   *[microphone] Open Windows Settings, then Privacy and security, then Microphone.
}
fix-windows-switch = { $device ->
    [camera] Turn on camera access, and let desktop apps use the camera.
   *[microphone] Turn on microphone access, and let desktop apps use the microphone.
}
fix-macos-settings = { $device ->
    [camera] Open System Settings, then Privacy and security, then Camera.
   *[microphone] Open System Settings, then Privacy and security, then Microphone.
}
fix-macos-switch = Turn on the switch beside your browser. If the Mac asks for it, quit the browser and open it again.
fix-linux-settings = { $device ->
    [camera] Open your system's settings, then Privacy, then Camera.
   *[microphone] Open your system's settings, then Privacy, then Microphone.
}
fix-system-switch = { $device ->
    [camera] Turn Camera on.
   *[microphone] Turn Microphone on.
}
fix-android-settings = Open the phone's settings, then Apps, then your browser, then Permissions.
fix-android-allow = { $device ->
    [camera] Press Camera and choose Allow.
   *[microphone] Press Microphone and choose Allow.
}
fix-ios-settings = Open the phone's Settings, then Apps, then your browser.
fix-prompt-find = { $device ->
    [camera] Find the browser's question about the camera.
   *[microphone] Find the browser's question about the microphone.
}
fix-prompt-allow = Choose Allow.
fix-busy-apps = { $device ->
    [camera] Close other programs that may use the camera, such as a meeting or the camera app.
   *[microphone] Close other programs that may use the microphone, such as a meeting or a recorder.
}
fix-busy-tabs = Close other tabs with a call.
fix-busy-phone = { $device ->
    [camera] End a phone call, and close other apps that may use the camera.
   *[microphone] End a phone call, and close other apps that may use the microphone.
}
fix-absent-microphone = Connect a microphone or a headset, and make sure that it is switched on.
fix-absent-camera = Connect a camera. Where the computer has one, make sure that its cover is open and its key is on.
fix-noticed = It is noticed by itself. If not, press Try again.
fix-lost = { $device ->
    [camera] Connect the camera again. It is noticed by itself.
   *[microphone] Connect the microphone again. It is noticed by itself.
}
fix-lost-other = Or choose another one under Devices.
fix-forbidden = Ask for a link to this call, and open it in a page of its own.
fix-forbidden-meanwhile = Until then you can listen and write here.
fix-insecure = Open this page with https at the start of its address.
fix-unsupported = Open this page in a current Chrome, Edge, Firefox or Safari.
fix-unsupported-ios = Open this page in Safari.
fix-interrupted = End the telephone call, or close the app that uses it.
fix-interrupted-back = Come back to this page. If nothing happens, press Try again.
fix-unknown = Make sure that it is connected and switched on.
fix-restart = If that does not help, close the browser and open it again.

# Choosing devices
devices-microphone = Microphone
devices-speaker = Speaker
devices-camera = Camera
devices-system = The system's choice
devices-none = None found
devices-level = Level of your microphone
devices-level-muted = You are muted: only you see this.
devices-test = Play a sound
devices-testing = You should hear a sound now
devices-preview = Your camera's picture
devices-resolution = Picture size
devices-resolution-default = Default
devices-resolution-default-hint = The camera's own size
devices-resolution-high = High
devices-resolution-high-hint = 720p
devices-resolution-low = Low
devices-resolution-low-hint = 360p, for slow networks
devices-sound = Sound of your microphone
devices-noise = Suppress noise
devices-echo = Cancel echo
devices-gain = Even out loudness
devices-blur = Blur the background
devices-flip = Switch camera
devices-open = Devices
devices-close = Close devices

# News of devices. $label (String): the device's name; $device (String): microphone, speaker, camera
devices-news-new = Use { $label }?
devices-news-use = Use it
devices-news-keep = Not now
devices-news-gone = { $label } was disconnected. You now use { $now }.
devices-news-gone-system = { $label } was disconnected. You now use the system's { $device }.
devices-news-failed = { $label } could not be started. You go on with the one before.
devices-continue = Tap to continue

# The other person's devices. $name (String)
other-device-denied = { $device ->
    [camera] { $name }'s browser blocks the camera for this site.
   *[microphone] { $name }'s browser blocks the microphone for this site.
}
other-device-dismissed = { $device ->
    [camera] { $name } closed the browser's question about the camera.
   *[microphone] { $name } closed the browser's question about the microphone.
}
other-device-denied-by-system = { $device ->
    [camera] { $name }'s system does not let the browser use the camera.
   *[microphone] { $name }'s system does not let the browser use the microphone.
}
other-device-absent = { $device ->
    [camera] { $name } has no camera.
   *[microphone] { $name } has no microphone.
}
other-device-busy = { $device ->
    [camera] Another program uses { $name }'s camera.
   *[microphone] Another program uses { $name }'s microphone.
}
other-device-lost = { $device ->
    [camera] { $name }'s camera was disconnected.
   *[microphone] { $name }'s microphone was disconnected.
}
other-device-prompt-open = { $device ->
    [camera] { $name }'s browser is still asking about the camera.
   *[microphone] { $name }'s browser is still asking about the microphone.
}
other-device-forbidden = { $device ->
    [camera] The page that { $name } is on forbids the camera.
   *[microphone] The page that { $name } is on forbids the microphone.
}
other-device-insecure = The page that { $name } is on is not secure, so it may not use any device.
other-device-unsupported = { $device ->
    [camera] { $name }'s browser cannot use a camera.
   *[microphone] { $name }'s browser cannot use a microphone.
}
other-device-interrupted = { $name }'s phone is busy.
other-device-unknown = { $device ->
    [camera] { $name }'s camera could not be started.
   *[microphone] { $name }'s microphone could not be started.
}
fix-send = Send the steps
fix-sent = { $name } sees the steps now.
fix-sent-to-you = { $name } sends you these steps.
fix-how = Show how

# The check of devices before a call
check-name = Your devices
check-camera-off = Your camera is off
check-camera-coming = Your camera is starting…
