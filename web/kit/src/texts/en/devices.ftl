# Microphone, speaker and camera: what is wrong with them, and what is new.

# Why a device does not work, and what to do. $device: microphone, camera
device-denied = Your browser does not let this page use the { $device }. Allow it next to the address, then try again.
device-dismissed = Your browser was not told whether this page may use your { $device }. Try again and choose Allow.
device-denied-by-system = Your system does not let the browser use your { $device }. Allow it in the system's privacy settings, then try again.
device-absent = { $device ->
    [camera] No camera was found. You can take the call without one.
   *[microphone] No microphone was found. Connect one and try again.
}
device-busy = Another app is using your { $device }. Close that app, then try again.
device-lost = Your { $device } was disconnected. Connect it and try again.
device-forbidden = The page around this one does not let it use your { $device }. You can still listen and write.
device-unknown = Your { $device } could not be started. Check it and try again.
device-unsupported = This browser cannot use a { $device }. Open this page in a current one.
device-insecure = Calls need a secure page. Open this page with https.
device-interrupted = Your phone uses the { $device } for something else.

# The steps that put a device right, and where they are found. $device (String): microphone, camera
fix-title = { $device ->
    [camera] Get your camera to work
   *[microphone] Get your microphone to work
}
fix-again-button = Try again

# The way to the devices
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
