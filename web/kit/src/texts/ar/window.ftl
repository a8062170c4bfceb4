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

window-insecure = تحتاج المكالمات إلى صفحة آمنة. افتحوا هذه الصفحة عبر https، أو اطلبوا رابطًا للمكالمة.
pop-out = إبقاء هذه المكالمة أثناء التصفح
pop-out-elsewhere = المكالمة في نافذة أخرى
pop-out-bring-back = إعادتها
pop-out-blocked = لم يفتح متصفحكم نافذة المكالمة. اسمحوا بنوافذ هذه الصفحة بجانب العنوان، أو افتحوها في علامة تبويب جديدة.
pop-out-by-link = الفتح في علامة تبويب جديدة
pop-out-instead = لا تسمح الصفحة المحيطة بهذه الدردشة باستخدام الميكروفون والكاميرا، لذا تُفتح المكالمة في نافذة خاصة.
pop-out-lost = لا تعرف هذه النافذة مكالمتها
pop-out-lost-about = عودوا إلى الصفحة التي كنتم تتحدثون فيها. تستمر المكالمة هناك.
pop-out-over = لم تعد المكالمة هنا
pop-out-over-about = تستمر الدردشة في الصفحة التي بدأتموها فيها.
pop-out-close = إغلاق هذه النافذة
call-elsewhere-closed = أُغلقت الصفحة التي فيها المكالمة. ما زال { $name } هناك.
ask = طلب مكالمة
ask-for = { $kind ->
    [video] طلب مكالمة فيديو
   *[voice] طلب مكالمة صوتية
}
ask-waits = { $kind ->
    [video] طلبتم مكالمة فيديو الساعة { $time }. يرى { $name } ذلك ويمكنه الاتصال بكم ما دمتم هنا.
   *[voice] طلبتم مكالمة صوتية الساعة { $time }. يرى { $name } ذلك ويمكنه الاتصال بكم ما دمتم هنا.
}
ask-withdraw = سحب الطلب
ask-withdrawing = جارٍ السحب…
link-title = { $kind ->
    [video] مكالمة فيديو · { $brand }
   *[voice] مكالمة صوتية · { $brand }
}
link-invites = { $kind ->
    [video] يدعوكم { $name } إلى مكالمة فيديو
   *[voice] يدعوكم { $name } إلى مكالمة صوتية
}
link-waits = ينتظركم { $name } حتى { $time }
link-again = أنتم في هذه المكالمة بالفعل. ينتظركم { $name }.
link-name = اسمكم
link-name-hint = يراه { $name } في المكالمة.
link-join = الانضمام إلى المكالمة
link-join-voice = الانضمام من دون كاميرا
link-asks = سيطلب متصفحكم استخدام الميكروفون.
link-asks-video = سيطلب متصفحكم استخدام الميكروفون والكاميرا.
link-joining = جارٍ الانضمام…
link-spent = { $code ->
    [link_expired] انتهت صلاحية هذا الرابط
    [link_used] هذا الرابط مستخدم بالفعل
    [link_revoked] سُحب هذا الرابط
   *[link_invalid] هذا الرابط غير كامل
}
link-spent-about = عودوا إلى الدردشة التي وصلكم فيها، واطلبوا رابطًا جديدًا.
link-spent-about-agent = اطلبوا من { $name } رابطًا جديدًا في الدردشة.

link-check = فحص الأجهزة أولًا
