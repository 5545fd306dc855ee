package org.haltwire.centre.recovery.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A message with the elements that are looked at is valid in each version that is read.
class VersionsTest {

  @ParameterizedTest
  @CsvSource({
    "camt.056, 08-11",
    "camt.029, 09-13",
    "pacs.004, 09-13",
    "pacs.028, 03-06",
    "auth.001, 01-01",
    "auth.002, 01-01",
    "auth.003, 01-01"
  })
  void readsWhatIsValid(String door, String range) {
    MessageName name = MessageName.ofDoor(door).orElseThrow();
    String sample = sample(name);
    int first = Integer.parseInt(range.substring(0, 2));
    int last = Integer.parseInt(range.substring(3));
    for (int i = 1; i <= 20; i++) {
      String version = "urn:iso:std:iso:20022:tech:xsd:%s.001.%02d".formatted(door, i);
      assertEquals(i >= first && i <= last, name.reads(version), version);
      if (name.reads(version)) {
        String message = sample.replace(name.namespace(), version);
        Schemas.check(message);
        assertInstanceOf(
            NodeReader.Reading.Fine.class,
            NodeReader.read(message.getBytes(StandardCharsets.UTF_8), name));
      }
    }
  }

  private static String sample(MessageName name) {
    return switch (name) {
      case RECALL -> IsoMessages.recall("x", "p", "1.00");
      case RESOLUTION -> IsoMessages.secured("x", "h-1-1", "1.00");
      case PAYMENT_RETURN -> IsoMessages.paidBack("x", "h-1-1:1-1", "1.00");
      case STATUS_REQUEST -> IsoMessages.howStands("x", "y");
      case INFORMATION_REQUEST -> IsoMessages.question("x", true);
      case INFORMATION_ANSWER -> IsoMessages.information("x", "y");
      case SECRECY_CHANGE -> IsoMessages.secrecy("x", true);
      case RECEIPT -> throw new IllegalArgumentException("Expected a message that is read");
    };
  }
}
