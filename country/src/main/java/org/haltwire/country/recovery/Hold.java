package org.haltwire.country.recovery;

import java.util.List;
import org.haltwire.core.event.FactId;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Pursuit.Held;
import org.haltwire.core.money.Pursuit.Standing;
import org.haltwire.core.money.Traced;
import org.haltwire.core.money.Transfer;

/// Money of a case that is held in one account.
final class Hold {

  private final TheftCase from;
  private final Transfer.Side account;
  private final List<Part> parts;
  private final long orderedAt;
  private boolean carriedOut;
  private long secured;
  private long securedAt;

  /// How a part stands.
  enum State {
    HELD,
    /// Its return was ordered: it does not end before it is done.
    RETURNING,
    RETURNED,
    LET_GO
  }

  /// What is held for one reported payment.
  static final class Part {
    final TheftCase.Source source;
    final long claim;
    long secured;
    List<Whereabouts.Taken> taken = List.of();
    State state = State.HELD;

    Part(TheftCase.Source source, long claim) {
      this.source = source;
      this.claim = claim;
    }

    FactId payment() {
      return source.payment().id();
    }

    boolean hasEnded() {
      return state == State.RETURNED || state == State.LET_GO;
    }
  }

  Hold(TheftCase from, Transfer.Side account, List<Part> parts, long orderedAt) {
    this.from = from;
    this.account = account;
    this.parts = List.copyOf(parts);
    this.orderedAt = orderedAt;
  }

  TheftCase from() {
    return from.current();
  }

  String account() {
    return account.account();
  }

  List<Part> parts() {
    return parts;
  }

  long orderedAt() {
    return orderedAt;
  }

  long claimed() {
    return parts.stream().mapToLong(part -> part.claim).sum();
  }

  /// What the bank took out of the account.
  long secured() {
    return secured;
  }

  long securedAt() {
    return securedAt;
  }

  void secured(long minor, long time) {
    carriedOut = true;
    secured = minor;
    securedAt = time;
  }

  /// Whether nothing of it is held any more.
  boolean hasEnded() {
    return carriedOut && parts.stream().allMatch(Part::hasEnded);
  }

  private Standing standing() {
    if (!carriedOut) {
      return Standing.ASKED;
    }
    if (!hasEnded()) {
      return Standing.SECURED;
    }
    boolean wasReturned = parts.stream().anyMatch(part -> part.state == State.RETURNED);
    return wasReturned ? Standing.RETURNED : Standing.LET_GO;
  }

  /// As a trace sees it.
  Held held(Traced traced) {
    Mix claims = Mix.NOTHING;
    for (int source = 0; source < traced.roots().size(); source++) {
      int transfer = traced.roots().get(source).transfer();
      for (Part part : parts) {
        if (part.source.transfer() == transfer) {
          claims = claims.plus(Mix.of(source, part.claim));
        }
      }
    }
    long kept = 0;
    for (Part part : parts) {
      kept += part.state == State.LET_GO ? 0 : part.secured;
    }
    return new Held(account(), standing(), claims, kept);
  }
}
