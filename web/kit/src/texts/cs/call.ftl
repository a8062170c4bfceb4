mute-microphone = Ztlumit mikrofon
unmute-microphone = Zapnout mikrofon
turn-camera-off = Vypnout kameru
turn-camera-on = Zapnout kameru
share-screen = Sdílet obrazovku
stop-sharing = Přestat sdílet
full-screen = Celá obrazovka
call-controls = Ovládání hovoru
call-devices = Zařízení a rozlišení
call-minimise = Zmenšit hovor
call-enlarge = Zvětšit hovor
call-chat = Chat
call-more = Více

tile-own = Vy
tile-muted = Mikrofon ztlumen
move-thumbnail = Přesunout svůj obraz
tile-frozen = Obraz stojí
screen-of = { $name } sdílí obrazovku
screen-nobody = Obrazovku zatím nikdo nesdílí
screen-nobody-about = Sdílejte svou, nebo počkejte, až bude sdílet { $name }.
tap-to-hear = Klepněte, abyste slyšeli

call-ringing = Vyzvání…
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
call-away = { $name } je v jiné aplikaci
call-heard = { $name } vás slyší
call-heard-and-seen = { $name } vás slyší a vidí
call-unheard = { $name } vás neslyší: váš zvuk nepřichází. Zkontrolujte mikrofon, nebo pište do chatu.
call-unheard-held-back = { $name } vás zatím neslyší: tamní prohlížeč čeká na „Klepněte, abyste slyšeli“. Požádejte o to v chatu.
call-unheard-turned-down = { $name } vás neslyší: hlasitost je tam na nule. Požádejte v chatu o její zvýšení.
call-unseen = { $name } vás nevidí: váš obraz nepřichází.
call-unseen-hidden = { $name } vás teď nevidí: hovor je tam na pozadí.
call-unseen-unwanted = { $name } nechce přijímat váš obraz.
call-screen-unseen = { $name } zatím nevidí vaši obrazovku.
call-screen-unwanted = { $name } nechce přijímat vaši obrazovku.
call-talking-muted = Máte ztlumený mikrofon. Zapněte ho, aby vás bylo slyšet.
call-silent = Váš mikrofon nedává zvuk. Zkontrolujte jeho vypínač, nebo vyberte jiný.
call-other-silent = { $name }: mikrofon nedává zvuk.
call-echoes = { $name } slyší od vás ozvěnu. Použijte sluchátka, nebo ztlumte reproduktor.
call-other-paused = { $name }: obraz je pozastaven, aby zůstal zvuk.
call-strain-network = Vaše spojení je pomalé, proto je váš obraz menší. Přibližte se k Wi-Fi, nebo zastavte stahování.
call-strain-machine = Toto zařízení je vytížené, proto je váš obraz menší. Zavřete jiné programy.
call-strain-voice = Váš obraz je pozastaven, aby zůstal zvuk. Vrátí se sám.
call-saving = Šetříte data: obraz je méně ostrý a méně plynulý.
call-other-saving = { $name } šetří data, proto je váš obraz méně ostrý a méně plynulý.
unreceived = { $what ->
    [both] Nepřijímáte obraz ({ $name }) ani sdílenou obrazovku.
    [screen] Nepřijímáte sdílenou obrazovku ({ $name }).
   *[video] Nepřijímáte obraz ({ $name }).
}
receive-video = Přijímat video
receive-screen = Přijímat obrazovku

add-video = Přidat video
back-to-voice = Zpět jen k hlasu
video-asked-by = { $name } by vás chtěl(a) vidět
video-turn-on = Zapnout mou kameru
video-only-receive = Jen přijímat
upgrade-not-now = Teď ne
video-asked-already = O video už někdo požádal. Začne, až budou souhlasit oba.
video-waits = Čeká se na souhlas s videem: { $name }
upgrade-take-back = Vzít zpět
video-declined = { $name } zůstává u hlasu. Později se můžete zeptat znovu.
video-not-allowed = Tento hovor nemůže mít video. Mluvit můžete dál.
add-voice = Přidat hlas
voice-asked-by = { $name } by s vámi chtěl(a) mluvit
voice-turn-on = Zapnout můj mikrofon
voice-only-receive = Jen poslouchat
voice-asked-already = O hlas už někdo požádal. Začne, až budou souhlasit oba.
voice-waits = Čeká se na souhlas s hlasem: { $name }
voice-declined = { $name } zůstává jen u obrazovky. Později se můžete zeptat znovu.
voice-not-allowed = Tento hovor nemůže mít hlas. Sdílet a psát můžete dál.
no-room-for-more = Vedle ostatních otevřených konverzací na tento hovor není místo.

call-apart = Obraz v obraze
pop-out-blocked = Prohlížeč neotevřel okno pro hovor. Povolte okna této stránky vedle adresy, nebo ho otevřete na nové kartě.
pop-out-by-link = Otevřít na nové kartě
share-own = { $surface ->
    [browser] Sdílíte kartu
    [window] Sdílíte okno
    [monitor] Sdílíte celou obrazovku
   *[screen] Sdílíte svou obrazovku
}
zoom-in = Zvětšit obrazovku
zoom-out = Zmenšit obrazovku
zoom-whole = Je vidět celá obrazovka.
zoom-most = Větší obrazovka být nemůže.
share-options = Co sdílet
share-other = Sdílet něco jiného
share-browser = Kartu
share-window = Okno
share-monitor = Celou obrazovku
share-sound = Sdílet i zvuk karty
share-motion = Plynulý pohyb, pro videa
share-motion-hint = Drobný text se může rozmazat.
share-take = { $name } právě sdílí. Ukázat místo toho vaši?
share-take-yes = Ukázat moji
share-taken = { $name } teď ukazuje obrazovku, vaše se proto už nesdílí.
share-again = Sdílet znovu
share-ended-with-page = Sdílení skončilo, když hovor přešel na jinou stránku.
share-other-lost = Sdílení skončilo, když se stránka znovu načetla ({ $name }). { $name } může jedním stiskem sdílet znovu.
share-paused = Sdílení je pozastaveno, protože jeho karta nebo okno je skryté. Přeneste ho dopředu.
share-other-paused = { $name }: sdílení je pozastaveno, protože karta nebo okno je skryté.
share-still = Z této obrazovky nepřichází nový obraz.
share-dismissed = Nic se nesdílí. Stiskněte znovu Sdílet obrazovku a vyberte kartu, okno nebo obrazovku.
share-denied-by-system = Váš počítač nedovoluje prohlížeči snímat obrazovku. Povolte to v nastavení soukromí systému.
share-forbidden = Stránka okolo této jí nedovoluje sdílet obrazovku.
share-unsupported = Tento prohlížeč neumí sdílet obrazovku. Chrome a Edge na počítači to umějí.
share-unknown = Obrazovku se nepodařilo sdílet. Zkuste to znovu a vyberte kartu, okno nebo obrazovku.

invitation = { $kind ->
    [video] { $name } vás zve k videohovoru
    [screen] { $name } vás zve k hovoru se sdílením obrazovky
   *[voice] { $name } vás zve k hlasovému hovoru
}
invitation-asks = { $kind ->
    [video] Po přijetí se prohlížeč zeptá na mikrofon a kameru.
    [screen] Bez mikrofonu a bez kamery: můžete si navzájem ukazovat obrazovky a psát si.
   *[voice] Po přijetí se prohlížeč zeptá na mikrofon.
}
invitation-announced = { $kind ->
    [video] { $name } vás zve k videohovoru. K pozvánce přejdete pomocí { $shortcut }.
    [screen] { $name } vás zve k hovoru se sdílením obrazovky. K pozvánce přejdete pomocí { $shortcut }.
   *[voice] { $name } vás zve k hlasovému hovoru. K pozvánce přejdete pomocí { $shortcut }.
}
invitation-left = zbývá { $time }
invitation-left-announced = { $seconds ->
    [one] Na odpověď zbývá { $seconds } sekunda
    [few] Na odpověď zbývají { $seconds } sekundy
   *[other] Na odpověď zbývá { $seconds } sekund
}
accept = Přijmout
accept-voice = Přijmout bez kamery
accepting = Přijímá se…
silence = Ztišit vyzvánění

invitation-asks-camera-off = Po přijetí se prohlížeč zeptá na mikrofon. Kamera zůstane vypnutá, dokud ji nezapnete.
decline-why = Odmítnout a říct proč
decline-reason = { $why ->
    [not_now] Teď ne
    [rather_write] Raději budu psát
   *[cannot_talk] Tady nemohu mluvit
}
