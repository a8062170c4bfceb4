close = إغلاق
cancel = إلغاء
dismiss = إخفاء
back = رجوع
retry = إعادة المحاولة
loading = جارٍ التحميل…
not-loaded = تعذّر تحميل هذا.
call-not-loaded = تعذّر تحميل المكالمة.
end-call = إنهاء المكالمة
decline = رفض
try-again = إعادة المحاولة

with-shortcut = { $name } ({ $shortcut })

presence-online = متصل
presence-away = غير موجود
presence-busy = مشغول
presence-offline = غير متصل

optional = اختياري

shortcuts = اختصارات لوحة المفاتيح
shortcuts-single = المفاتيح المفردة
shortcuts-single-hint = تعمل M وV وغيرهما ما دام لا يُكتب شيء.
shortcut-microphone = تشغيل الميكروفون أو كتمه
shortcut-camera = تشغيل الكاميرا أو إيقافها
shortcut-share = مشاركة الشاشة أو إيقافها
shortcut-fullScreen = ملء الشاشة
shortcut-chat = الدردشة بجانب المكالمة
shortcut-invitation = الانتقال إلى الدعوة
shortcut-send = إرسال الرسالة
shortcut-newLine = بدء سطر جديد
shortcut-close = الإغلاق أو التصغير
shortcut-list = هذه القائمة
