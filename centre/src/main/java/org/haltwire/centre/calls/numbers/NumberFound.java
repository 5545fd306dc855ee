package org.haltwire.centre.calls.numbers;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.search.Findable;
import org.haltwire.centre.search.Found;
import org.haltwire.centre.search.Sought;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Finds what is known of a telephone number: whose it is, and the calls that were blocked under
/// it.
@Component
class NumberFound implements Findable {

  private final Numbers book;
  private final BlockedCallStore calls;
  private final KeptSettings kept;
  private final InstantSource clock;
  private final Say say;

  NumberFound(
      Numbers book, BlockedCallStore calls, KeptSettings kept, InstantSource clock, Say say) {
    this.book = book;
    this.calls = calls;
    this.kept = kept;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public String key() {
    return "numbers";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_NUMBERS;
  }

  /// The number's own page asks for a reason of its own.
  @Override
  public List<Found> find(Sought sought, Principal reader, int atMost) {
    if (sought.phone().isEmpty()) {
      return List.of();
    }
    long number = sought.phone().getAsLong();
    long since = clock.millis() - kept.blockedCalls().toMillis();
    long under = calls.under(number, since).stream().mapToLong(BlockedCallStore.Count::calls).sum();
    String owner = book.known(number).owner();
    if (under == 0 && owner.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Found(
            "+" + number,
            say.text("search.number-note", owner, say.number(under), kept.blockedCalls().toDays()),
            "/calls/numbers",
            Map.of("number", Long.toString(number))));
  }
}
