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
fix-interrupted = Termine la llamada telefónica o cierre la aplicación que usa el dispositivo.
fix-interrupted-back = Vuelva a esta página. Si no ocurre nada, pulse «Intentar de nuevo».
fix-unknown = Compruebe que el dispositivo está conectado y encendido.
fix-restart = Si eso no ayuda, cierre el navegador y ábralo de nuevo.
