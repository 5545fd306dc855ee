package org.haltwire.centre.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.Notice;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.BankAnswers;
import org.haltwire.centre.work.Worker;
import org.haltwire.country.people.Banks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The banks of the made-up town: participants without keys, so that holds can be ordered of them.
/// They answer as banks do: most secure all, some a part or nothing, and some are late.
@Component
@Order(80)
final class DemoBanks extends Worker implements Notice {

  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int HUNDRED = 100;
  private static final int SILENT = 8;
  private static final int NOTHING = 16;
  private static final int PART = 40;

  private final Participants participants;
  private final BankAnswers answers;
  private final boolean wanted;
  private final Map<String, Long> answered = new TreeMap<>();

  DemoBanks(Participants participants, BankAnswers answers, CentreSettings centre) {
    super("demo-banks", "the answers of made-up banks wait");
    this.participants = participants;
    this.answers = answers;
    this.wanted = centre.demo();
  }

  @Override
  public List<String> lines() {
    if (wanted) {
      for (String bank : Banks.BANKS) {
        participants.register(
            new Participant(code(bank), bank + " (made up)", EnumSet.of(Role.READER)));
      }
    }
    return List.of();
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(PAUSE);
    if (wanted) {
      for (String bank : Banks.BANKS) {
        long after = answered.getOrDefault(bank, 0L);
        answered.put(bank, answers.answer(code(bank), after, DemoBanks::secures));
      }
    }
  }

  /// The same answer for the same hold, whenever it is asked; below 0 for none.
  static long secures(String hold, long amount) {
    int chance = Math.floorMod(hold.hashCode() * 31, HUNDRED);
    if (chance < SILENT) {
      return -1;
    }
    if (chance < NOTHING) {
      return 0;
    }
    return chance < PART ? Math.ceilDiv(amount * chance, HUNDRED) : amount;
  }

  private static String code(String bank) {
    return bank.toLowerCase(Locale.ROOT);
  }
}
