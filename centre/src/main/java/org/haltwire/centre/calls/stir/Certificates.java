package org.haltwire.centre.calls.stir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.OpenInternet;
import org.haltwire.centre.work.WholeAnswer;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The certificates of signers, fetched behind the calls: a check never waits for one. Addresses
/// come from whoever signs, so that nothing inside is reached by them: https only, no redirects,
/// public addresses only unless the host is one that the settings name, at most 64 KiB and five
/// seconds.
@Component
class Certificates extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
  private static final int MOST = 10_000;
  private static final int WAITING = 1_000;
  private static final int LARGEST = 64 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final StirKeys keys;
  private final StirSettings settings;
  private final InstantSource clock;
  private final HttpClient http;
  private final Map<URI, Held> held = new ConcurrentHashMap<>();
  private final BlockingQueue<URI> wanted = new ArrayBlockingQueue<>(WAITING);

  /// What is known of an address.
  ///
  /// @param finding [Finding#RIGHT] where the certificates stand for a key, else why not
  /// @param until when it is asked for again
  record Held(Finding finding, List<X509Certificate> signer, long until) {}

  private static final Held NOTHING = new Held(Finding.NOT_FETCHED, List.of(), 0);

  Certificates(StirKeys keys, StirSettings settings, InstantSource clock) {
    super("calls-certificates", "certificates of signers are fetched later");
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .sslContext(keys.web())
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// What is there now; what is not is fetched for the next call.
  Held find(URI address) {
    Held known = held.getOrDefault(address, NOTHING);
    if (known.until() <= clock.millis() && mark(address, known)) {
      wanted.offer(address);
    }
    return known;
  }

  /// True for one of those who find that it has to be fetched. Until then what was known goes on.
  private boolean mark(URI address, Held known) {
    if (held.size() >= MOST) {
      long now = clock.millis();
      held.values().removeIf(one -> one.until() <= now);
      if (held.size() >= MOST) {
        return false;
      }
    }
    Held soon =
        new Held(known.finding(), known.signer(), clock.millis() + settings.retry().toMillis());
    return known.until() == 0
        ? held.putIfAbsent(address, soon) == null
        : held.replace(address, known, soon);
  }

  @Override
  protected void step() throws InterruptedException {
    URI address = wanted.poll(1, TimeUnit.SECONDS);
    if (address != null) {
      held.put(address, fetch(address));
    }
  }

  private Held fetch(URI address) throws InterruptedException {
    try {
      refusePrivate(address.getHost());
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
      HttpResponse<byte[]> answer = WholeAnswer.of(http, request, PATIENCE, LARGEST);
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      X509Certificate signer = keys.trust().orElseThrow().signer(answer.body(), clock.instant());
      return new Held(Finding.RIGHT, List.of(signer), after(settings.keep()));
    } catch (GeneralSecurityException untrusted) {
      LOG.warn(
          "the certificate at {} is not trusted: {}",
          address.getHost(),
          FailureWords.brief(untrusted));
      return new Held(Finding.UNTRUSTED, List.of(), after(settings.retry()));
    } catch (IOException away) {
      LOG.warn("no certificate was had from {}: {}", address.getHost(), FailureWords.brief(away));
      return new Held(Finding.UNREACHABLE, List.of(), after(settings.retry()));
    }
  }

  private long after(Duration time) {
    return clock.millis() + time.toMillis();
  }

  private void refusePrivate(String host) throws IOException {
    if (!settings.hosts().isEmpty()) {
      if (!settings.hosts().contains(host)) {
        throw new IOException("haltwire.calls.stir.hosts does not name this host");
      }
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!OpenInternet.has(address)) {
        throw new IOException("it is no public address");
      }
    }
  }

  /// A context for https with these certificates as the only roots.
  static SSLContext web(List<X509Certificate> roots) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < roots.size(); i++) {
      store.setCertificateEntry("root-" + i, roots.get(i));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
