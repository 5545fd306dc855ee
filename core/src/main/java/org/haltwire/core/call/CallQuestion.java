package org.haltwire.core.call;

/// Is the owner of this number really calling that one?
///
/// @param caller the A-number, [PhoneNumber#WITHHELD] or [PhoneNumber#MALFORMED]
/// @param callee the B-number
/// @param redirecting the C-number, through whose telephone the call came; 0 for none
/// @param marks bits of what is known of the call already, see [Mark#bit]
public record CallQuestion(long caller, long callee, long redirecting, Trunk trunk, int marks) {

  public CallQuestion(long caller, long callee, long redirecting, Trunk trunk) {
    this(caller, callee, redirecting, trunk, 0);
  }
}
