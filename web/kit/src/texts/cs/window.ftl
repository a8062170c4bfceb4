window-page-title = Zprávy
window-try-now = Zkusit teď
window-minimise = Zmenšit
window-placeholder = Napište: { $name }
window-head-queued = Jste ve frontě
window-head-idle = Napište nám, odpoví vám člověk

window-misplaced = Zprávy tu nejsou k dispozici
window-misplaced-remedy = Ozvěte se prosím jinak.
window-misplaced-details = Pro vývojáře webu

window-offline = Právě není spojení. Co napíšete, odešle se, jakmile se obnoví.
window-ended = Tento chat byl přerušen a tady nemůže pokračovat.
window-over = Tato konverzace už před časem skončila.
window-new = Začít novou

window-line-queued = Jste ve frontě. Někdo vám odpoví, jakmile to bude možné.
window-line-assigned = { $name } je tu pro vás
window-line-closed = { $name } zavřel(a) konverzaci
window-line-closed-comment = { $name } zavřel(a) konverzaci: „{ $comment }“
window-line-reopened = Konverzace je znovu otevřená
window-line-shares = { $mine ->
    [yes] Sdílíte svou obrazovku
   *[no] { $name } sdílí obrazovku
}
window-line-shares-no-more = { $mine ->
    [yes] Už nesdílíte
   *[no] { $name } už nesdílí
}

window-ended-alone = { $mine ->
    [yes] Vaše spojení se ztratilo
   *[no] Spojení se ztratilo: { $name }
}
window-ended-nobody = Spojení se ztratilo
window-ended-not-connected = { $leg ->
    [agent_missing] Spojení se nepodařilo navázat: stránka operátora neodpověděla
    [consumer_missing] Spojení se nepodařilo navázat: toto zařízení se neozvalo
    [connection] Spojení se nepodařilo navázat. Může pomoci jiná síť
    [agent_media] Zvuk nebo obraz operátora sem nedorazil
    [consumer_media] Váš zvuk nebo obraz nedorazil k operátorovi
   *[other] Zvuk nebo obraz nedorazil na obě strany
}
window-ended-closed = Konverzace byla zavřena
window-last-media = { $mine ->
    [yes] Váš zvuk nebo obraz přišel naposledy v { $time }
   *[no] { $name }: zvuk nebo obraz přišel naposledy v { $time }
}
window-last-media-never = { $mine ->
    [yes] Váš zvuk ani obraz nikdy nepřišel
   *[no] { $name }: zvuk ani obraz nikdy nepřišel
}
window-calling = { $name } volá
window-notice-body = Stiskněte a odpovězte.

ask = Požádat o hovor
ask-for = { $kind ->
    [video] Požádat o videohovor
    [screen] Požádat o hovor se sdílením obrazovky
   *[voice] Požádat o hlasový hovor
}
ask-waits = { $kind ->
    [video] V { $time } jste požádali o videohovor. { $name } to vidí a může vám zavolat, dokud jste tady.
    [screen] V { $time } jste požádali o hovor se sdílením obrazovky. { $name } to vidí a může vám zavolat, dokud jste tady.
   *[voice] V { $time } jste požádali o hlasový hovor. { $name } to vidí a může vám zavolat, dokud jste tady.
}
ask-withdraw = Vzít zpět
ask-withdrawing = Bere se zpět…
link-join = Připojit se k hovoru
