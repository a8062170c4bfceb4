message-list = الرسائل
message-sending = جارٍ الإرسال…
message-sent = أُرسلت
message-delivered = وصلت
message-read = قُرئت
message-failed = لم تُرسل
typing = يكتب { $name }
new-messages = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
you = أنتم

compose = الرسالة
compose-placeholder = اكتبوا رسالة
send = إرسال
compose-left = { $left ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $left } أحرف
    [many] بقي { $left } حرفًا
   *[other] بقي { $left } حرف
}
compose-over = { $over ->
    [zero] النص ليس أطول من اللازم
    [one] النص أطول بحرف واحد
    [two] النص أطول بحرفين
    [few] النص أطول بـ { $over } أحرف
    [many] النص أطول بـ { $over } حرفًا
   *[other] النص أطول بـ { $over } حرف
}

call-card-invited = { $kind ->
    [video] عُرضت مكالمة فيديو
    [screen] عُرضت مكالمة شاشة
   *[voice] عُرضت مكالمة صوتية
}
call-card-started = { $kind ->
    [video] بدأت مكالمة الفيديو
    [screen] بدأت مكالمة الشاشة
   *[voice] بدأت المكالمة الصوتية
}
call-card-ended = { $kind ->
    [video] مكالمة فيديو
    [screen] مكالمة شاشة
   *[voice] مكالمة صوتية
}
call-card-declined = { $kind ->
    [video] رُفضت مكالمة الفيديو
    [screen] رُفضت مكالمة الشاشة
   *[voice] رُفضت المكالمة الصوتية
}
call-card-cancelled = { $kind ->
    [video] أُلغيت مكالمة الفيديو
    [screen] أُلغيت مكالمة الشاشة
   *[voice] أُلغيت المكالمة الصوتية
}
call-card-missed = { $kind ->
    [video] مكالمة فيديو فائتة
    [screen] مكالمة شاشة فائتة
   *[voice] مكالمة صوتية فائتة
}
call-card-expired = { $kind ->
    [video] مكالمة فيديو بلا إجابة
    [screen] مكالمة شاشة بلا إجابة
   *[voice] مكالمة صوتية بلا إجابة
}
call-card-failed = { $kind ->
    [video] تعذّر اتصال مكالمة الفيديو
    [screen] تعذّر اتصال مكالمة الشاشة
   *[voice] تعذّر اتصال المكالمة الصوتية
}
call-card-by = { $mine ->
    [yes] من طرفكم
   *[no] من طرف { $name }
}
call-card-hung-up = { $mine ->
    [yes] أنهيتم المكالمة
   *[no] أنهى { $name } المكالمة
}

line-call-requested = { $kind ->
    [video] { $mine ->
        [yes] طلبتم مكالمة فيديو
       *[no] يطلب { $name } مكالمة فيديو
    }
    [screen] { $mine ->
        [yes] طلبتم مكالمة شاشة
       *[no] يطلب { $name } مكالمة شاشة
    }
   *[voice] { $mine ->
        [yes] طلبتم مكالمة صوتية
       *[no] يطلب { $name } مكالمة صوتية
    }
}
line-call-link = { $mine ->
    [yes] أرسلتم رابطًا للمكالمة
   *[no] أرسل { $name } رابطًا للمكالمة
}
line-kind-changed = { $kind ->
    [video] صارت المكالمة بالفيديو
   *[voice] تستمر المكالمة صوتيًا
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] التقطتم صورة للشاشة المشتركة
       *[camera] التقطتم صورة من الكاميرا
    }
   *[no] { $of ->
        [screen] التقط { $name } صورة لشاشتكم
       *[camera] التقط { $name } صورة من الكاميرا لديكم
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] سحبتم صورة
   *[no] سحب { $name } صورة
}
notices = الإشعارات
notices-denied = يحظر متصفحكم إشعارات هذه الصفحة. اسمحوا بها بجانب العنوان.
notices-unavailable = لا يعرض هذا المتصفح إشعارات هذه الصفحة.

call-card-link = { $kind ->
    [video] رابط إلى مكالمة فيديو
    [screen] رابط إلى مكالمة شاشة
   *[voice] رابط إلى مكالمة صوتية
}
call-link-until = حتى { $time }
call-link-over = لم يعد صالحًا
call-kind = { $kind ->
    [video] مكالمة فيديو
    [screen] مكالمة شاشة
   *[voice] مكالمة صوتية
}
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] قلتم: ليس الآن
        [rather_write] قلتم: أفضّل الكتابة
       *[cannot_talk] قلتم: لا أستطيع التحدث هنا
    }
   *[no] { $why ->
        [not_now] { $name }: ليس الآن
        [rather_write] يفضّل { $name } الكتابة
       *[cannot_talk] لا يستطيع { $name } التحدث هناك
    }
}
line-request-answered = { $mine ->
    [yes] عاودتم الاتصال
   *[no] يعاود { $name } الاتصال
}
line-request-declined = { $mine ->
    [yes] رفضتم الاتصال
   *[no] لا يستطيع { $name } الاتصال الآن
}
line-request-withdrawn = { $mine ->
    [yes] لم تعودوا تطلبون مكالمة
   *[no] لم يعد { $name } يطلب مكالمة
}
line-request-expired = لم يتمكن أحد من تولّي المكالمة المطلوبة

picture-open = فتح صورة { $time }
picture-withdraw = سحب
picture-withdrawn = التُقطت { $time } · سُحبت
