message-list = Zprávy
message-sending = Odesílá se…
message-sent = Odesláno
message-delivered = Doručeno
message-read = Přečteno
message-failed = Neodesláno
typing = { $name } píše
new-messages = { $count ->
    [one] Nová zpráva
    [few] { $count } nové zprávy
   *[other] { $count } nových zpráv
}
you = Vy

compose = Zpráva
compose-placeholder = Napište zprávu
send = Odeslat
compose-left = { $left ->
    [one] Zbývá { $left } znak
    [few] Zbývají { $left } znaky
   *[other] Zbývá { $left } znaků
}
compose-over = { $over ->
    [one] O { $over } znak delší
    [few] O { $over } znaky delší
   *[other] O { $over } znaků delší
}

call-card-invited = { $kind ->
    [video] Videohovor nabídnut
    [screen] Hovor se sdílením obrazovky nabídnut
   *[voice] Hlasový hovor nabídnut
}
call-card-started = { $kind ->
    [video] Videohovor začal
    [screen] Hovor se sdílením obrazovky začal
   *[voice] Hlasový hovor začal
}
call-card-ended = { $kind ->
    [video] Videohovor
    [screen] Hovor se sdílením obrazovky
   *[voice] Hlasový hovor
}
call-card-declined = { $kind ->
    [video] Videohovor odmítnut
    [screen] Hovor se sdílením obrazovky odmítnut
   *[voice] Hlasový hovor odmítnut
}
call-card-cancelled = { $kind ->
    [video] Videohovor zrušen
    [screen] Hovor se sdílením obrazovky zrušen
   *[voice] Hlasový hovor zrušen
}
call-card-missed = { $kind ->
    [video] Zmeškaný videohovor
    [screen] Zmeškaný hovor se sdílením obrazovky
   *[voice] Zmeškaný hlasový hovor
}
call-card-expired = { $kind ->
    [video] Videohovor bez odpovědi
    [screen] Hovor se sdílením obrazovky bez odpovědi
   *[voice] Hlasový hovor bez odpovědi
}
call-card-failed = { $kind ->
    [video] Videohovor se nespojil
    [screen] Hovor se sdílením obrazovky se nespojil
   *[voice] Hlasový hovor se nespojil
}
call-card-by = { $mine ->
    [yes] Od vás
   *[no] { $name }
}
call-card-hung-up = { $mine ->
    [yes] Zavěsili jste
   *[no] { $name } zavěsil(a)
}

line-call-requested = { $kind ->
    [video] { $mine ->
        [yes] Požádali jste o videohovor
       *[no] { $name } žádá o videohovor
    }
    [screen] { $mine ->
        [yes] Požádali jste o hovor se sdílením obrazovky
       *[no] { $name } žádá o hovor se sdílením obrazovky
    }
   *[voice] { $mine ->
        [yes] Požádali jste o hlasový hovor
       *[no] { $name } žádá o hlasový hovor
    }
}
line-call-link = { $mine ->
    [yes] Poslali jste odkaz na hovor
   *[no] { $name } poslal(a) odkaz na hovor
}
line-kind-changed = { $kind ->
    [video] Hovor má teď video
   *[voice] Hovor pokračuje hlasem
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] Pořídili jste snímek sdílené obrazovky
       *[camera] Pořídili jste snímek z kamery
    }
   *[no] { $of ->
        [screen] { $name } pořídil(a) snímek vaší obrazovky
       *[camera] { $name } pořídil(a) snímek z vaší kamery
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] Vzali jste snímek zpět
   *[no] { $name } vzal(a) snímek zpět
}
notices = Oznámení
notices-denied = Váš prohlížeč blokuje oznámení této stránky. Povolte je vedle adresy.
notices-unavailable = Tento prohlížeč nezobrazuje oznámení této stránky.

call-card-link = { $kind ->
    [video] Odkaz na videohovor
    [screen] Odkaz na hovor se sdílením obrazovky
   *[voice] Odkaz na hlasový hovor
}
call-link-until = Do { $time }
call-link-over = Už neplatí
call-kind = { $kind ->
    [video] Videohovor
    [screen] Hovor se sdílením obrazovky
   *[voice] Hlasový hovor
}
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] Řekli jste: teď ne
        [rather_write] Řekli jste: raději budu psát
       *[cannot_talk] Řekli jste: tady nemohu mluvit
    }
   *[no] { $why ->
        [not_now] { $name }: teď ne
        [rather_write] { $name } chce raději psát
       *[cannot_talk] { $name } tam nemůže mluvit
    }
}
line-request-answered = { $mine ->
    [yes] Zavolali jste zpět
   *[no] { $name } volá zpět
}
line-request-declined = { $mine ->
    [yes] Odmítli jste volat
   *[no] { $name } teď nemůže volat
}
line-request-withdrawn = { $mine ->
    [yes] Už nežádáte o hovor
   *[no] { $name } už nežádá o hovor
}
line-request-expired = Požadovaný hovor nemohl nikdo převzít

picture-open = Otevřít snímek z { $time }
picture-withdraw = Vzít zpět
picture-withdrawn = Pořízeno { $time } · vzato zpět
