package org.haltwire.centre.pyramids.published;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.pyramids.published.Publication.State;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What officers decide about names. One proposes, another publishes; either may take it back, for
/// to say less is never a danger.
@Component
class PublicationDesk {

  private static final int MINUTE = 60_000;

  private final PublicationStore store;
  private final Independent independent;
  private final InstantSource clock;

  PublicationDesk(PublicationStore store, Independent independent, InstantSource clock) {
    this.store = store;
    this.independent = independent;
    this.clock = clock;
  }

  /// What became of a step.
  enum Done {
    DONE,
    /// Somebody else was there before.
    TOO_LATE,
    /// Who proposed it cannot publish it.
    OWN,
    /// Who proposed it let them in, or they who proposed it.
    DEPENDENT
  }

  Done publish(Publication one, String who) {
    String proposer = one.steps().proposedBy();
    if (proposer.equals(who)) {
      return Done.OWN;
    }
    if (!independent.isOf(who, List.of(proposer))) {
      return Done.DEPENDENT;
    }
    return one.state() == State.PROPOSED
        ? done(store.move(one, State.PUBLISHED, who, ""))
        : Done.TOO_LATE;
  }

  Done refuse(Publication one, String who) {
    return one.state() == State.PROPOSED
        ? done(store.move(one, State.REFUSED, who, ""))
        : Done.TOO_LATE;
  }

  /// Takes back what is proposed or published.
  ///
  /// @param why as the public reads it
  Done takeBack(Publication one, String who, String why) {
    return switch (one.state()) {
      case PROPOSED -> done(store.move(one, State.WITHDRAWN, who, why));
      case PUBLISHED -> done(store.move(one, State.REVERSED, who, why));
      case REFUSED, WITHDRAWN, REVERSED, EXPIRED -> Done.TOO_LATE;
    };
  }

  private static Done done(boolean moved) {
    return moved ? Done.DONE : Done.TOO_LATE;
  }

  /// Ends what nobody renewed. What a question finds ends on time, whenever this runs.
  @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
  void expire() {
    for (Publication one : store.over(clock.millis())) {
      store.move(one, State.EXPIRED, "", "");
    }
  }
}
