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
    [camera] Otra aplicación está usando su cámara. Cierre esa aplicación e inténtelo de nuevo.
   *[microphone] Otra aplicación está usando su micrófono. Cierre esa aplicación e inténtelo de nuevo.
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

devices-flip = Cambiar de cámara
devices-open = Dispositivos
devices-close = Cerrar los dispositivos
devices-news-new = ¿Usar { $label }?
devices-news-use = Usar
devices-news-keep = Ahora no
devices-news-gone = { $label } se desconectó. Ahora usa { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } se desconectó. Ahora usa la cámara del sistema.
    [speaker] { $label } se desconectó. Ahora usa el altavoz del sistema.
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
