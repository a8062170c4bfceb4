pop-out-lost = Esta ventana no conoce su llamada
pop-out-lost-about = Vuelva a la página donde hablaba. La llamada sigue allí.
pop-out-over = La llamada ya no está aquí
pop-out-over-about = El chat sigue en la página donde lo empezó.
pop-out-close = Cerrar esta ventana
link-title = { $kind ->
    [video] Videollamada · { $brand }
    [screen] Llamada de pantalla · { $brand }
   *[voice] Llamada de voz · { $brand }
}
link-invites = { $kind ->
    [video] { $name } le invita a una videollamada
    [screen] { $name } le invita a una llamada de pantalla
   *[voice] { $name } le invita a una llamada de voz
}
link-waits = { $name } le espera hasta las { $time }
link-name = Su nombre
link-name-hint = { $name } lo ve en la llamada.
link-join-voice = Unirse sin cámara
door-asks = Su navegador pedirá el micrófono.
door-asks-video = Su navegador pedirá el micrófono y la cámara.
door-asks-screen = Sin micrófono ni cámara: pueden mostrarse la pantalla y escribirse.
link-joining = Uniéndose…
link-spent = { $code ->
    [link_expired] Este enlace ha caducado
    [link_used] Este enlace ya está en uso
    [link_revoked] Este enlace fue retirado
   *[link_invalid] Este enlace no lleva a ninguna llamada
}
link-spent-about = { $code ->
    [link_invalid] Compruebe que se copió el enlace entero, o vuelva al chat donde lo recibió y pida uno nuevo.
   *[other] Vuelva al chat donde lo recibió y pida uno nuevo.
}
link-spent-about-agent = Pida uno nuevo a { $name } en el chat.

door-check = Comprobar antes los dispositivos
door-name-long = Este nombre es demasiado largo. Acórtelo.

link-left = Ha salido de la llamada
link-left-about = { $name } sigue ahí. Puede volver hasta las { $time }.
link-come-back = Volver a la llamada
link-over = La llamada ha terminado
link-over-about = Para volver a hablar, vuelva al chat donde recibió el enlace.
link-over-about-agent = Para volver a hablar, pida un nuevo enlace a { $name } en el chat.

door-call-with = Llamada con { $name }
door-consents = Nada empieza antes de que { $name } acepte.
door-name = Nombre que { $name } ve en esta llamada
door-name-empty = Escriba el nombre que { $name } debe ver.
door-kind = Tipo de llamada
door-start = Iniciar llamada
