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
