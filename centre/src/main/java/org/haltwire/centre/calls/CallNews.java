package org.haltwire.centre.calls;

import org.haltwire.core.event.CallerKind;

/// Is told of the calls that are worth remembering ([CallerKind#isRemembered]): by one number and
/// the kind of the other, never by both. It must not wait.
interface CallNews {

  /// @param phone of the subscriber who is in the call
  void began(long phone, CallerKind kind);

  void ended(long phone, CallerKind kind);
}
