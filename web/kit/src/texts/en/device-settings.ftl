# The settings of devices, loaded when they are opened.

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

# The check of devices before a call
check-name = Your devices
check-camera-off = Your camera is off
check-camera-coming = Your camera is starting…
