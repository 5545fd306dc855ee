package org.haltwire.centre.screening;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A first payment to try, for the empty page: it can be copied to a terminal as it is.
final class Curl {

  private Curl() {}

  static String example() {
    return """
    curl -s %s/v1/payments \\
      -H "Authorization: Bearer $(cat data/demo-bank.key)" \\
      -H 'Content-Type: application/json' -d '{
        "id": "first-1",
        "time": "%s",
        "amount": {"value": "45000.00", "currency": "KZT"},
        "payer": {"account": "KZ860000000000000001"},
        "payee": {"account": "KZ860000000000000002"}
      }'\
    """
        .formatted(
            ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
            OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
  }
}
