package org.haltwire.centre.checks.capture;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.registers.Registers;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Site;
import org.springframework.stereotype.Component;

/// The page behind a link, as far as it is known now. A page that was not read lately is read
/// behind the answer.
@Component
public class Captures {

  /// Where a channel's posts are shown to who has no account.
  private static final Set<String> OPEN_NETWORKS = Set.of("t.me", "telegram.me");

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

  private final CaptureStore store;
  private final Registrations registrations;
  private final SitePrints prints;
  private final Registers registers;
  private final CaptureSettings settings;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);

  Captures(
      CaptureStore store,
      Registrations registrations,
      SitePrints prints,
      Registers registers,
      CaptureSettings settings,
      InstantSource clock) {
    this.store = store;
    this.registrations = registrations;
    this.prints = prints;
    this.registers = registers;
    this.settings = settings;
    this.clock = clock;
  }

  /// What is there of a link's page.
  public sealed interface Seen {

    /// The pages that were read; nothing where there are none.
    default Optional<Capture> read() {
      return this instanceof There(Capture capture) ? Optional.of(capture) : Optional.empty();
    }
  }

  public record There(Capture capture) implements Seen {}

  /// It is being read.
  ///
  /// @param key of the rest of the answer
  public record Coming(String key) implements Seen {}

  public record None(Miss why) implements Seen {}

  /// @param may whether it may be read now, if it has to be
  public Seen of(Site site, boolean may) {
    if (!settings.on()) {
      return new None(Miss.OFF);
    }
    if (isProtected(site)) {
      return new None(Miss.PROTECTED);
    }
    Optional<String> address = address(site);
    if (address.isEmpty()) {
      return new None(Miss.CLOSED_NETWORK);
    }
    long now = clock.millis();
    Optional<Capture> latest = store.latest(address.get()).filter(one -> isFresh(one, now));
    if (latest.isPresent()) {
      return seen(latest.get());
    }
    if (!may) {
      return new None(Miss.TOO_OFTEN);
    }
    Optional<String> key = store.want(address.get(), now, settings.waiting());
    news.release();
    return key.<Seen>map(Coming::new).orElseGet(() -> new None(Miss.BUSY));
  }

  boolean isProtected(Site site) {
    return registers.protectedNames().stream().anyMatch(name -> name.sites().contains(site.key()));
  }

  private static Optional<String> address(Site site) {
    if (site.channel().isEmpty() || site.isShared()) {
      int fragment = site.path().indexOf('#');
      return Optional.of(
          site.host() + (fragment < 0 ? site.path() : site.path().substring(0, fragment)));
    }
    String name = site.channel().substring(site.channel().indexOf('/') + 1);
    return OPEN_NETWORKS.contains(site.registrable()) && name.matches("[a-z][a-z0-9_]{3,31}")
        ? Optional.of("t.me/s/" + name)
        : Optional.empty();
  }

  /// What failed may do better a little later.
  private boolean isFresh(Capture capture, long now) {
    long fresh = settings.fresh().toMillis();
    boolean passing = capture.why().map(Miss::mayPass).orElse(false);
    return capture.doneAt() > now - (passing ? fresh / 12 : fresh);
  }

  private static Seen seen(Capture capture) {
    return switch (capture.state()) {
      case READ -> new There(capture);
      case MISSED -> new None(capture.why().orElse(Miss.NO_ANSWER));
      case WAITING -> new Coming(capture.key());
    };
  }

  /// Waits until what is coming has come, or so long. A request's thread costs nothing while it
  /// waits.
  public void await(String key, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (store.isWaiting(key) && System.nanoTime() - end < 0) {
      TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
    }
  }

  /// The link that a key is for.
  public Optional<Site> site(String key) {
    return store.find(key).flatMap(one -> read(one.address()));
  }

  /// What has become of what was coming.
  public Optional<Seen> later(String key) {
    return store.find(key).map(Captures::seen);
  }

  static Optional<Site> read(String address) {
    return Address.read("https://" + address) instanceof Address.Fine(Site site)
        ? Optional.of(site)
        : Optional.empty();
  }

  /// Where a site led to.
  public Optional<Site> landed(Capture capture) {
    return read(capture.landed());
  }

  /// What a registry said of a domain; nothing where none was asked or none answered.
  ///
  /// @param asOf the day that it said so, in UTC
  public record Registered(LocalDate since, String register, LocalDate asOf) {}

  public Optional<Registered> registration(String domain) {
    return registrations.of(domain);
  }

  /// Other sites that a site is like.
  public List<SitePrints.Alike> like(String site) {
    return prints.like(site);
  }

  /// Gets a permit with each news.
  Semaphore news() {
    return news;
  }
}
