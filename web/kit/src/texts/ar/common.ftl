close = إغلاق
cancel = إلغاء
dismiss = إخفاء
back = رجوع
retry = إعادة المحاولة
save = حفظ
undo = تراجع
loading = جارٍ التحميل…

with-shortcut = { $name } ({ $shortcut })

presence-online = متصل
presence-away = بعيد
presence-busy = مشغول
presence-offline = غير متصل

optional = اختياري
