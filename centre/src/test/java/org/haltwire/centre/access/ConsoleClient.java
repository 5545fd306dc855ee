package org.haltwire.centre.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haltwire.centre.TestingCentre;

/// A person at the console without a browser: keeps cookies, follows no redirect.
public final class ConsoleClient {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final TestingCentre centre;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private ConsoleClient(TestingCentre centre) {
    this.centre = centre;
  }

  /// Somebody who is not signed in, where signing in by password is possible.
  public static ConsoleClient stranger(TestingCentre centre) {
    TestingConsole.givePassword(centre, ConsoleAccounts.ADMINISTRATOR);
    return new ConsoleClient(centre);
  }

  public static ConsoleClient administrator(TestingCentre centre) {
    return signedIn(centre, ConsoleAccounts.ADMINISTRATOR);
  }

  /// A second administrator, without whom no institution is let in.
  public static ConsoleClient administrator(TestingCentre centre, String name) {
    return person(centre, name, Set.of(ConsoleRole.ADMINISTRATOR));
  }

  /// Somebody who does all the centre's work and may approve nothing.
  public static ConsoleClient analyst(TestingCentre centre) {
    return person(centre, "analyst", TestingConsole.WORK);
  }

  /// Somebody who may approve policies as well.
  public static ConsoleClient approver(TestingCentre centre, String name) {
    return person(centre, name, TestingConsole.WORK_AND_APPROVE);
  }

  /// Somebody with one role.
  public static ConsoleClient of(TestingCentre centre, ConsoleRole role) {
    return person(centre, "only-" + role.name().toLowerCase(Locale.ROOT), Set.of(role));
  }

  /// A supervisor who works for one region, and has relatives in it too.
  public static ConsoleClient regional(TestingCentre centre, String name, String region) {
    TestingConsole.add(centre, name, Set.of(ConsoleRole.SUPERVISOR));
    TreeSet<String> regions = new TreeSet<>(Set.of(region));
    centre
        .bean(ConsoleAccounts.class)
        .setReach(name, new Reach("", regions, regions), ConsoleAccounts.ADMINISTRATOR);
    return person(centre, name, Set.of(ConsoleRole.SUPERVISOR));
  }

  /// An analyst who has relatives in a region.
  public static ConsoleClient analystWithRelativesIn(TestingCentre centre, String region) {
    TestingConsole.add(centre, "relative", Set.of(ConsoleRole.ANALYST));
    centre
        .bean(ConsoleAccounts.class)
        .setReach(
            "relative",
            new Reach("", new TreeSet<>(), new TreeSet<>(Set.of(region))),
            ConsoleAccounts.ADMINISTRATOR);
    return person(centre, "relative", Set.of(ConsoleRole.ANALYST));
  }

  /// Somebody of an institution's own people.
  public static ConsoleClient ofInstitution(TestingCentre centre, String name, String code) {
    TestingConsole.add(centre, name, Set.of(ConsoleRole.INSTITUTION));
    centre
        .bean(ConsoleAccounts.class)
        .setReach(
            name, new Reach(code, new TreeSet<>(), new TreeSet<>()), ConsoleAccounts.ADMINISTRATOR);
    return person(centre, name, Set.of(ConsoleRole.INSTITUTION));
  }

  /// Somebody with these roles, signed in; added where there is nobody of this name.
  public static ConsoleClient person(TestingCentre centre, String name, Set<ConsoleRole> roles) {
    TestingConsole.add(centre, name, roles);
    return signedIn(centre, name);
  }

  /// Somebody whom the test has added, signed in.
  static ConsoleClient signedIn(TestingCentre centre, String name) {
    ConsoleClient client = stranger(centre);
    HttpResponse<String> answer = client.signIn(name, TestingConsole.PASSWORD);
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("Expected to be signed in, but got " + answer.statusCode());
    }
    client.statePurpose();
    return client;
  }

  /// Says why this person is about to look at people's data.
  public void statePurpose() {
    post("/purpose", Map.of("reason", "trying the console out"));
  }

  HttpResponse<String> signIn(String name, String password) {
    return post("/sign-in", Map.of("name", name, "password", password));
  }

  HttpResponse<String> signIn(String password) {
    return signIn(ConsoleAccounts.ADMINISTRATOR, password);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(centre.uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /// Sends a form with a forgery token that belongs to the session.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    Map<String, String> whole = new java.util.TreeMap<>(form);
    whole.put("_csrf", token());
    return postAsItIs(path, whole);
  }

  /// Sends a form with a file.
  public HttpResponse<String> upload(String path, Map<String, String> form, String file) {
    String boundary = "----------------------boundary";
    Map<String, String> whole = new java.util.TreeMap<>(form);
    whole.put("_csrf", token());
    StringBuilder body = new StringBuilder();
    whole.forEach((name, value) ->
        body.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, file, boundary));
    return send(
        HttpRequest.newBuilder(centre.uri(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  HttpResponse<String> postAsItIs(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(centre.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// The forgery token of the session, as the forms have it.
  public String token() {
    Matcher token = TOKEN.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("Expected a form with a token, but got none");
    }
    return token.group(1);
  }

  URI address(String path) {
    return centre.uri(path);
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /// As a header, for another client.
  public String cookieHeader() {
    return cookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      request.header("Accept", "text/html, */*;q=0.8");
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
