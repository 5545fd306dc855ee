package org.haltwire.centre.calls.stir;

import org.haltwire.core.call.Mark;

/// Why a signature is right, wrong or unknown. The codes are those of RFC 8224, 6.2.2; where two
/// findings have one code, the words tell them apart.
enum Finding {
  RIGHT(Verstat.PASSED, 0, ""),
  /// Right, but the signer does not vouch for the caller's right to the number (attestation B, C).
  RIGHT_IN_PART(Verstat.PASSED, 0, ""),
  ABSENT(Verstat.NONE, 428, "There is no identity."),
  OFF(Verstat.NONE, 437, "No roots are configured here."),
  NOT_FETCHED(Verstat.NONE, 436, "The certificate is not here yet; ask again."),
  UNREACHABLE(Verstat.NONE, 436, "The certificate cannot be had."),
  GARBLED(Verstat.FAILED, 438, "The identity cannot be read as a full SHAKEN PASSporT."),
  BAD_ADDRESS(Verstat.FAILED, 436, "info and x5u must be one https address."),
  UNSUPPORTED(Verstat.FAILED, 437, "alg must be ES256 and ppt shaken."),
  UNTRUSTED(Verstat.FAILED, 437, "The certificate is not valid now under the roots."),
  STALE(Verstat.FAILED, 403, "iat is too far from now."),
  OTHER_CALLER(Verstat.FAILED, 438, "orig is not the caller."),
  /// It was signed before it was passed on; who did that would have to sign too (RFC 8946).
  PASSED_ON(Verstat.NONE, 437, "The call was passed on after it was signed."),
  OTHER_CALLED(Verstat.FAILED, 438, "dest does not have the called number."),
  FORGED(Verstat.FAILED, 438, "The signature does not fit."),
  REPLAYED(Verstat.FAILED, 438, "This token was used for another call.");

  private final Verstat verstat;
  private final int code;
  private final String words;

  Finding(Verstat verstat, int code, String words) {
    this.verstat = verstat;
    this.code = code;
    this.words = words;
  }

  Verstat verstat() {
    return verstat;
  }

  /// 0 for nothing to say.
  int code() {
    return code;
  }

  String words() {
    return words;
  }

  /// What an answer about the call says of it.
  int marks() {
    return switch (verstat) {
      case PASSED -> (this == RIGHT ? Mark.SIGNED : Mark.SIGNED_IN_PART).bit();
      case FAILED -> Mark.WRONG_SIGNATURE.bit();
      case NONE -> 0;
    };
  }
}
