mute-microphone = Silenciar el micrófono
unmute-microphone = Activar el micrófono
turn-camera-off = Apagar la cámara
turn-camera-on = Encender la cámara
share-screen = Compartir pantalla
stop-sharing = Dejar de compartir
full-screen = Pantalla completa
leave-full-screen = Salir de la pantalla completa
end-call = Finalizar la llamada
call-controls = Controles de la llamada
call-devices = Dispositivos y resolución
call-minimise = Minimizar la llamada
call-enlarge = Ampliar la llamada
call-chat = Chat

tile-own = Usted
tile-muted = Micrófono silenciado
move-thumbnail = Mover su imagen
tile-frozen = Imagen congelada
screen-of = { $name } comparte una pantalla
screen-own = Está compartiendo su pantalla
tap-to-hear = Toque para oír

call-ringing = Sonando…
call-waiting-for = Esperando a { $name }
call-connecting = Conectando…
call-choosing = { $name } está eligiendo un micrófono
call-choosing-video = { $name } está eligiendo micrófono y cámara
call-reconnecting = Reconectando…
call-reconnecting-frozen = Reconectando. Su imagen está congelada para { $name }.
call-changing-pages = { $name } está cambiando de página
call-lost = { $name } perdió la conexión. Esperamos a que vuelva.
call-left = { $name } ya no está
call-active = Conectado
call-ended = Llamada finalizada
call-hung-up = { $name } colgó
call-back = Volver a la llamada
call-elsewhere = La llamada está en otra pestaña
call-bring-here = Traerla aquí
call-prompt-open = Su navegador pide usar su micrófono. Elija «Permitir» para que se le oiga.
call-prompt-open-video = Su navegador pide usar su micrófono y su cámara. Elija «Permitir» para que se le oiga y se le vea.
call-time-left = { $time } para responder
call-time = Duración de la llamada

device-denied = { $device ->
    [camera] Su navegador no permite que esta página use la cámara. Permítala junto a la dirección e inténtelo de nuevo.
   *[microphone] Su navegador no permite que esta página use el micrófono. Permítalo junto a la dirección e inténtelo de nuevo.
}
device-dismissed = { $device ->
    [camera] Su navegador aún no sabe si esta página puede usar su cámara. Inténtelo de nuevo y elija «Permitir».
   *[microphone] Su navegador aún no sabe si esta página puede usar su micrófono. Inténtelo de nuevo y elija «Permitir».
}
device-denied-by-system = { $device ->
    [camera] Su sistema no permite que el navegador use la cámara. Permítala en los ajustes de privacidad del sistema e inténtelo de nuevo.
   *[microphone] Su sistema no permite que el navegador use el micrófono. Permítalo en los ajustes de privacidad del sistema e inténtelo de nuevo.
}
device-absent = { $device ->
    [camera] No se encontró ninguna cámara. Puede atender la llamada sin ella.
   *[microphone] No se encontró ningún micrófono. Conecte uno e inténtelo de nuevo.
}
device-busy = { $device ->
    [camera] Otra aplicación está usando su cámara. Ciérrela allí e inténtelo de nuevo.
   *[microphone] Otra aplicación está usando su micrófono. Ciérrelo allí e inténtelo de nuevo.
}
device-lost = { $device ->
    [camera] Su cámara se desconectó. Conéctela e inténtelo de nuevo.
   *[microphone] Su micrófono se desconectó. Conéctelo e inténtelo de nuevo.
}
device-forbidden = { $device ->
    [camera] La página que rodea a esta no le permite usar su cámara. Aun así puede escuchar y escribir.
   *[microphone] La página que rodea a esta no le permite usar su micrófono. Aun así puede escuchar y escribir.
}
device-unknown = { $device ->
    [camera] No se pudo iniciar su cámara. Compruébela e inténtelo de nuevo.
   *[microphone] No se pudo iniciar su micrófono. Compruébelo e inténtelo de nuevo.
}
device-unsupported = { $device ->
    [camera] Este navegador no puede usar una cámara. Abra esta página en uno actual.
   *[microphone] Este navegador no puede usar un micrófono. Abra esta página en uno actual.
}
device-insecure = Las llamadas necesitan una página segura. Abra esta página con https.
