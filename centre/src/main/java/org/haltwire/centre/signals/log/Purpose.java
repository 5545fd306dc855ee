package org.haltwire.centre.signals.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a bank asks for. Another purpose needs another agreement, and a place here.
public enum Purpose {
  PAYMENT,
  ONBOARDING,
  ACCOUNT_RECOVERY,
  INVESTIGATION;

  public static final String LIST =
      Arrays.stream(values()).map(Purpose::word).collect(Collectors.joining(", "));

  /// As it stands in requests and in the record: `account-recovery`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Purpose> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
