window-page-title = الرسائل
window-try-again = إعادة المحاولة
window-try-now = المحاولة الآن
window-minimise = تصغير
window-open = فتح الدردشة
window-unread = { $count ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
window-placeholder = الكتابة إلى { $name }
window-head-queued = أنتم في قائمة الانتظار
window-head-idle = راسلونا، وسيجيبكم شخص حقيقي

window-misplaced = الرسائل غير متاحة هنا
window-misplaced-remedy = يُرجى التواصل مع المتجر بطريقة أخرى.
window-misplaced-details = لمطوّري الموقع

window-offline = لا يوجد اتصال الآن. سيُرسل ما تكتبونه عند عودته.
window-ended = انقطعت هذه الدردشة ولا يمكن متابعتها هنا.
window-over = انتهت هذه المحادثة منذ مدة.
window-new = بدء محادثة جديدة

window-line-queued = أنتم في قائمة الانتظار. سيجيبكم أحدهم في أقرب وقت.
window-line-assigned = { $name } معكم الآن
window-line-closed = أغلق { $name } المحادثة
window-line-closed-comment = أغلق { $name } المحادثة: «{ $comment }»
window-line-reopened = المحادثة مفتوحة من جديد
window-line-shares = { $mine ->
    [yes] بدأتم مشاركة شاشتكم
   *[no] بدأ { $name } مشاركة شاشة
}
window-line-shares-no-more = { $mine ->
    [yes] أوقفتم المشاركة
   *[no] أوقف { $name } المشاركة
}

window-call-with = { $kind ->
    [video] مكالمة فيديو مع { $name }
   *[voice] مكالمة صوتية مع { $name }
}
window-choosing = { $kind ->
    [video] اختاروا الميكروفون والكاميرا
   *[voice] اختاروا الميكروفون
}
window-devices-again = إعادة المحاولة
window-without-camera = المتابعة من دون كاميرا
window-listen-only = الاستماع فقط
window-unsupported = لا يستطيع هذا المتصفح إجراء المكالمات. افتحوا هذه الصفحة في إصدار حديث من Chrome أو Edge أو Firefox أو Safari.
window-agent-muted = ميكروفون { $name } مغلق

window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] انقطع اتصالكم
   *[no] انقطع الاتصال مع { $name }
}
window-ended-nobody = انقطع الاتصال
window-ended-not-connected = تعذّر إجراء الاتصال. قد تفيد شبكة أخرى.
window-ended-closed = أُغلقت المحادثة
window-undo-left = هل ضغطتم بالخطأ؟ { $seconds } ث
window-calling = يتصل بكم { $name }
window-notice-body = اضغطوا للإجابة.
