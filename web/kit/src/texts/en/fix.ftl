# How to put a device right, step by step. $device (String): microphone, camera

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
fix-interrupted = End the telephone call, or close the app that uses the device.
fix-interrupted-back = Come back to this page. If nothing happens, press Try again.
fix-unknown = Make sure that it is connected and switched on.
fix-restart = If that does not help, close the browser and open it again.
