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
