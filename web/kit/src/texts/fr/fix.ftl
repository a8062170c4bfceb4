fix-site-sign = Appuyez sur le signe devant l’adresse, en haut du navigateur.
fix-site-lock = Appuyez sur le cadenas devant l’adresse, en haut du navigateur.
fix-site-switch = { $device ->
    [camera] Activez la caméra. L’image vient d’elle-même.
   *[microphone] Activez le micro. Le son vient de lui-même.
}
fix-site-permissions = Appuyez sur « Autorisations ».
fix-site-blocked = { $device ->
    [camera] Appuyez sur « Caméra », pour qu’elle ne soit plus bloquée.
   *[microphone] Appuyez sur « Micro », pour qu’il ne soit plus bloqué.
}
fix-site-allow = { $device ->
    [camera] Choisissez « Autoriser » à côté de « Caméra ».
   *[microphone] Choisissez « Autoriser » à côté de « Micro ».
}
fix-site-crossed = { $device ->
    [camera] Appuyez sur la caméra barrée devant l’adresse, en haut du navigateur.
   *[microphone] Appuyez sur le micro barré devant l’adresse, en haut du navigateur.
}
fix-site-unblock = Appuyez sur la croix à côté de « Bloqué ».
fix-site-settings = Ouvrez ce que votre navigateur garde de ce site. C’est souvent derrière un signe devant l’adresse.
fix-safari-menu = Ouvrez le menu Safari en haut de l’écran et choisissez « Réglages pour ce site web ».
fix-safari-page-menu = Appuyez sur le menu de la page à côté de l’adresse.
fix-safari-website = Choisissez « Réglages du site web ».
fix-again = Revenez ici et appuyez sur « Réessayer ».
fix-again-allow = Appuyez sur « Réessayer » et choisissez « Autoriser » quand le navigateur le demande.
fix-windows-settings = { $device ->
    [camera] Ouvrez les Paramètres de Windows, puis « Confidentialité et sécurité », puis « Caméra ».
   *[microphone] Ouvrez les Paramètres de Windows, puis « Confidentialité et sécurité », puis « Microphone ».
}
fix-windows-switch = { $device ->
    [camera] Activez l’accès à la caméra, et laissez les applications de bureau l’utiliser.
   *[microphone] Activez l’accès au micro, et laissez les applications de bureau l’utiliser.
}
fix-macos-settings = { $device ->
    [camera] Ouvrez les Réglages Système, puis « Confidentialité et sécurité », puis « Caméra ».
   *[microphone] Ouvrez les Réglages Système, puis « Confidentialité et sécurité », puis « Micro ».
}
fix-macos-switch = Activez l’interrupteur à côté de votre navigateur. Si le Mac le demande, quittez le navigateur et rouvrez-le.
fix-linux-settings = { $device ->
    [camera] Ouvrez les paramètres de votre système, puis « Confidentialité », puis « Caméra ».
   *[microphone] Ouvrez les paramètres de votre système, puis « Confidentialité », puis « Microphone ».
}
fix-system-switch = { $device ->
    [camera] Activez la caméra.
   *[microphone] Activez le micro.
}
fix-android-settings = Ouvrez les paramètres du téléphone, puis « Applications », puis votre navigateur, puis « Autorisations ».
fix-android-allow = { $device ->
    [camera] Appuyez sur « Caméra » et choisissez « Autoriser ».
   *[microphone] Appuyez sur « Micro » et choisissez « Autoriser ».
}
fix-ios-settings = Ouvrez les Réglages du téléphone, puis « Apps », puis votre navigateur.
fix-prompt-find = { $device ->
    [camera] Trouvez la question du navigateur sur la caméra.
   *[microphone] Trouvez la question du navigateur sur le micro.
}
fix-prompt-allow = Choisissez « Autoriser ».
fix-busy-apps = { $device ->
    [camera] Fermez d’autres programmes qui pourraient utiliser la caméra, comme une réunion ou l’application caméra.
   *[microphone] Fermez d’autres programmes qui pourraient utiliser le micro, comme une réunion ou un enregistreur.
}
fix-busy-tabs = Fermez les autres onglets avec un appel.
fix-busy-phone = { $device ->
    [camera] Terminez un appel téléphonique, et fermez d’autres applications qui pourraient utiliser la caméra.
   *[microphone] Terminez un appel téléphonique, et fermez d’autres applications qui pourraient utiliser le micro.
}
fix-absent-microphone = Branchez un micro ou un casque, et vérifiez qu’il est allumé.
fix-absent-camera = Branchez une caméra. Si l’ordinateur en a une, vérifiez que son cache est ouvert et que sa touche est activée.
fix-noticed = C’est remarqué tout seul. Sinon, appuyez sur « Réessayer ».
fix-lost = { $device ->
    [camera] Rebranchez la caméra. C’est remarqué tout seul.
   *[microphone] Rebranchez le micro. C’est remarqué tout seul.
}
fix-lost-other = Ou choisissez-en un autre sous « Appareils ».
fix-forbidden = Demandez un lien vers cet appel, et ouvrez-le dans une page à part.
fix-forbidden-meanwhile = En attendant, vous pouvez écouter et écrire ici.
fix-insecure = Ouvrez cette page avec https au début de son adresse.
fix-unsupported = Ouvrez cette page dans une version récente de Chrome, Edge, Firefox ou Safari.
fix-unsupported-ios = Ouvrez cette page dans Safari.
fix-interrupted = Terminez l’appel téléphonique, ou fermez l’application qui utilise l’appareil.
fix-interrupted-back = Revenez à cette page. Si rien ne se passe, appuyez sur « Réessayer ».
fix-unknown = Vérifiez que l’appareil est branché et allumé.
fix-restart = Si cela n’aide pas, fermez le navigateur et rouvrez-le.
