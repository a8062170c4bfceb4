mute-microphone = Ztlumit mikrofon
unmute-microphone = Zapnout mikrofon
turn-camera-off = Vypnout kameru
turn-camera-on = Zapnout kameru
share-screen = Sdílet obrazovku
stop-sharing = Přestat sdílet
full-screen = Celá obrazovka
leave-full-screen = Opustit celou obrazovku
end-call = Ukončit hovor
call-controls = Ovládání hovoru
call-devices = Zařízení a rozlišení
call-minimise = Zmenšit hovor
call-enlarge = Zvětšit hovor
call-chat = Chat

tile-own = Vy
tile-muted = Mikrofon ztlumen
move-thumbnail = Přesunout svůj obraz
tile-frozen = Obraz stojí
screen-of = { $name } sdílí obrazovku
screen-own = Sdílíte svou obrazovku
tap-to-hear = Klepněte, abyste slyšeli

call-ringing = Vyzvání…
call-waiting-for = Čeká se: { $name }
call-connecting = Spojuje se…
call-choosing = { $name } vybírá mikrofon
call-choosing-video = { $name } vybírá mikrofon a kameru
call-reconnecting = Obnovuje se spojení…
call-reconnecting-frozen = Obnovuje se spojení. Váš obraz na druhé straně stojí ({ $name }).
call-changing-pages = { $name } přechází na jinou stránku
call-lost = { $name } nemá spojení. Čekáme na návrat.
call-left = { $name } už tu není
call-active = Spojeno
call-ended = Hovor skončil
call-hung-up = { $name } zavěsil(a)
call-back = Zpět do hovoru
call-elsewhere = Hovor je na jiné kartě
call-bring-here = Převzít sem
call-prompt-open = Prohlížeč se ptá na mikrofon. Zvolte Povolit, aby vás bylo slyšet.
call-prompt-open-video = Prohlížeč se ptá na mikrofon a kameru. Zvolte Povolit, aby vás bylo slyšet a vidět.
call-time-left = na odpověď zbývá { $time }
call-time = Délka hovoru

device-denied = { $device ->
    [camera] Váš prohlížeč nedovoluje této stránce použít kameru. Povolte ji vedle adresy a zkuste to znovu.
   *[microphone] Váš prohlížeč nedovoluje této stránce použít mikrofon. Povolte ho vedle adresy a zkuste to znovu.
}
device-dismissed = { $device ->
    [camera] Prohlížeč zatím neví, zda tato stránka smí použít vaši kameru. Zkuste to znovu a zvolte Povolit.
   *[microphone] Prohlížeč zatím neví, zda tato stránka smí použít váš mikrofon. Zkuste to znovu a zvolte Povolit.
}
device-denied-by-system = { $device ->
    [camera] Váš systém nedovoluje prohlížeči použít kameru. Povolte ji v nastavení soukromí systému a zkuste to znovu.
   *[microphone] Váš systém nedovoluje prohlížeči použít mikrofon. Povolte ho v nastavení soukromí systému a zkuste to znovu.
}
device-absent = { $device ->
    [camera] Nenašla se žádná kamera. Hovor můžete přijmout i bez ní.
   *[microphone] Nenašel se žádný mikrofon. Připojte ho a zkuste to znovu.
}
device-busy = { $device ->
    [camera] Vaši kameru používá jiná aplikace. Zavřete ji tam a zkuste to znovu.
   *[microphone] Váš mikrofon používá jiná aplikace. Zavřete ho tam a zkuste to znovu.
}
device-lost = { $device ->
    [camera] Vaše kamera se odpojila. Připojte ji a zkuste to znovu.
   *[microphone] Váš mikrofon se odpojil. Připojte ho a zkuste to znovu.
}
device-forbidden = { $device ->
    [camera] Stránka okolo této jí nedovoluje použít vaši kameru. Poslouchat a psát můžete dál.
   *[microphone] Stránka okolo této jí nedovoluje použít váš mikrofon. Poslouchat a psát můžete dál.
}
device-unknown = { $device ->
    [camera] Vaši kameru se nepodařilo spustit. Zkontrolujte ji a zkuste to znovu.
   *[microphone] Váš mikrofon se nepodařilo spustit. Zkontrolujte ho a zkuste to znovu.
}
device-unsupported = { $device ->
    [camera] Tento prohlížeč neumí použít kameru. Otevřete stránku v aktuálním.
   *[microphone] Tento prohlížeč neumí použít mikrofon. Otevřete stránku v aktuálním.
}
device-insecure = Hovory potřebují zabezpečenou stránku. Otevřete ji přes https.
