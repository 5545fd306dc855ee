package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.haltwire.centre.work.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often institutions may ask: a bucket of tokens for each and each kind of question. Buckets
/// are in memory and are written twice a minute and at the stop; a process that is killed forgets
/// what was used in its last half minute. There is one for each institution that was let in.
@Component
public class Quotas extends Writer {

  private static final long PAUSE_SECONDS = 30;
  private static final long NANOS_OF_MILLI = 1_000_000;

  private final Roster roster;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final int missCost;
  private final Rate[] rates = new Rate[Quota.values().length];
  private final Map<String, TokenBucket[]> byParticipant = new ConcurrentHashMap<>();

  Quotas(Roster roster, JdbcClient jdbc, QuotaSettings settings, InstantSource clock) {
    super(
        "quotas",
        "what institutions have used up is not written",
        "what institutions have used up could not be written");
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
    this.missCost = settings.missCost();
    for (Quota quota : Quota.values()) {
      rates[quota.ordinal()] = settings.rate(quota);
    }
    restore();
  }

  /// Takes a token. 0 if there was one; else after how many seconds there will be.
  public long take(String participant, Quota quota) {
    long wait = bucket(participant, quota).take(rate(participant, quota), now());
    return wait == 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(wait + 999_999_999));
  }

  /// A question found nothing, or it had guessed wrong: it counts for more than one.
  public void missed(String participant) {
    Rate rate = rate(participant, Quota.PEOPLE);
    bucket(participant, Quota.PEOPLE).spend(rate, missCost - 1, now());
  }

  /// A payment was really made: who asked before it had a reason to.
  public void made(String participant) {
    bucket(participant, Quota.PEOPLE).giveBack(rate(participant, Quota.PEOPLE), now());
  }

  public long left(String participant, Quota quota) {
    return bucket(participant, quota).left(rate(participant, quota), now());
  }

  public int size(String participant, Quota quota) {
    return rate(participant, quota).size();
  }

  /// Says in an answer how much is left, in the words of the draft RateLimit headers of the IETF.
  public void tell(HttpServletResponse response, String participant, Quota quota) {
    Rate rate = rate(participant, quota);
    String name = "\"" + quota.name().toLowerCase(java.util.Locale.ROOT) + "\"";
    long window = Math.max(1, Math.round(rate.size() / rate.perSecond()));
    response.setHeader("RateLimit-Policy", name + ";q=" + rate.size() + ";w=" + window);
    response.setHeader("RateLimit", name + ";r=" + left(participant, quota));
  }

  private Rate rate(String participant, Quota quota) {
    Institution one = roster.now().byCode().get(participant);
    Rate own = one == null ? null : one.terms().rates().get(quota);
    return own == null ? rates[quota.ordinal()] : own;
  }

  private TokenBucket bucket(String participant, Quota quota) {
    TokenBucket[] known = byParticipant.get(participant);
    TokenBucket[] all =
        known == null ? byParticipant.computeIfAbsent(participant, _ -> fresh()) : known;
    return all[quota.ordinal()];
  }

  private static TokenBucket[] fresh() {
    TokenBucket[] buckets = new TokenBucket[Quota.values().length];
    java.util.Arrays.setAll(buckets, _ -> new TokenBucket(0));
    return buckets;
  }

  private long now() {
    return clock.millis() * NANOS_OF_MILLI;
  }

  private void restore() {
    jdbc.sql("select participant, quota, used_until from participant_quota")
        .query(row -> {
          TokenBucket[] all =
              byParticipant.computeIfAbsent(row.getString("participant"), _ -> fresh());
          Quota quota = Quota.valueOf(row.getString("quota"));
          all[quota.ordinal()] = new TokenBucket(row.getLong("used_until"));
        });
  }

  @Override
  protected void step() throws InterruptedException {
    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    writeRest();
  }

  /// All in one statement: rows that say the same already are left alone.
  @Override
  protected void writeRest() {
    List<String> participants = new ArrayList<>();
    List<String> quotas = new ArrayList<>();
    List<Long> until = new ArrayList<>();
    byParticipant.forEach((participant, buckets) -> {
      for (Quota quota : Quota.values()) {
        long fullAt = buckets[quota.ordinal()].fullAt();
        if (fullAt > 0) {
          participants.add(participant);
          quotas.add(quota.name());
          until.add(fullAt);
        }
      }
    });
    jdbc.sql(
            """
            insert into participant_quota (participant, quota, used_until)
            select * from unnest(:participants::text[], :quotas::text[], :until::bigint[])
            on conflict (participant, quota) do update set used_until = excluded.used_until
            where participant_quota.used_until <> excluded.used_until
            """)
        .param("participants", participants.toArray(String[]::new))
        .param("quotas", quotas.toArray(String[]::new))
        .param("until", until.toArray(Long[]::new))
        .update();
  }
}
