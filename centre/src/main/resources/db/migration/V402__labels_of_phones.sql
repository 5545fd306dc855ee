create index label_phone on label (position) where about = 'phone';
create index label_phone_subject on label (subject, position) where about = 'phone';
