-- Whether a bank was ordered a hold, for its own people.
create index bank_order_of_hold on bank_order (hold, bank) where kind = 'HOLD';
