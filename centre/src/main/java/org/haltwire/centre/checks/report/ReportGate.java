package org.haltwire.centre.checks.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haltwire.centre.participants.ParticipantSettings;
import org.haltwire.centre.participants.credential.ClientAddress;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.springframework.stereotype.Component;

/// Keeps a flood of reports from one place from being a flood: each network and each chat has a
/// bucket of its own, so that nobody is held up by what others send. In memory alone.
@Component
class ReportGate {

  /// So many places are remembered; the one heard of longest ago is forgotten first.
  private static final int LIMIT = 20_000;

  private static final int V4_BYTES = 3;
  private static final int V6_BYTES = 6;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final ClientAddress addresses;
  private final Rate ofNetworks;
  private final Rate ofChats;
  private final InstantSource clock;
  private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  ReportGate(ParticipantSettings participants, ReportSettings settings, InstantSource clock) {
    this.addresses = new ClientAddress(participants.proxies(), participants.forwardedHeader());
    this.ofNetworks = settings.rate();
    this.ofChats = settings.chatRate();
    this.clock = clock;
  }

  /// Where a report comes from.
  ///
  /// @param name a network, or a chat by its token
  record Origin(String name, Rate rate) {}

  Origin chat(String token) {
    return new Origin("chat/" + token, ofChats);
  }

  /// The network that a request comes from: a part of the internet that one house, office or tower
  /// has, `192.0.2.0/24` or `2001:db8:1::/48`.
  Origin network(HttpServletRequest request) {
    return new Origin(addresses.of(request).map(ReportGate::network).orElse("unknown"), ofNetworks);
  }

  static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    int kept = bytes.length == 4 ? V4_BYTES : V6_BYTES;
    Arrays.fill(bytes, kept, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Expected 4 or 16 bytes", impossible);
    }
  }

  /// Nothing where a report is taken; else how long to wait.
  synchronized Duration take(Origin origin) {
    TokenBucket bucket = buckets.computeIfAbsent(origin.name(), _ -> new TokenBucket(0));
    if (buckets.size() > LIMIT) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return Duration.ofNanos(bucket.take(origin.rate(), now()));
  }

  private long now() {
    Instant now = clock.instant();
    return now.getEpochSecond() * SECOND + now.getNano();
  }
}
