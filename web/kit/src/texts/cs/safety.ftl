save-data = Šetřit data
save-data-hint = Nepřijímáte druhou kameru a posíláte menší obraz. Sdílené obrazovky a zvuk zůstávají.
safety-title = Bezpečnostní slova
safety-how = Přečtěte si je navzájem. Slyšíte-li stejná slova, nikdo mezi vámi není.
safety-none = Slova budou hned po spojení.
safety-agreeing = Slova se právě dohadují…
safety-broken = Na slovech se nepodařilo dohodnout. Někdo může být mezi vámi: v tomto hovoru neříkejte nic důvěrného.
