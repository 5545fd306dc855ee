create index label_phone on label (position) where about = 'phone';
