package org.haltwire.centre.access;

/// How somebody proved who they are.
enum Way {
  /// The link that is printed at the start.
  PRINTED_LINK,
  /// A link that an administrator handed over.
  LINK,
  PASSWORD,
  /// A password or a link, and a code of the app.
  CODE,
  /// A password or a link, and a recovery code.
  RECOVERY_CODE,
  PASSKEY,
  /// The organisation's provider says who they are.
  PROVIDER;

  /// As the audit log has it.
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
