package org.haltwire.core.profile;

import java.util.regex.Pattern;

/// A law that allows holds; the holder of the account is shown it.
///
/// @param code such as `KZ-PAYMENTS-25-1`, which a hold keeps
/// @param text in words for people
public record LegalBasis(String code, Name text, Source source) {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  public LegalBasis {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "expected a code of 1 to 40 capitals, digits and hyphens, but found \"%s\""
              .formatted(code));
    }
  }
}
