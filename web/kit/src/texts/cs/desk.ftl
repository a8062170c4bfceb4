desk = Pult
desk-about = Odpovídejte lidem, kteří píšou vaší značce, a volejte jim, když slova nestačí.
desk-page-title = { $count ->
    [0] Pult · { $brand }
   *[other] ({ $count }) Pult · { $brand }
}

desk-places = Místa
desk-chats = Chaty
desk-dashboard = Administrace
desk-help = Nápověda, na nové kartě
desk-running-call = Přejít k probíhajícímu hovoru

desk-status = Váš stav
desk-available = K dispozici
desk-away = Pryč

desk-own-denied = { $device ->
    [camera] Váš prohlížeč blokuje kameru pro tuto stránku. V hovoru by vás nikdo neviděl.
   *[microphone] Váš prohlížeč blokuje mikrofon pro tuto stránku. V hovoru by vás nikdo neslyšel.
}
desk-own-absent = Nenašel se žádný mikrofon. V hovoru by vás nikdo neslyšel.

desk-list = Probíhající chaty
desk-waiting = { $count ->
    [one] 1 konverzace čeká na operátora
    [few] { $count } konverzace čekají na operátora
   *[other] { $count } konverzací čeká na operátora
}
desk-waiting-away = { $count ->
    [one] 1 konverzace čeká. Převezmete ji, když budete k dispozici.
    [few] { $count } konverzace čekají. Další převezmete, když budete k dispozici.
   *[other] { $count } konverzací čeká. Další převezmete, když budete k dispozici.
}
desk-empty = Zatím žádné chaty
desk-empty-available = Jste k dispozici. Další konverzace sem přijde sama.
desk-empty-away = Jste pryč. Konverzace budete dostávat, když budete k dispozici.
desk-row-messages = { $count ->
    [0] Žádné zprávy
    [one] 1 zpráva
    [few] { $count } zprávy
   *[other] { $count } zpráv
}
desk-row-unread = { $count ->
    [one] 1 nepřečtená zpráva
    [few] { $count } nepřečtené zprávy
   *[other] { $count } nepřečtených zpráv
}
desk-row-no-text = Zatím nic napsaného
desk-row-waits = Čeká { $time }
desk-row-waits-new = Napsal(a) právě teď
desk-row-queued = Čeká na operátora
desk-row-closed = Zavřená
desk-row-call = { $kind ->
    [video] Videohovor
    [screen] Hovor se sdílením obrazovky
   *[voice] Hlasový hovor
}

desk-nothing-selected = Vyberte chat
desk-nothing-selected-about = Vyberte ze seznamu ten, který chcete číst a na který chcete odpovědět.
desk-nothing-yet = Chaty se otevírají tady
desk-nothing-yet-about = Když někdo napíše vaší značce a vy jste k dispozici, objeví se chat v seznamu.
desk-voice-call = Hlasový hovor
desk-video-call = Videohovor
desk-screen-call = Hovor se sdílením obrazovky
desk-close-conversation = Zavřít konverzaci
desk-panel = Podrobnosti
desk-back-to-list = Zpět
desk-consumer-online = Online
desk-consumer-offline = Teď není na stránce
desk-status-queued = Čeká na operátora
desk-status-closed = Zavřená

desk-reason-unsupported-browser = Tento prohlížeč neumí hovory. Otevřete pult v aktuálním Chrome, Edge, Firefoxu nebo Safari.
desk-reason-voice-off = Hlasové hovory jsou pro vaši značku vypnuté. Správce je může zapnout v administraci.
desk-reason-video-off = Videohovory jsou pro vaši značku vypnuté. Správce je může zapnout v administraci.
desk-reason-screen-off = Hovory se sdílením obrazovky jsou pro vaši značku vypnuté. Správce je může zapnout v administraci.
desk-reason-voice-not-in-profile = Váš profil neobsahuje zahajování hlasových hovorů. Požádejte správce, aby je přidal.
desk-reason-video-not-in-profile = Váš profil neobsahuje zahajování videohovorů. Požádejte správce, aby je přidal.
desk-reason-screen-not-in-profile = Váš profil neobsahuje zahajování hovorů se sdílením obrazovky. Požádejte správce, aby je přidal.
desk-reason-nothing-selected = Nejdřív vyberte chat.
desk-reason-not-open = Tato konverzace není otevřená. Volat můžete, až bude.
desk-reason-not-owner = Tuto konverzaci má jiný operátor. Volat může jen on.
desk-reason-call-in-progress = V této konverzaci už hovor probíhá. Vraťte se do něj, nebo ho nejdřív ukončete.
desk-reason-busy = Máte jiný hovor. Nejdřív ho ukončete.
desk-reason-offline = Jste offline. Volat můžete, až se spojení obnoví.

desk-write-closed = Tato konverzace je zavřená. Otevře se znovu, až { $name } napíše.
desk-write-queued = Tuto konverzaci zatím nikdo nemá.
desk-write-not-owner = Tuto konverzaci má jiný operátor.
desk-close-not-open = Tato konverzace už je zavřená.
desk-close-not-owner = Zavřít ji může jen operátor, který ji má.

desk-close-comment = Komentář
desk-close-comment-hint = { $name } ho uvidí na konci konverzace.
desk-close-call = Tím se ukončí i hovor.
desk-closing = Zavírá se…
desk-keep-open = Nechat otevřenou

desk-line-queued = { $name } čeká na operátora
desk-line-assigned = { $mine ->
    [yes] Tuto konverzaci máte vy
   *[no] Tuto konverzaci má { $name }
}
desk-line-closed = { $mine ->
    [yes] Zavřeli jste konverzaci
   *[no] { $name } zavřel(a) konverzaci
}
desk-line-closed-comment = { $mine ->
    [yes] Zavřeli jste konverzaci: „{ $comment }“
   *[no] { $name } zavřel(a) konverzaci: „{ $comment }“
}
desk-line-reopened = { $name } znovu napsal(a), proto je konverzace znovu otevřená
desk-line-invited = { $kind ->
    [video] { $mine ->
        [yes] Nabídli jste videohovor
       *[no] { $name } nabídl(a) videohovor
    }
    [screen] { $mine ->
        [yes] Nabídli jste hovor se sdílením obrazovky
       *[no] { $name } nabídl(a) hovor se sdílením obrazovky
    }
   *[voice] { $mine ->
        [yes] Nabídli jste hlasový hovor
       *[no] { $name } nabídl(a) hlasový hovor
    }
}
desk-line-accepted = { $name } přijal(a)
desk-line-started = { $kind ->
    [video] Videohovor začal
    [screen] Hovor se sdílením obrazovky začal
   *[voice] Hlasový hovor začal
}
desk-line-shares = { $mine ->
    [yes] Sdíleli jste svou obrazovku
   *[no] { $name } sdílel(a) obrazovku
}
desk-line-shares-no-more = { $mine ->
    [yes] Už nesdílíte
   *[no] { $name } už nesdílí
}
desk-ended-alone = { $name } opustil(a) hovor
desk-ended-nobody = Nikdo už v hovoru nebyl
desk-ended-not-connected = { $leg ->
    [agent_missing] Stránka operátora se neozvala
    [consumer_missing] { $name }: stránka se neozvala
    [connection] Prohlížeče k sobě nenašly cestu
    [agent_media] { $name }: zvuk nebo obraz operátora nedorazil
    [consumer_media] { $name }: zvuk nebo obraz nedorazil k operátorovi
   *[other] Zvuk nebo obraz nedorazil na obě strany
}
desk-ended-closed = Skončil s konverzací
desk-last-media-title = Poslední zvuk nebo obraz
desk-last-media = { $side ->
    [agent] Zvuk nebo obraz operátora přišel naposledy v { $time }
   *[consumer] { $name }: zvuk nebo obraz přišel naposledy v { $time }
}
desk-last-media-never = { $side ->
    [agent] Zvuk ani obraz operátora nikdy nepřišel
   *[consumer] { $name }: zvuk ani obraz nikdy nepřišel
}

desk-facts = Konverzace
desk-fact-started = Začátek
desk-fact-started-at = { $day }, { $time }
desk-fact-waited = Čekání
desk-fact-waits-still = Stále čeká
desk-fact-waited-not = Odpověď hned
desk-fact-agent = Operátor
desk-fact-nobody = Zatím nikdo
desk-fact-messages = Zprávy
desk-fact-messages-of = { $count } · { $consumer } píše { $name }
desk-fact-calls = Hovory
desk-fact-calls-talk = { $count } · { $time } hovoru
desk-contact = Kontakt
desk-contact-name = Jméno

desk-network = Síť pro hovory
desk-network-unknown = Zatím nezkontrolováno.
desk-network-unanswered = Nepodařilo se to zjistit.
desk-network-offline = Zkontrolovat to jde, dokud je { $name } na stránce.
desk-network-check = Zkontrolovat
desk-network-asking = Kontroluje se síť: { $name }…
desk-network-open = Síť ({ $name }): hovory projdou
desk-network-open-ways = Přes { $ways }
desk-network-narrow = Síť ({ $name }): hovory projdou jen přes { $ways }
desk-network-narrow-about = Obraz může být hrubý.
desk-network-shut = Síť ({ $name }): žádné relé není dosažitelné
desk-network-shut-about = Hovor se nemusí podařit. Zkusit to můžete i tak.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

desk-offline = Jste offline. Co napíšete, odešle se, jakmile se spojení obnoví.
desk-try-now = Zkusit teď
desk-unreachable = Pult není dosažitelný
desk-unreachable-about = Spojí se sám, jakmile to půjde.
desk-conversation-offline = Tento chat obnovuje spojení. Co napíšete, odešle se potom.
desk-not-permitted = Tato konverzace není vaše
desk-not-permitted-about = Má ji jiný operátor, nebo neexistuje. Vyberte některou ze svého seznamu.

desk-leave-title = Odhlášení během hovoru
desk-leave-about = Máte hovor. Odhlášením skončí pro oba.
desk-leave-yes = Ukončit hovor a odhlásit se
desk-leave-no = Zůstat

desk-call-title = { $kind ->
    [video] Videohovor: { $name }
    [screen] Hovor se sdílením obrazovky: { $name }
   *[voice] Hlasový hovor: { $name }
}
desk-call-preparing = { $kind ->
    [video] Připravuje se mikrofon a kamera…
    [screen] Připravuje se…
   *[voice] Připravuje se mikrofon…
}
desk-call-rings = Vyzvání…
desk-call-rings-on = Vyzvání potichu…
desk-call-rings-offline = Jste offline. Vyzvání se dál a odpověď přijde, jakmile se spojení obnoví.
desk-call-reaches = Volá se…
desk-call-without = { $kind ->
    [video] Pokračovat bez toho
    [screen] Pokračovat bez toho
   *[voice] Pokračovat bez toho
}
desk-call-try-again = Zkusit znovu
desk-call-without-hint = Slyšíte druhou stranu ({ $name }), ona vás ne.
desk-call-chat-hide = Skrýt chat
desk-call-chat-unread = { $count ->
    [one] Chat, 1 nepřečtená zpráva
    [few] Chat, { $count } nepřečtené zprávy
   *[other] Chat, { $count } nepřečtených zpráv
}
desk-call-offline = Server teď na chvíli není dosažitelný. Hovor pokračuje.
desk-other-silent = { $name } nemá zapnutý mikrofon
desk-other-signalling = { $name } obnovuje spojení se serverem. Hovor pokračuje.
desk-other-left = { $name } už tu není. Bez návratu hovor skončí sám.
desk-call-declined = { $kind ->
    [video] { $name } odmítl(a) videohovor
    [screen] { $name } odmítl(a) hovor se sdílením obrazovky
   *[voice] { $name } odmítl(a) hlasový hovor
}
desk-call-missed = { $kind ->
    [video] { $name } nepřijal(a) videohovor
    [screen] { $name } nepřijal(a) hovor se sdílením obrazovky
   *[voice] { $name } nepřijal(a) hlasový hovor
}
desk-call-expired = { $kind ->
    [video] Videohovor nedorazil na žádnou stránku ({ $name })
    [screen] Hovor se sdílením obrazovky nedorazil na žádnou stránku ({ $name })
   *[voice] Hlasový hovor nedorazil na žádnou stránku ({ $name })
}
desk-call-here = Hovor na jiné kartě nebo na jiném zařízení: { $name }
desk-call-move = Převzít sem
desk-call-apart = Hovor ve vlastním okně: { $name }
desk-rings-apart = Vyzvánění ve vlastním okně: { $name }
desk-pop-out = Přesunout do vlastního okna
desk-pop-out-menu = Hovor ve vlastním okně…
desk-farewell-mine = Ukončili jste hovor: { $name }
desk-farewell-other = { $name } zavěsil(a)
desk-farewell-alone = Hovor skončil, { $name } se příliš dlouho nevrací
desk-farewell-not-connected = Hovor se nespojil: { $name }
desk-farewell-not-connected-about = { $why }. Zkuste to znovu, nebo pokračujte v chatu.
desk-farewell-closed = Hovor skončil s konverzací
desk-farewell-nobody = Hovor skončil: { $name }
desk-way-back-left = { $seconds } s
desk-talked = { $time } hovoru


desk-notice-message = { $name } napsal(a)
desk-notice-request = { $kind ->
    [video] { $name } žádá o videohovor
    [screen] { $name } žádá o hovor se sdílením obrazovky
   *[voice] { $name } žádá o hlasový hovor
}
desk-notice-request-body = Stiskněte a přejdete ke konverzaci.

desk-ready = Připravenost k hovorům
desk-ready-unknown = Prohlížeč zatím nic nehlásí ({ $name }).
desk-ready-no-calls = Prohlížeč neumí hovory ({ $name }).
desk-ready-insecure = Stránka, na které je { $name }, není zabezpečená, hovory tam nejdou.
desk-ready-allowed = { $device ->
    [camera] Kamera: dříve povolena
   *[microphone] Mikrofon: dříve povolen
}
desk-ready-asked = { $device ->
    [camera] Kamera: { $name } dostane otázku
   *[microphone] Mikrofon: { $name } dostane otázku
}
desk-ready-denied = { $device ->
    [camera] Kamera: blokuje ji prohlížeč ({ $name })
   *[microphone] Mikrofon: blokuje ho prohlížeč ({ $name })
}
desk-ready-absent = { $device ->
    [camera] Kamera: { $name } ji nemá
   *[microphone] Mikrofon: { $name } ho nemá
}
desk-ready-forbidden = { $device ->
    [camera] Kamera: zakazuje ji stránka, na které je { $name }
   *[microphone] Mikrofon: zakazuje ho stránka, na které je { $name }
}
desk-ready-screen = Sdílení obrazovky: možné
desk-ready-no-screen = Sdílení obrazovky: prohlížeč ho neumí ({ $name })
desk-ready-no-screen-phone = Sdílení obrazovky: na telefonu nejde ({ $name })
desk-ready-anyway-title = Přesto volat?
desk-ready-anyway-about = Pozvánka se zobrazí a { $name } si přečte, proč to tam nejde. Odkaz se dá otevřít v jiném prohlížeči.
desk-ready-anyway = Přesto odeslat
desk-ready-link = Poslat odkaz

desk-start-microphone = Začínat se zapnutým mikrofonem
desk-start-camera = Začínat se zapnutou kamerou
desk-start-camera-off = Videohovory vaší značky začínají s vypnutou kamerou. Zapněte ji v hovoru.

desk-row-asks = { $kind ->
    [video] Žádá o videohovor
    [screen] Žádá o hovor se sdílením obrazovky
   *[voice] Žádá o hlasový hovor
}
desk-reason-no-room = Hovor potřebuje vaši pozornost. Nejdřív zavřete své konverzace: { $names }.
desk-call-dock = Umístit hovor vedle chatu
desk-call-declined-why = { $why ->
    [not_now] { $name } odmítl(a) hovor: teď ne
    [rather_write] { $name } odmítl(a) hovor a chce raději psát
   *[cannot_talk] { $name } odmítl(a) hovor a nemůže tam mluvit
}
desk-asks = { $kind ->
    [video] { $name } žádá od { $time } o videohovor
    [screen] { $name } žádá od { $time } o hovor se sdílením obrazovky
   *[voice] { $name } žádá od { $time } o hlasový hovor
}
desk-asks-call = Zavolat
desk-call-again = Zavolat znovu
desk-call-menu = Další způsoby volání
desk-send-link = { $kind ->
    [video] Poslat odkaz na videohovor…
    [screen] Poslat odkaz na hovor se sdílením obrazovky…
   *[voice] Poslat odkaz na hlasový hovor…
}
desk-link-about = Kdo tento odkaz otevře, může hovor přijmout do { $time }, jednou.
desk-link-copy = Kopírovat odkaz
desk-link-copy-again = Kopírovat znovu
desk-link-copied = Zkopírováno
desk-link-not-copied = Nezkopírováno
desk-link-coming = Odkaz se připravuje.
desk-link-post = Vložit do konverzace
desk-link-posted = Odkaz už v konverzaci je.
desk-link-waiting = Čeká se: { $name } (odkaz odeslán v { $time })
desk-link-opened = Odkaz byl otevřen…
desk-link-join = Klikněte a připojte se

desk-details = Podrobnosti
desk-share = Sdílené
desk-share-about = Snímky kamery nebo obrazovky druhé strany, které pořídíte v hovoru, zůstávají tady u konverzace.
desk-share-empty = Zatím žádné snímky
desk-panel-parts = Co se ví a co se sdílí
desk-shutter = Pořídit snímek
desk-shutter-nothing = Není kamera ani obrazovka, ze které by šlo pořídit snímek.
desk-shutter-busy = Snímek se odesílá.

desk-diagnostics-copy = Kopírovat odkaz na diagnostiku
desk-diagnostics-making = Dotazujeme se obou stránek…
desk-diagnostics-copied = Zkopírováno. Odkaz lze otevřít do { $time }; co ukazuje, se uchovává 30 dní a pak se smaže. Neobsahuje jména, zprávy ani adresy.
desk-diagnostics-shown = Prohlížeč této stránce nedovolil kopírovat. Zkopírujte odkaz odsud: lze jej otevřít do { $time } a co ukazuje, se uchovává 30 dní.
desk-diagnostics-nothing = O tomto hovoru se nic neuchovává: proběhl dobře, nebo od něj uplynulo více než 30 dní.

desk-ring-volume = { $step ->
    [loud] Hlasitost vyzvánění: hlasitě
    [soft] Hlasitost vyzvánění: tiše
   *[off] Hlasitost vyzvánění: ztlumeno
}
