package org.haltwire.centre.calls;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Reason;
import org.haltwire.core.event.Keys;

/// Calls that somebody said it would make, such as a bank to its customer: in memory alone, known
/// by a hash of both numbers, and forgotten when their time is over. Any thread may use it.
public final class Announcements {

  /// At most so many at a time, about 150 bytes each.
  static final int MOST = 500_000;

  /// What a name may consist of, so that it can stand in JSON and in a header as it is.
  public static final String NAME = "1 to 32 letters, digits, spaces and . , & ( ) + / -";

  private static final Pattern NAMES = Pattern.compile("(?!\\s)[\\p{L}\\p{Nd} .,&()+/-]{1,32}");

  /// How often those whose time is over are looked for, in milliseconds.
  private static final long SWEEP = 1_000;

  private final Map<Long, Announced> byPair = new ConcurrentHashMap<>();
  private final LongSupplier millis;
  private volatile long swept;

  Announcements(LongSupplier millis) {
    this.millis = millis;
    this.swept = millis.getAsLong();
  }

  private record Announced(String name, long until) {}

  /// Whether a text can be shown as a name.
  public static boolean isName(String text) {
    return NAMES.matcher(text).matches();
  }

  /// Says that a call is to come; the same pair again replaces what was said.
  ///
  /// @param name of the caller for the called one, see [#isName]
  /// @param reason of the call, likewise; empty for none
  /// @return until when, in milliseconds since 1970; nothing where too many are known
  public Optional<Long> announce(
      long caller, long callee, String name, String reason, int seconds) {
    if (!isName(name) || !(reason.isEmpty() || isName(reason))) {
      throw new IllegalArgumentException("Expected " + NAME);
    }
    String shown = reason.isEmpty() ? name : name + " - " + reason;
    long pair = pair(caller, callee);
    if (byPair.size() >= MOST && !byPair.containsKey(pair)) {
      return Optional.empty();
    }
    long until = millis.getAsLong() + seconds * 1_000L;
    byPair.put(pair, new Announced(shown, until));
    return Optional.of(until);
  }

  /// An answer with the mark of a call that was announced. Only where the caller's operator says
  /// that it is calling: else a name would be shown for whoever substitutes the number meanwhile.
  int marked(int answer, CallQuestion question) {
    boolean known =
        answer != CallAnswer.LATER
            && !byPair.isEmpty()
            && CallAnswer.reason(answer) == Reason.REGISTERED
            && find(question.caller(), question.callee()).isPresent();
    return known ? CallAnswer.with(answer, Mark.ANNOUNCED) : answer;
  }

  /// The name to show with an answer; empty where the call was not announced.
  String name(int answer, CallQuestion question) {
    return answer != CallAnswer.LATER && CallAnswer.has(answer, Mark.ANNOUNCED)
        ? find(question.caller(), question.callee()).map(Announced::name).orElse("")
        : "";
  }

  private Optional<Announced> find(long caller, long callee) {
    return Optional.ofNullable(byPair.get(pair(caller, callee)))
        .filter(one -> one.until() > millis.getAsLong());
  }

  void expire() {
    long now = millis.getAsLong();
    if (now - swept >= SWEEP) {
      swept = now;
      byPair.values().removeIf(one -> one.until() <= now);
    }
  }

  private static long pair(long caller, long callee) {
    return Keys.of(caller, callee);
  }
}
