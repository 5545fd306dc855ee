package org.haltwire.centre.calls;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.haltwire.centre.labels.Labels;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.event.Label;
import org.springframework.stereotype.Component;

/// The numbers that are known for fraud: the last label about them says so. A second behind the
/// labels.
@Component
class FlaggedNumbers extends Worker {

  private static final Duration REST = Duration.ofSeconds(1);

  private final Labels labels;
  private final Set<Long> known = new HashSet<>();
  private long position;

  /// In order.
  private volatile long[] numbers = {};

  FlaggedNumbers(Labels labels) {
    super("calls-flagged", "the numbers known for fraud are those of before");
    this.labels = labels;
  }

  boolean contains(long number) {
    return Arrays.binarySearch(numbers, number) >= 0;
  }

  int size() {
    return numbers.length;
  }

  @Override
  protected void step() throws InterruptedException {
    long before = position;
    position = labels.aboutPhones(before, this::take);
    if (position > before) {
      long[] now = known.stream().mapToLong(Long::longValue).sorted().toArray();
      numbers = now;
    }
    Thread.sleep(REST);
  }

  private void take(String phone, Label.Meaning meaning) {
    long number = PhoneNumber.of(phone);
    if (meaning == Label.Meaning.FRAUD) {
      known.add(number);
    } else {
      known.remove(number);
    }
  }
}
