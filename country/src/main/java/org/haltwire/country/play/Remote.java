package org.haltwire.country.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Payment;
import org.haltwire.country.export.FactLine;
import org.haltwire.country.world.Occurrence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running centre, asked through its batch door like by any institution. Facts keep their own
/// times (`?history=true`), so that a day can pass in a minute.
///
/// What is not answered is sent again, with the same ids: the centre gives the same answers. After
/// [#MOST_ATTEMPTS] attempts in a row that brought nothing it gives up.
public final class Remote implements Answering {

  private static final int PIECE = 500;
  private static final int MOST_ATTEMPTS = 8;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI door;
  private final String key;
  private final FactLine line = new FactLine();
  private final StringBuilder body = new StringBuilder();
  private String policy = "not known";

  /// @param centre such as `http://localhost:8080`
  /// @param key of a participant with the roles that the facts need, and HISTORIAN
  public Remote(URI centre, String key) {
    this.door = centre.resolve("/v1/facts/batch?history=true");
    this.key = key;
  }

  @Override
  public void tell(List<Occurrence> facts, Answers answers) throws IOException {
    int attempts = 0;
    int done = 0;
    while (done < facts.size()) {
      List<Occurrence> piece = facts.subList(done, Math.min(facts.size(), done + PIECE));
      int answered = 0;
      try {
        answered = ask(piece, answers);
      } catch (IOException away) {
        if (attempts + 1 >= MOST_ATTEMPTS) {
          throw new IOException(
              "the centre at %s does not answer (%s)"
                  .formatted(
                      name(),
                      away instanceof ConnectException ? "no connection" : away.getMessage()),
              away);
        }
      }
      attempts = answered == 0 ? attempts + 1 : 0;
      done += answered;
      if (attempts >= MOST_ATTEMPTS) {
        throw new IOException("the centre at %s cannot record".formatted(name()));
      }
      if (answered < piece.size()) {
        pause(attempts);
      }
    }
  }

  /// @return how many of the first were answered
  private int ask(List<Occurrence> piece, Answers answers) throws IOException {
    body.setLength(0);
    piece.forEach(each -> body.append(line.of(each.fact())));
    HttpRequest request =
        HttpRequest.newBuilder(door)
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    long sent = System.nanoTime();
    HttpResponse<InputStream> response = send(request);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() == 503) {
        return 0;
      }
      if (response.statusCode() != 200) {
        throw new Unanswerable(
            "Expected 200 from %s, but got %d: %s"
                .formatted(door, response.statusCode(), lines.readLine()));
      }
      return read(lines, piece, answers, sent);
    }
  }

  private int read(BufferedReader lines, List<Occurrence> piece, Answers answers, long sent)
      throws IOException {
    int answered = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      JsonNode answer = JSON.readTree(text);
      if (answer.path("status").asInt(0) == 503) {
        break;
      }
      Occurrence asked = piece.get(answered);
      if (answer.has("status") && answer.path("status").isInt()) {
        throw new Unanswerable(
            "Expected the centre to take %s, but got %s".formatted(line.of(asked.fact()), text));
      }
      if (asked.fact() instanceof Payment) {
        answers.answered(asked, verdict(answer), System.nanoTime() - sent);
        policy = policy(answer);
      }
      answered++;
    }
    return answered;
  }

  private static Verdict verdict(JsonNode answer) {
    return switch (answer.path("verdict").asString("")) {
      case "ALLOW" -> Verdict.ALLOW;
      case "WARN" -> Verdict.WARN;
      case "REFUSE" -> Verdict.REFUSE;
      case "HOLD" -> {
        JsonNode hold = answer.path("hold");
        JsonNode amount = hold.path("amount");
        yield new Verdict.Hold(
            OffsetDateTime.parse(hold.path("until").asString()).toInstant().toEpochMilli(),
            Money.parse(amount.path("value").asString(), amount.path("currency").asString()));
      }
      default -> throw new Unanswerable("Expected a verdict, but got " + answer);
    };
  }

  private static String policy(JsonNode answer) {
    JsonNode policy = answer.path("policy");
    String version = policy.path("version").asString("");
    return policy.path("name").asString("")
        + " "
        + version.substring(0, Math.min(12, version.length()));
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unanswerable("stopped");
    }
  }

  private static void pause(int attempts) {
    try {
      Thread.sleep(Duration.ofMillis(250L << Math.min(attempts, 6)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unanswerable("stopped");
    }
  }

  @Override
  public String name() {
    return door.getScheme() + "://" + door.getAuthority();
  }

  @Override
  public String policy() {
    return policy;
  }

  @Override
  public void close() {
    client.close();
  }

  /// An answer that sending again will not better.
  static final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswerable(String message) {
      super(message);
    }
  }
}
