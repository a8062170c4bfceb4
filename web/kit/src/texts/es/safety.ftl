save-data = Ahorrar datos
save-data-hint = No recibe la otra cámara y envía una imagen más pequeña. Las pantallas compartidas y el sonido siguen.
safety-title = Palabras de seguridad
safety-how = Léanselas el uno al otro. Si oyen las mismas palabras, no hay nadie en medio.
safety-none = Las palabras aparecen en cuanto esté conectado.
safety-agreeing = Se están acordando las palabras…
safety-broken = No se pudieron acordar las palabras. Puede haber alguien en medio: no diga nada confidencial en esta llamada.
