package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {

  @Test
  void isWrittenAtHomeWithoutItsCountryCode() {
    assertEquals("7010005551", PhoneNumber.national(77010005551L), "Kazakhstan");
    assertEquals("2015550123", PhoneNumber.national(12015550123L), "North America");
    assertEquals("301234567", PhoneNumber.national(49301234567L), "Germany");
    assertEquals("81234567", PhoneNumber.national(6581234567L), "Singapore");
    assertEquals("51234567", PhoneNumber.national(37251234567L), "Estonia");
    assertEquals("", PhoneNumber.national(42));
  }
}
