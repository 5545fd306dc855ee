package org.haltwire.centre.recovery.trace;

import java.util.List;
import java.util.SortedMap;
import org.haltwire.core.money.Limits;
import org.haltwire.core.money.Method;
import org.haltwire.core.money.Route;
import org.haltwire.core.money.Traced;
import tools.jackson.databind.json.JsonMapper;

/// A trace as it is kept and shown: everything that its arithmetic needs. Amounts are minor units
/// of the profile's currency; times milliseconds since 1970-01-01T00:00Z.
///
/// @param position of the last entry of the journal that was looked at
/// @param time of that entry
public record SavedTrace(
    Method method,
    Limits limits,
    long position,
    long time,
    List<Source> sources,
    List<Move> moves,
    List<Spot> spots,
    boolean cut) {

  private static final JsonMapper JSON = new JsonMapper();

  public SavedTrace {
    sources = List.copyOf(sources);
    moves = List.copyOf(moves);
    spots = List.copyOf(spots);
  }

  /// A reported payment. The place in the list is its number in [Sum].
  ///
  /// @param payment its position in the journal
  /// @param amount what was stolen with it, less what it carried of other victims
  public record Source(long incident, int number, long payment, long amount) {}

  /// An amount: what nobody claims, and what was stolen, by source.
  public record Sum(long own, SortedMap<Integer, Long> stolen) {

    public long total() {
      return own + ofVictims();
    }

    public long ofVictims() {
      return stolen.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Stolen money moved from an account to another, or out.
  ///
  /// @param position of the journal's entry that says so
  /// @param hop 1 from a victim's account
  /// @param before what the payer's account held before, as far as is known
  /// @param moved what the transfer took of it
  /// @param unseen how much of the own part nobody saw come
  /// @param back what came back to whom it was stolen from
  public record Move(
      long position,
      long time,
      Route route,
      int hop,
      Side from,
      Side to,
      Sum before,
      Sum moved,
      long unseen,
      Sum back) {}

  /// One end of a move.
  public record Side(String account, String bank) {}

  /// An account on the way, and what is in it now.
  public record Spot(Side account, int hop, long arrived, Sum holds, Traced.End end) {}

  public String toJson() {
    return JSON.writeValueAsString(this);
  }

  public static SavedTrace fromJson(String json) {
    return JSON.readValue(json, SavedTrace.class);
  }

  public long stolen() {
    return sources.stream().mapToLong(Source::amount).sum();
  }

  /// What should still be in accounts.
  public long there() {
    return spots.stream().mapToLong(spot -> spot.holds().ofVictims()).sum();
  }

  /// What cannot be followed or held any more.
  public long gone() {
    return moves.stream()
        .filter(move -> move.route().leaves())
        .mapToLong(move -> move.moved().ofVictims() - move.back().ofVictims())
        .sum();
  }

  public long cameBack() {
    return moves.stream().mapToLong(move -> move.back().ofVictims()).sum();
  }
}
