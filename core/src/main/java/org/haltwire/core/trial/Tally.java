package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;

/// What a trial counted so far. Can be saved and gone on with.
public final class Tally {

  /// Margins are kept from -[#WIDEST] to +[#WIDEST], in steps of [#STEP]; what is beyond counts at
  /// the end.
  public static final int WIDEST = 200;

  public static final int STEP = 5;

  private static final int FORMAT = 1;
  private static final int COURSES = Course.values().length;
  private static final int GRAVITIES = 4;
  private static final int MARGINS = 2 * WIDEST / STEP + 1;

  private final PolicyId candidatePolicy;
  private final int rules;
  private final int typologies;
  final Grid candidate = new Grid(COURSES);
  final Grid against = new Grid(COURSES);
  final Grid fired;
  final Grid alone;
  final Grid byTypology;
  final Grid aloneByTypology;
  final Grid margins = new Grid(MARGINS);
  final Grid changes = new Grid(GRAVITIES * GRAVITIES);
  final Largest stricter = new Largest();
  final Largest milder = new Largest();
  private final long[] together;
  private final Days days;
  private final Scorecard scorecard;
  private final Grid[] probes;
  private long entries;

  Tally(Policy policy, int probeCount, ZoneId zone) {
    scorecard = new Scorecard(policy);
    days = new Days(zone);
    candidatePolicy = policy.id();
    rules = policy.rules().size();
    typologies = policy.typologies().size();
    fired = new Grid(Math.max(1, rules));
    alone = new Grid(Math.max(1, rules));
    byTypology = new Grid(Math.max(1, typologies * COURSES));
    aloneByTypology = new Grid(Math.max(1, typologies));
    together = new long[rules * rules];
    probes = new Grid[probeCount];
    for (int i = 0; i < probeCount; i++) {
      probes[i] = new Grid(Scale.BUCKETS);
    }
  }

  void entry() {
    entries++;
  }

  /// Counts a payment.
  ///
  /// @param sign 1 to count, -1 to take back what was counted with this truth
  public void count(Judgement judgement, Truth truth, int sign) {
    Truth.Kind kind = truth.kind();
    long minor = judgement.minor();
    Course course = judgement.candidate().course(truth);
    Course other = judgement.against().course(truth);
    Day today = days.at(judgement.time());
    for (Grid grid : List.of(candidate, today.candidate)) {
      grid.add(kind, course.ordinal(), minor, sign);
    }
    for (Grid grid : List.of(against, today.against)) {
      grid.add(kind, other.ordinal(), minor, sign);
    }
    int change = judgement.candidate().gravity() * GRAVITIES + judgement.against().gravity();
    changes.add(kind, change, minor, sign);
    margins.add(kind, Math.floorDiv(within(judgement.margin()) + WIDEST, STEP), minor, sign);
    if (judgement.candidate().typology() >= 0) {
      int column = judgement.candidate().typology() * COURSES + course.ordinal();
      byTypology.add(kind, column, minor, sign);
      typology(judgement, kind, sign);
    }
    rules(judgement, kind, sign);
  }

  private void typology(Judgement judgement, Truth.Kind kind, int sign) {
    Judgement.Opinion opinion = judgement.candidate();
    if (scorecard.gravityWithout(opinion.typology(), judgement.fired()) < opinion.gravity()) {
      aloneByTypology.add(kind, opinion.typology(), judgement.minor(), sign);
    }
  }

  /// Says of an example what is known of it now.
  public void revise(long position, Truth truth) {
    stricter.revise(position, truth);
    milder.revise(position, truth);
  }

  /// Which rules fired, with which others, and whose absence would make the verdict lighter.
  private void rules(Judgement judgement, Truth.Kind kind, int sign) {
    long[] words = judgement.fired();
    int gravity = judgement.candidate().gravity();
    for (int w = 0; w < words.length; w++) {
      for (long bits = words[w]; bits != 0; bits &= bits - 1) {
        int rule = (w << 6) + Long.numberOfTrailingZeros(bits);
        fired.add(kind, rule, judgement.minor(), sign);
        along(rule, words, sign);
        if (gravity > 0 && Scorecard.gravity(scorecard.assessWithout(rule, words)) < gravity) {
          alone.add(kind, rule, judgement.minor(), sign);
        }
      }
    }
  }

  private static int within(int margin) {
    return Math.clamp(margin, -WIDEST, WIDEST);
  }

  void probe(int probe, Truth.Kind kind, long value, long minor) {
    probes[probe].add(kind, Scale.bucket(value), minor, 1);
  }

  /// Entries that were gone through, of any kind.
  public long entries() {
    return entries;
  }

  /// What the candidate would have done, by [Course].
  public Grid candidate() {
    return candidate;
  }

  /// What the other policy did or would have done.
  public Grid against() {
    return against;
  }

  /// Payments for which each of the candidate's rules fired.
  public Grid fired() {
    return fired;
  }

  /// Payments that would have had a lighter verdict without the rule.
  public Grid alone() {
    return alone;
  }

  /// Payments for which two rules fired both.
  public long together(int one, int other) {
    return together[one * rules + other];
  }

  public long count(Truth.Kind kind, int typology, Course course) {
    return byTypology.count(kind, typology * COURSES + course.ordinal());
  }

  public long money(Truth.Kind kind, int typology, Course course) {
    return byTypology.money(kind, typology * COURSES + course.ordinal());
  }

  /// Payments that would have had a lighter verdict without the typology.
  public Grid aloneByTypology() {
    return aloneByTypology;
  }

  /// By how much the nearest typology was above its hold; column `i` is from `i * STEP - WIDEST`
  /// on.
  public Grid margins() {
    return margins;
  }

  /// Payments by both gravities, 0 allow to 3 refuse.
  public long changed(Truth.Kind kind, int candidateGravity, int againstGravity) {
    return changes.count(kind, candidateGravity * GRAVITIES + againstGravity);
  }

  public long changedMoney(Truth.Kind kind, int candidateGravity, int againstGravity) {
    return changes.money(kind, candidateGravity * GRAVITIES + againstGravity);
  }

  /// The largest payments for which the candidate's verdict is graver.
  public List<Example> stricter() {
    return stricter.list();
  }

  /// The largest payments for which it is lighter.
  public List<Example> milder() {
    return milder.list();
  }

  /// By day since 1970-01-01.
  public SortedMap<Long, Day> days() {
    return days.all();
  }

  /// The values that a probe's comparison saw, in [Scale]'s buckets.
  public Grid probe(int index) {
    return Objects.requireNonNull(probes[index]);
  }

  /// Writes everything. The format has a version of its own.
  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(candidatePolicy.version());
    out.writeLong(entries);
    for (Grid grid : grids()) {
      grid.save(out);
    }
    for (long count : together) {
      out.writeLong(count);
    }
    days.save(out);
    stricter.save(out);
    milder.save(out);
    for (Grid probe : probes) {
      probe.save(out);
    }
  }

  /// Reads what [#save] wrote into an empty tally of the same policy.
  ///
  /// @throws IOException if it was written for another policy or in an unknown format
  void restore(DataInput in) throws IOException {
    int format = in.readInt();
    String version = in.readUTF();
    if (format != FORMAT || !version.equals(candidatePolicy.version())) {
      throw new IOException(
          "Expected a tally of format %d of policy %s, but got format %d of %s"
              .formatted(FORMAT, candidatePolicy.version(), format, version));
    }
    entries = in.readLong();
    for (Grid grid : grids()) {
      grid.restore(in);
    }
    for (int i = 0; i < together.length; i++) {
      together[i] = in.readLong();
    }
    days.restore(in);
    stricter.restore(in);
    milder.restore(in);
    for (Grid probe : probes) {
      probe.restore(in);
    }
  }

  private List<Grid> grids() {
    return List.of(candidate, against, fired, alone, byTypology, aloneByTypology, margins, changes);
  }

  private void along(int rule, long[] words, int sign) {
    for (int w = 0; w < words.length; w++) {
      for (long bits = words[w]; bits != 0; bits &= bits - 1) {
        together[rule * rules + (w << 6) + Long.numberOfTrailingZeros(bits)] += sign;
      }
    }
  }
}
