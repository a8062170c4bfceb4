device-denied = { $device ->
    [camera] Votre navigateur ne laisse pas cette page utiliser la caméra. Autorisez-la à côté de l’adresse, puis réessayez.
   *[microphone] Votre navigateur ne laisse pas cette page utiliser le micro. Autorisez-le à côté de l’adresse, puis réessayez.
}
device-dismissed = { $device ->
    [camera] Votre navigateur ne sait pas encore si cette page peut utiliser votre caméra. Réessayez et choisissez « Autoriser ».
   *[microphone] Votre navigateur ne sait pas encore si cette page peut utiliser votre micro. Réessayez et choisissez « Autoriser ».
}
device-denied-by-system = { $device ->
    [camera] Votre système ne laisse pas le navigateur utiliser la caméra. Autorisez-la dans les réglages de confidentialité du système, puis réessayez.
   *[microphone] Votre système ne laisse pas le navigateur utiliser le micro. Autorisez-le dans les réglages de confidentialité du système, puis réessayez.
}
device-absent = { $device ->
    [camera] Aucune caméra n’a été trouvée. Vous pouvez prendre l’appel sans caméra.
   *[microphone] Aucun micro n’a été trouvé. Branchez-en un et réessayez.
}
device-busy = { $device ->
    [camera] Une autre application utilise votre caméra. Fermez-la là-bas, puis réessayez.
   *[microphone] Une autre application utilise votre micro. Fermez-le là-bas, puis réessayez.
}
device-lost = { $device ->
    [camera] Votre caméra a été débranchée. Rebranchez-la et réessayez.
   *[microphone] Votre micro a été débranché. Rebranchez-le et réessayez.
}
device-forbidden = { $device ->
    [camera] La page qui entoure celle-ci ne la laisse pas utiliser votre caméra. Vous pouvez toujours écouter et écrire.
   *[microphone] La page qui entoure celle-ci ne la laisse pas utiliser votre micro. Vous pouvez toujours écouter et écrire.
}
device-unknown = { $device ->
    [camera] Votre caméra n’a pas pu démarrer. Vérifiez-la et réessayez.
   *[microphone] Votre micro n’a pas pu démarrer. Vérifiez-le et réessayez.
}
device-unsupported = { $device ->
    [camera] Ce navigateur ne peut pas utiliser de caméra. Ouvrez cette page dans un navigateur récent.
   *[microphone] Ce navigateur ne peut pas utiliser de micro. Ouvrez cette page dans un navigateur récent.
}
device-insecure = Les appels demandent une page sécurisée. Ouvrez cette page avec https.
