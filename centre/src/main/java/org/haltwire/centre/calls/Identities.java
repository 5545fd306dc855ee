package org.haltwire.centre.calls;

/// Says what the signed identity of a call (RFC 8224) is worth. It takes about a millisecond and
/// never waits.
public interface Identities {

  /// Bits of marks, of [org.haltwire.core.call.Mark#SIGNED] and the two after it; 0 for nothing to
  /// say.
  ///
  /// @param identity the header of SIP; empty for none
  /// @param redirecting whose telephone passed the call on; 0 for nobody's
  /// @param operator the place of who asks
  /// @param call what that one knows the call by; empty for nothing
  int marks(String identity, long caller, long called, long redirecting, int operator, String call);
}
