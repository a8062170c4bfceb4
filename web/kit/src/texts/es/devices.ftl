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
device-interrupted = { $device ->
    [camera] Su teléfono usa la cámara para otra cosa.
   *[microphone] Su teléfono usa el micrófono para otra cosa.
}

fix-title = { $device ->
    [camera] Haga que funcione su cámara
   *[microphone] Haga que funcione su micrófono
}
fix-again-button = Intentar de nuevo
fix-site-sign = Pulse el signo delante de la dirección, arriba en el navegador.
fix-site-lock = Pulse el candado delante de la dirección, arriba en el navegador.
fix-site-switch = { $device ->
    [camera] Active la cámara. La imagen llega por sí sola.
   *[microphone] Active el micrófono. El sonido llega por sí solo.
}
fix-site-permissions = Pulse «Permisos».
fix-site-blocked = { $device ->
    [camera] Pulse «Cámara» para que deje de estar bloqueada.
   *[microphone] Pulse «Micrófono» para que deje de estar bloqueado.
}
fix-site-allow = { $device ->
    [camera] Elija «Permitir» junto a «Cámara».
   *[microphone] Elija «Permitir» junto a «Micrófono».
}
fix-site-crossed = { $device ->
    [camera] Pulse la cámara tachada delante de la dirección, arriba en el navegador.
   *[microphone] Pulse el micrófono tachado delante de la dirección, arriba en el navegador.
}
fix-site-unblock = Pulse la cruz junto a «Bloqueado».
fix-site-settings = Abra lo que su navegador guarda de este sitio. A menudo está tras un signo delante de la dirección.
fix-safari-menu = Abra el menú Safari arriba en la pantalla y elija «Ajustes de este sitio web».
fix-safari-page-menu = Pulse el menú de la página junto a la dirección.
fix-safari-website = Elija «Ajustes del sitio web».
fix-again = Vuelva aquí y pulse «Intentar de nuevo».
fix-again-allow = Pulse «Intentar de nuevo» y elija «Permitir» cuando el navegador pregunte.
fix-windows-settings = { $device ->
    [camera] Abra la Configuración de Windows, luego «Privacidad y seguridad», luego «Cámara».
   *[microphone] Abra la Configuración de Windows, luego «Privacidad y seguridad», luego «Micrófono».
}
fix-windows-switch = { $device ->
    [camera] Active el acceso a la cámara y permita que las aplicaciones de escritorio la usen.
   *[microphone] Active el acceso al micrófono y permita que las aplicaciones de escritorio lo usen.
}
fix-macos-settings = { $device ->
    [camera] Abra los Ajustes del Sistema, luego «Privacidad y seguridad», luego «Cámara».
   *[microphone] Abra los Ajustes del Sistema, luego «Privacidad y seguridad», luego «Micrófono».
}
fix-macos-switch = Active el interruptor junto a su navegador. Si el Mac lo pide, salga del navegador y ábralo de nuevo.
fix-linux-settings = { $device ->
    [camera] Abra los ajustes de su sistema, luego «Privacidad», luego «Cámara».
   *[microphone] Abra los ajustes de su sistema, luego «Privacidad», luego «Micrófono».
}
fix-system-switch = { $device ->
    [camera] Active la cámara.
   *[microphone] Active el micrófono.
}
fix-android-settings = Abra los ajustes del teléfono, luego «Aplicaciones», luego su navegador, luego «Permisos».
fix-android-allow = { $device ->
    [camera] Pulse «Cámara» y elija «Permitir».
   *[microphone] Pulse «Micrófono» y elija «Permitir».
}
fix-ios-settings = Abra los Ajustes del teléfono, luego «Apps», luego su navegador.
fix-prompt-find = { $device ->
    [camera] Busque la pregunta del navegador sobre la cámara.
   *[microphone] Busque la pregunta del navegador sobre el micrófono.
}
fix-prompt-allow = Elija «Permitir».
fix-busy-apps = { $device ->
    [camera] Cierre otros programas que puedan usar la cámara, como una reunión o la aplicación de cámara.
   *[microphone] Cierre otros programas que puedan usar el micrófono, como una reunión o una grabadora.
}
fix-busy-tabs = Cierre otras pestañas con una llamada.
fix-busy-phone = { $device ->
    [camera] Termine una llamada telefónica y cierre otras aplicaciones que puedan usar la cámara.
   *[microphone] Termine una llamada telefónica y cierre otras aplicaciones que puedan usar el micrófono.
}
fix-absent-microphone = Conecte un micrófono o unos auriculares y compruebe que están encendidos.
fix-absent-camera = Conecte una cámara. Si el ordenador tiene una, compruebe que su tapa está abierta y su tecla activada.
fix-noticed = Se nota por sí solo. Si no, pulse «Intentar de nuevo».
fix-lost = { $device ->
    [camera] Conecte de nuevo la cámara. Se nota por sí solo.
   *[microphone] Conecte de nuevo el micrófono. Se nota por sí solo.
}
fix-lost-other = O elija otro en «Dispositivos».
fix-forbidden = Pida un enlace a esta llamada y ábralo en una página propia.
fix-forbidden-meanwhile = Mientras tanto puede escuchar y escribir aquí.
fix-insecure = Abra esta página con https al principio de su dirección.
fix-unsupported = Abra esta página en un Chrome, Edge, Firefox o Safari actual.
fix-unsupported-ios = Abra esta página en Safari.
fix-interrupted = Termine la llamada telefónica o cierre la aplicación que lo usa.
fix-interrupted-back = Vuelva a esta página. Si no ocurre nada, pulse «Intentar de nuevo».
fix-unknown = Compruebe que está conectado y encendido.
fix-restart = Si eso no ayuda, cierre el navegador y ábralo de nuevo.

devices-microphone = Micrófono
devices-speaker = Altavoz
devices-camera = Cámara
devices-system = La elección del sistema
devices-none = No se encontró ninguno
devices-level = Nivel de su micrófono
devices-level-muted = Está en silencio: solo usted ve esto.
devices-test = Reproducir un sonido
devices-testing = Ahora debería oír un sonido
devices-preview = La imagen de su cámara
devices-resolution = Tamaño de la imagen
devices-resolution-default = Predeterminado
devices-resolution-default-hint = El tamaño propio de la cámara
devices-resolution-high = Alto
devices-resolution-high-hint = 720p
devices-resolution-low = Bajo
devices-resolution-low-hint = 360p, para redes lentas
devices-sound = Sonido de su micrófono
devices-noise = Suprimir el ruido
devices-echo = Cancelar el eco
devices-gain = Igualar el volumen
devices-blur = Desenfocar el fondo
devices-flip = Cambiar de cámara
devices-open = Dispositivos
devices-close = Cerrar los dispositivos
devices-news-new = ¿Usar { $label }?
devices-news-use = Usar
devices-news-keep = Ahora no
devices-news-gone = { $label } se desconectó. Ahora usa { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } se desconectó. Ahora usa la cámara del sistema.
   *[microphone] { $label } se desconectó. Ahora usa el micrófono del sistema.
}
devices-news-failed = No se pudo iniciar { $label }. Sigue con el anterior.
devices-continue = Toque para continuar

other-device-denied = { $device ->
    [camera] El navegador de { $name } bloquea la cámara para este sitio.
   *[microphone] El navegador de { $name } bloquea el micrófono para este sitio.
}
other-device-dismissed = { $device ->
    [camera] { $name } cerró la pregunta del navegador sobre la cámara.
   *[microphone] { $name } cerró la pregunta del navegador sobre el micrófono.
}
other-device-denied-by-system = { $device ->
    [camera] El sistema de { $name } no permite que el navegador use la cámara.
   *[microphone] El sistema de { $name } no permite que el navegador use el micrófono.
}
other-device-absent = { $device ->
    [camera] { $name } no tiene cámara.
   *[microphone] { $name } no tiene micrófono.
}
other-device-busy = { $device ->
    [camera] Otro programa usa la cámara de { $name }.
   *[microphone] Otro programa usa el micrófono de { $name }.
}
other-device-lost = { $device ->
    [camera] La cámara de { $name } se desconectó.
   *[microphone] El micrófono de { $name } se desconectó.
}
other-device-prompt-open = { $device ->
    [camera] El navegador de { $name } aún pregunta por la cámara.
   *[microphone] El navegador de { $name } aún pregunta por el micrófono.
}
other-device-forbidden = { $device ->
    [camera] La página en la que está { $name } prohíbe la cámara.
   *[microphone] La página en la que está { $name } prohíbe el micrófono.
}
other-device-insecure = La página en la que está { $name } no es segura y no puede usar ningún dispositivo.
other-device-unsupported = { $device ->
    [camera] El navegador de { $name } no puede usar una cámara.
   *[microphone] El navegador de { $name } no puede usar un micrófono.
}
other-device-interrupted = El teléfono de { $name } está ocupado.
other-device-unknown = { $device ->
    [camera] No se pudo iniciar la cámara de { $name }.
   *[microphone] No se pudo iniciar el micrófono de { $name }.
}

fix-send = Enviar los pasos
fix-sent = { $name } ve ahora los pasos.
fix-sent-to-you = { $name } le envía estos pasos.
fix-how = Mostrar cómo

check-name = Sus dispositivos
check-camera-off = Su cámara está apagada
check-camera-coming = Su cámara se está iniciando…
