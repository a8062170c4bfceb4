window-page-title = الرسائل
window-try-now = المحاولة الآن
window-minimise = تصغير
window-placeholder = الكتابة إلى { $name }
window-head-queued = أنتم في قائمة الانتظار
window-head-idle = راسلونا، وسيجيبكم شخص حقيقي

window-misplaced = الرسائل غير متاحة هنا
window-misplaced-remedy = يُرجى التواصل بطريقة أخرى.
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

window-ended-alone = { $mine ->
    [yes] انقطع اتصالكم
   *[no] انقطع الاتصال مع { $name }
}
window-ended-nobody = انقطع الاتصال
window-ended-not-connected = { $leg ->
    [agent_missing] تعذّر إجراء الاتصال: لم تستجب صفحة الموظف
    [consumer_missing] تعذّر إجراء الاتصال: لم يصل شيء من هذا الجهاز
    [connection] تعذّر إجراء الاتصال. قد تفيد شبكة أخرى
    [agent_media] لم يصل صوت الموظف أو صورته إلى هنا
    [consumer_media] لم يصل صوتكم أو صورتكم إلى الموظف
   *[other] لم يصل الصوت أو الصورة إلى الطرفين
}
window-ended-closed = أُغلقت المحادثة
window-last-media = { $mine ->
    [yes] آخر صوت أو صورة منكم في { $time }
   *[no] آخر صوت أو صورة من { $name } في { $time }
}
window-last-media-never = { $mine ->
    [yes] لم يصل أي صوت أو صورة منكم
   *[no] لم يصل أي صوت أو صورة من { $name }
}
window-calling = يتصل بكم { $name }
window-notice-body = اضغطوا للإجابة.

ask = طلب مكالمة
ask-for = { $kind ->
    [video] طلب مكالمة فيديو
    [screen] طلب مكالمة شاشة
   *[voice] طلب مكالمة صوتية
}
ask-waits = { $kind ->
    [video] طلبتم مكالمة فيديو الساعة { $time }. يرى { $name } ذلك ويمكنه الاتصال بكم ما دمتم هنا.
    [screen] طلبتم مكالمة شاشة الساعة { $time }. يرى { $name } ذلك ويمكنه الاتصال بكم ما دمتم هنا.
   *[voice] طلبتم مكالمة صوتية الساعة { $time }. يرى { $name } ذلك ويمكنه الاتصال بكم ما دمتم هنا.
}
ask-withdraw = سحب الطلب
ask-withdrawing = جارٍ السحب…
link-join = الانضمام إلى المكالمة
