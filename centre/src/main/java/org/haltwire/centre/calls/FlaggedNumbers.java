package org.haltwire.centre.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.labels.Labels;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.event.Label;
import org.springframework.stereotype.Component;

/// The numbers that are known for fraud: the last label about them by an authority or by the
/// centre's own people says so. An operator may label numbers too, but whoever is flagged here has
/// payments held for it: that is not for a competitor to say. A second behind the labels.
@Component
class FlaggedNumbers extends Worker {

  private static final Duration REST = Duration.ofSeconds(1);

  /// The sender of what the centre's own people say.
  private static final String CENTRE = "haltwire";

  private final Labels labels;
  private final Participants participants;
  private final Set<Long> known = new HashSet<>();
  private long position;

  /// In order.
  private volatile long[] numbers = {};

  FlaggedNumbers(Labels labels, Participants participants) {
    super("calls-flagged", "the numbers known for fraud are those of before");
    this.labels = labels;
    this.participants = participants;
  }

  boolean contains(long number) {
    return Arrays.binarySearch(numbers, number) >= 0;
  }

  @Override
  protected void step() throws InterruptedException {
    List<Labels.OfPhone> news = new ArrayList<>();
    long last = labels.aboutPhones(position, news::add);
    if (!news.isEmpty()) {
      Set<String> trusted = trusted();
      news.stream().filter(one -> trusted.contains(one.sender())).forEach(this::take);
      long[] now = known.stream().mapToLong(Long::longValue).sorted().toArray();
      numbers = now;
      position = last;
    }
    Thread.sleep(REST);
  }

  private Set<String> trusted() {
    Set<String> trusted = new HashSet<>(Set.of(CENTRE));
    participants.all().stream()
        .filter(one -> one.may(Role.AUTHORITY))
        .forEach(one -> trusted.add(one.code()));
    return trusted;
  }

  private void take(Labels.OfPhone label) {
    long number = PhoneNumber.of(label.phone());
    if (label.meaning() == Label.Meaning.FRAUD) {
      known.add(number);
    } else {
      known.remove(number);
    }
  }
}
