window-open = فتح الدردشة
window-bar-help = وصلت مساعدة
window-unread = { $count ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}

window-call-with = { $kind ->
    [video] مكالمة فيديو مع { $name }
    [screen] مكالمة شاشة مع { $name }
   *[voice] مكالمة صوتية مع { $name }
}
window-choosing = { $kind ->
    [video] اختاروا الميكروفون والكاميرا
    [screen] جارٍ التجهيز…
   *[voice] اختاروا الميكروفون
}
window-devices-again = إعادة المحاولة
window-without-camera = المتابعة من دون كاميرا
window-listen-only = الاستماع فقط
window-unsupported = لا يستطيع هذا المتصفح إجراء المكالمات. افتحوا هذه الصفحة في إصدار حديث من Chrome أو Edge أو Firefox أو Safari.
window-agent-muted = ميكروفون { $name } مغلق

window-ended-after = { $why } · { $time }
window-undo-left = هل ضغطتم بالخطأ؟ { $seconds } ث

window-insecure = تحتاج المكالمات إلى صفحة آمنة. افتحوا هذه الصفحة عبر https، أو اطلبوا رابطًا للمكالمة.
pop-out = إبقاء هذه المكالمة أثناء التصفح
pop-out-elsewhere = المكالمة في نافذة أخرى
pop-out-bring-back = إعادتها
pop-out-instead = لا تسمح الصفحة المحيطة بهذه الدردشة باستخدام الميكروفون والكاميرا، لذا تُفتح المكالمة في نافذة خاصة.
call-elsewhere-closed = أُغلقت الصفحة التي فيها المكالمة. ما زال { $name } هناك.
call-leave = المغادرة مؤقتًا
