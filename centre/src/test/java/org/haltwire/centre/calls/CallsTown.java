package org.haltwire.centre.calls;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;

/// Two operators of `calls/three.yaml` at a real centre that has no grace.
public final class CallsTown implements AutoCloseable {

  /// What its terms call secrets.
  static final Map<String, String> SECRETS =
      Map.of("alem", "river-under-stones", "berkut", "hill-behind-the-sun");

  /// The country.
  public static final Path FILE =
      Path.of("src", "test", "resources", "calls", "three.yaml").toAbsolutePath();

  public final TestingCentre centre;
  public final Client alem;
  public final Client berkut;

  public CallsTown(String... settings) {
    this(TestingPostgres.database("calls"), settings);
  }

  public CallsTown(Database database, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    if (all.stream().noneMatch(one -> one.startsWith("haltwire.calls.file="))) {
      all.add("haltwire.calls.file=" + FILE);
    }
    if (all.stream().noneMatch(one -> one.startsWith("haltwire.calls.grace="))) {
      all.add("haltwire.calls.grace=0s");
    }
    SECRETS.forEach((name, secret) -> all.add("haltwire.calls.secrets." + name + "=" + secret));
    centre = TestingCentre.start(database, all.toArray(String[]::new));
    alem = Client.of(centre, "alem", Role.OPERATOR);
    berkut = Client.of(centre, "berkut", Role.OPERATOR);
  }

  public HttpResponse<String> save(Client operator, String caller, String callee) {
    return operator.json("/aos/saveRequest", body(caller, callee, ""));
  }

  public HttpResponse<String> check(
      Client operator, String caller, String callee, String redirecting, String trunk) {
    String path = "/aos/checkRequest" + (trunk.isEmpty() ? "" : "?trunk=" + trunk);
    return operator.json(path, body(caller, callee, redirecting));
  }

  public static String body(String caller, String callee, String redirecting) {
    return "{\"msisdnA\":\"%s\",\"msisdnB\":\"%s\"%s}"
        .formatted(
            caller,
            callee,
            redirecting.isEmpty() ? "" : ",\"redirectingNumber\":\"" + redirecting + "\"");
  }

  @Override
  public void close() {
    centre.close();
  }
}
