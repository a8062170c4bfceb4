# What a call's settings say besides devices: saved data, pictures that are not wanted, and the safety words.

save-data = Save data
save-data-hint = Pictures are less sharp and move less, those that you send and those that you receive. Sound stays as it is.
no-video = Do not receive video
no-video-hint = The other camera is not sent to you. Sound and shared screens stay.
no-screen = Do not receive the shared screen
no-screen-hint = Sound stays.
echo-heard = I hear an echo of myself
echo-heard-hint = The other person is asked to use a headset, or to turn the speaker down.

safety-title = Safety words
safety-how = Read them to each other. If you hear the same words, nobody sits between you.
safety-how-two = Read them to each other, in either language. If you hear the same words, nobody sits between you.
safety-renewed = These words are new: a page of this call was loaded anew in a browser that keeps nothing, or somebody else joined. Read them to each other once more.
safety-none = The words are there as soon as you are connected.
safety-agreeing = The words are being agreed on…
safety-broken = The words could not be agreed on. Somebody may sit between you: say nothing in confidence in this call.
