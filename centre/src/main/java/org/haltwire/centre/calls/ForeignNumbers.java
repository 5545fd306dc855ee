package org.haltwire.centre.calls;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/// What numbers other countries can have, from libphonenumber: by country code and length only.
/// Which ranges they gave to whom changes faster than a library, and no call may be lost by it.
final class ForeignNumbers {

  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

  boolean possible(long number) {
    try {
      return phones.isPossibleNumber(phones.parse("+" + number, null));
    } catch (NumberParseException impossible) {
      return false;
    }
  }
}
