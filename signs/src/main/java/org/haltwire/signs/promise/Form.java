package org.haltwire.signs.promise;

/// In which words a return is promised.
public enum Form {
  /// `30% в месяц`
  PERCENT,
  /// `удвоим`, `x2`, `екі есе`
  MULTIPLE,
  /// `вложи 10 000 и получи 30 000`
  AMOUNTS,
  /// `вложения окупятся за 20 дней`
  PAYBACK
}
