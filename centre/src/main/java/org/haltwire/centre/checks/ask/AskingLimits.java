package org.haltwire.centre.checks.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.haltwire.centre.checks.CheckSettings;
import org.haltwire.centre.checks.capture.CaptureSettings;
import org.haltwire.centre.checks.picture.PictureSettings;
import org.haltwire.centre.participants.ParticipantSettings;
import org.haltwire.centre.participants.credential.ClientAddress;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.springframework.stereotype.Component;

/// How often one may ask, in memory alone. Behind one address there may be a whole town, so that
/// questions about links, companies and messages are nearly free; questions about phones, cards and
/// accounts are not, or a list of mules could be tried out with them.
@Component
public class AskingLimits {

  private static final int PREFIX_BYTES = 6;

  /// So many askers are remembered; who asked longest ago is forgotten first.
  private static final int MOST = 50_000;

  private final Rate any;
  private final Rate personal;
  private final Rate pages;
  private final Rate pictures;
  private final ClientAddress addresses;
  private final InstantSource clock;
  private final Map<String, TokenBucket> ofAny = remembered();
  private final Map<String, TokenBucket> ofPeople = remembered();
  private final Map<String, TokenBucket> ofPages = remembered();
  private final Map<String, TokenBucket> ofPictures = remembered();

  AskingLimits(
      CheckSettings settings,
      CaptureSettings captures,
      PictureSettings brought,
      ParticipantSettings proxies,
      InstantSource clock) {
    this.any = new Rate(settings.perMinute() / 60.0, settings.perMinute());
    this.personal = new Rate(settings.personalPerHour() / 3_600.0, settings.personalPerHour());
    this.pages = new Rate(captures.perMinute() / 60.0, captures.perMinute());
    this.pictures = new Rate(brought.perMinute() / 60.0, brought.perMinute());
    this.addresses = new ClientAddress(proxies.proxies(), proxies.forwardedHeader());
    this.clock = clock;
  }

  /// Whether a question may be asked now, which is counted.
  ///
  /// @param later how long to wait first; none where it may be asked now
  /// @param people whether it may be looked up what was reported about people's phones, cards and
  ///   accounts, which is counted when it is asked; only where there are some
  /// @param page whether the page behind a link may be read now
  public record Allowed(Duration later, BooleanSupplier people, boolean page) {}

  /// A message is read whatever it holds; that it names phones and cards gets no more of these
  /// looked up than asking about each would.
  ///
  /// @param who an address or a chat, in a form that does not end up anywhere else
  public Allowed allow(String who, Asked asked) {
    long now = clock.millis() * 1_000_000;
    long nanos = bucket(ofAny, who).take(any, now);
    if (nanos > 0 || !asked.namesPeople()) {
      boolean link = nanos == 0 && asked.site().isPresent();
      boolean page = link && bucket(ofPages, who).take(pages, now) == 0;
      return new Allowed(Duration.ofNanos(nanos), people(who), page);
    }
    long spent = bucket(ofPeople, who).take(personal, now);
    return asked.kind().isPersonal()
        ? new Allowed(Duration.ofNanos(spent), () -> true, false)
        : new Allowed(Duration.ZERO, () -> spent == 0, false);
  }

  /// Whether people's numbers that a page names may be looked up, which is counted when it is
  /// asked: a page of one's own with other people's numbers gets no more of them looked up than
  /// asking about each would.
  public BooleanSupplier people(String who) {
    return () -> bucket(ofPeople, who).take(personal, clock.millis() * 1_000_000) == 0;
  }

  /// Whether a picture may be brought now, which is counted.
  public boolean mayBring(String who) {
    return bucket(ofPictures, who).take(pictures, clock.millis() * 1_000_000) == 0;
  }

  /// How long to wait before the rest of an answer may be asked for, which is counted as a question
  /// is; none where it may be now.
  public Duration again(String who) {
    return Duration.ofNanos(bucket(ofAny, who).take(any, clock.millis() * 1_000_000));
  }

  private static TokenBucket bucket(Map<String, TokenBucket> buckets, String who) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(who, _ -> new TokenBucket(0));
    }
  }

  private static Map<String, TokenBucket> remembered() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
        return size() > MOST;
      }
    };
  }

  /// Whether somebody may object now, which is counted as a question about people is.
  public boolean mayObject(String who) {
    return bucket(ofPeople, who).take(personal, clock.millis() * 1_000_000) == 0;
  }

  /// Who a request is from: its address; of IPv6 the first 48 bits, which one customer has at most.
  public String who(HttpServletRequest request) {
    return addresses.of(request).map(AskingLimits::network).orElse("nobody");
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
        : address.getHostAddress();
  }
}
