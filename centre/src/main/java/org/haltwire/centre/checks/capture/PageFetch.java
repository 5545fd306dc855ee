package org.haltwire.centre.checks.capture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.haltwire.centre.work.OpenInternet;
import org.haltwire.signs.site.Address;

/// Gets one page of the open Internet. Each name on the way is looked up once, and the connection
/// goes to an address that was found open: a name that means something else a moment later leads
/// nowhere. No cookies, no scripts, nothing but text, and not more than so many bytes of it.
final class PageFetch {

  private static final int MOST_WAYS = 5;
  private static final int REFUSED = 400;
  private static final Set<Integer> LEADS = Set.of(301, 302, 303, 307, 308);
  private static final String WANTED = "text/html,application/xhtml+xml,text/plain;q=0.8";

  private final OkHttpClient http;
  private final CaptureSettings settings;
  private final String name;

  /// @param names how names are looked up, before it is seen whether they are inside
  /// @param name what the centre calls itself
  PageFetch(CaptureSettings settings, Dns names, String name) {
    this.settings = settings;
    this.name = name;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.patience().dividedBy(2));
    this.http =
        settings.proxy().isEmpty()
            ? builder.proxy(Proxy.NO_PROXY).dns(host -> open(names.lookup(host))).build()
            : builder.proxy(proxy(settings)).build();
  }

  /// The way out.
  static Proxy proxy(CaptureSettings settings) {
    URI proxy = URI.create(settings.proxy());
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort()));
  }

  /// All addresses of a name have to be open: which one is taken is not the name's to play with.
  private static List<InetAddress> open(List<InetAddress> all) throws NotOpen {
    if (!all.stream().allMatch(OpenInternet::has)) {
      throw new NotOpen();
    }
    return all;
  }

  private static final class NotOpen extends UnknownHostException {

    private static final long serialVersionUID = 1L;
  }

  sealed interface Fetched {}

  /// @param address where it was in the end
  /// @param charset that the answer named; nothing where it named none
  /// @param whole whether it is all of it
  record Page(HttpUrl address, byte[] body, Optional<Charset> charset, boolean plain, boolean whole)
      implements Fetched {}

  /// @param status of the answer; 0 where there was none
  record Not(Miss why, int status) implements Fetched {}

  Fetched get(HttpUrl address) {
    return get(address, _ -> Optional.empty());
  }

  /// All ways to a page take as long together as one page may.
  ///
  /// @param forbidden why what an address leads to may not be had; nothing where it may
  Fetched get(HttpUrl first, Function<HttpUrl, Optional<Not>> forbidden) {
    long end = System.nanoTime() + settings.patience().toNanos();
    HttpUrl at = first;
    try {
      for (int way = 0; way <= MOST_WAYS; way++) {
        Optional<Not> not = way == 0 ? Optional.empty() : forbidden.apply(at);
        if (not.isPresent()) {
          return not.get();
        }
        Call call = http.newCall(request(at));
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        try (Response answer = call.execute()) {
          Optional<HttpUrl> next = next(answer);
          if (next.isEmpty()) {
            return LEADS.contains(answer.code())
                ? new Not(Miss.REFUSED, answer.code())
                : page(answer);
          }
          at = next.get();
        }
      }
      return new Not(Miss.TOO_MANY_WAYS, 0);
    } catch (IOException failed) {
      return new Not(why(failed), 0);
    }
  }

  private Request request(HttpUrl address) {
    return new Request.Builder()
        .url(address)
        .header("User-Agent", name)
        .header("Accept", WANTED)
        .header("Accept-Language", "kk,ru,en;q=0.8")
        .build();
  }

  /// Where an answer leads; nothing where it is an end, or leads to no site.
  private Optional<HttpUrl> next(Response answer) {
    String location = answer.header("Location");
    return LEADS.contains(answer.code()) && location != null
        ? Optional.ofNullable(answer.request().url().resolve(location)).filter(this::isSite)
        : Optional.empty();
  }

  /// A name, not a number, at the usual ports.
  boolean isSite(HttpUrl address) {
    boolean usual = address.port() == HttpUrl.defaultPort(address.scheme());
    return usual && Address.read(address.toString()) instanceof Address.Fine;
  }

  private Fetched page(Response answer) throws IOException {
    if (answer.code() >= REFUSED) {
      return new Not(Miss.REFUSED, answer.code());
    }
    ResponseBody body = answer.body();
    MediaType type = body == null ? null : body.contentType();
    String kind = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    boolean markup = kind.equals("text/html") || kind.equals("application/xhtml+xml");
    if (body == null || (!markup && !kind.equals("text/plain"))) {
      return new Not(Miss.NO_TEXT, answer.code());
    }
    BufferedSource source = body.source();
    long most = settings.pageSize().toBytes();
    boolean whole = !source.request(most + 1);
    byte[] bytes = source.readByteArray(Math.min(most, source.getBuffer().size()));
    Optional<Charset> charset =
        type == null ? Optional.empty() : Optional.ofNullable(type.charset());
    return new Page(answer.request().url(), bytes, charset, !markup, whole);
  }

  private static Miss why(IOException failed) {
    return switch (failed) {
      case NotOpen _ -> Miss.NOT_OPEN;
      case UnknownHostException _ -> Miss.UNKNOWN_NAME;
      case SSLException _ -> Miss.TLS;
      case InterruptedIOException _ -> Miss.TOO_SLOW;
      default -> Miss.NO_ANSWER;
    };
  }
}
