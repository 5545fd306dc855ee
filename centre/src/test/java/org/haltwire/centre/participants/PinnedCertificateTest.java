package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.credential.Pin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over real TLS, with certificates that are made here.
class PinnedCertificateTest {

  @TempDir private static Path folder;

  private static TestingStore server;
  private static TestingStore own;
  private static TestingStore other;

  @BeforeAll
  static void make() throws Exception {
    server = TestingStore.make(folder, "server");
    own = TestingStore.make(folder, "own");
    other = TestingStore.make(folder, "other");
  }

  @Test
  void refusesAKeyWithoutThePinnedCertificate() throws Exception {
    try (TestingCentre centre = tls()) {
      Client bank = pinned(centre, false);
      assertEquals(422, post(centre, own.client(server), bank.key()).statusCode());
      HttpResponse<String> none = post(centre, TestingStore.stranger(server), bank.key());
      assertEquals(403, none.statusCode());
      assertTrue(none.body().contains("but got none"), none::body);
      HttpResponse<String> another = post(centre, other.client(server), bank.key());
      assertEquals(403, another.statusCode());
      assertTrue(another.body().contains(Pin.of(other.certificate()).text()), another::body);
      assertEquals(401, post(centre, own.client(server), "").statusCode(), "not alone");
    }
  }

  @Test
  void letsAPinnedCertificateBeEnoughWhereTheTermsSaySo() throws Exception {
    try (TestingCentre centre = tls()) {
      Client bank = pinned(centre, true);
      assertEquals(422, post(centre, own.client(server), "").statusCode());
      assertEquals(401, post(centre, other.client(server), "").statusCode());
      assertEquals(401, post(centre, TestingStore.stranger(server), "").statusCode());
      assertEquals(422, post(centre, own.client(server), bank.key()).statusCode());
    }
  }

  @Test
  void believesClientCertOfItsProxiesOnly() throws Exception {
    String header = header(own.certificate());
    try (TestingCentre centre = TestingCentre.start()) {
      Client bank = pinned(centre, true);
      assertEquals(403, bank.json("/v1/payments", "{}", "Client-Cert", header).statusCode());
    }
    try (TestingCentre centre = TestingCentre.start("haltwire.participants.proxies=127.0.0.1")) {
      Client bank = pinned(centre, true);
      assertEquals(422, bank.json("/v1/payments", "{}", "Client-Cert", header).statusCode());
      String another = header(other.certificate());
      for (String wrong : List.of(another, ":AAAA:", "no", "::")) {
        assertEquals(
            403, bank.json("/v1/payments", "{}", "Client-Cert", wrong).statusCode(), wrong);
      }
      HttpResponse<String> two =
          bank.json("/v1/payments", "{}", "Client-Cert", header, "Client-Cert", another);
      assertEquals(403, two.statusCode());
    }
  }

  @Test
  void readsAPinFromACertificateOrItsHash() throws Exception {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(own.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----";
    Pin pin = Pin.of(own.certificate());
    assertEquals(List.of(pin, pin), Pin.all(pem + "\n" + pin.text()));
  }

  private static TestingCentre tls() {
    return TestingCentre.start(
        "server.ssl.key-store=" + server.file(),
        "server.ssl.key-store-password=" + TestingStore.PASSWORD,
        "server.ssl.trust-store=" + own.trust(other),
        "server.ssl.trust-store-password=" + TestingStore.PASSWORD,
        "server.ssl.client-auth=want");
  }

  private static Client pinned(TestingCentre centre, boolean alone)
      throws GeneralSecurityException {
    Client bank = Client.of(centre, "bank", Role.SENDER);
    Terms plain = centre.bean(Roster.class).now().find("bank").orElseThrow().terms();
    Terms.Access access =
        new Terms.Access(List.of(), List.of(Pin.of(own.certificate()).text()), alone, "");
    Agreed.to(centre, "bank", new Terms(plain.profile(), plain.roles(), access, Map.of()));
    return bank;
  }

  private static String header(X509Certificate certificate) throws GeneralSecurityException {
    return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
  }

  private static HttpResponse<String> post(TestingCentre centre, HttpClient client, String key)
      throws IOException, InterruptedException {
    URI plain = centre.uri("/v1/payments");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https" + plain.toString().substring(4)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
