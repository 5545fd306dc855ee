package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a device is, and which number it has.
class DeviceDoorTest {

  private static final String VERIFY = "/number-verification/v2/verify";
  private static final String ROAMING = "/device-roaming-status/v1/retrieve";
  private static final String SESSIONS = "/v1/signals/device-sessions";

  private static SignalsTown town;

  @BeforeAll
  static void start() {
    town = new SignalsTown();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void verifiesTheNumberOfADeviceOnce() {
    assertEquals(201, begin(town.alem(), "+77010000001", "session-1-aaaaaaa").statusCode());
    String asked = "{\"phoneNumber\":\"+77010000001\"}";
    assertEquals("{\"devicePhoneNumberVerified\":true}", verify(asked, "session-1-aaaaaaa").body());
    HttpResponse<String> again = verify(asked, "session-1-aaaaaaa");
    assertEquals(403, again.statusCode());
    assertTrue(again.body().contains("USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK"), again::body);
  }

  @Test
  void saysNoToAnotherNumberAndEndsTheSession() {
    begin(town.alem(), "+77010000002", "session-2-aaaaaaa");
    String asked = "{\"phoneNumber\":\"+77010000001\"}";
    assertEquals(
        "{\"devicePhoneNumberVerified\":false}", verify(asked, "session-2-aaaaaaa").body());
    assertEquals(403, verify(asked, "session-2-aaaaaaa").statusCode());
  }

  @Test
  void comparesHashesToo() throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest("+77010000003".getBytes(StandardCharsets.UTF_8));
    begin(town.alem(), "+77010000003", "session-3-aaaaaaa");
    String asked = "{\"hashedPhoneNumber\":\"%s\"}".formatted(HexFormat.of().formatHex(hash));
    assertEquals(400, verify("{\"hashedPhoneNumber\":\"12\"}", "session-3-aaaaaaa").statusCode());
    assertEquals("{\"devicePhoneNumberVerified\":true}", verify(asked, "session-3-aaaaaaa").body());
  }

  @Test
  void verifiesNobodyWithoutASessionOrANumber() {
    assertEquals(403, verify("{\"phoneNumber\":\"+77010000001\"}", "").statusCode());
    assertEquals(
        403, verify("{\"phoneNumber\":\"+77010000001\"}", "never-told-aaaaaa").statusCode());
    HttpResponse<String> nothing = verify("{}", "never-told-aaaaaa");
    assertEquals(422, nothing.statusCode());
    assertTrue(nothing.body().contains("MISSING_IDENTIFIER"), nothing::body);
    String both =
        "{\"phoneNumber\":\"+77010000001\",\"hashedPhoneNumber\":\"%s\"}".formatted("0".repeat(64));
    assertEquals(400, verify(both, "never-told-aaaaaa").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phoneNumber\":\"+77050000001\",\"session\":\"session-4-aaaaaaa\"}",
        "{\"phoneNumber\":\"+77010000004\",\"session\":\"too-short\"}",
        "{\"phoneNumber\":\"+77010000004\",\"session\":\"with spaces in it\"}",
        "{\"phoneNumber\":\"+77010000004\"}",
        "{\"phoneNumber\":\"+77010000004\",\"session\":\"session-4-aaaaaaa\",\"expiresIn\":301}",
        "{\"session\":\"session-4-aaaaaaa\"}",
      })
  void takesNoSessionThatIsWrong(String body) {
    assertEquals(422, town.alem().json(SESSIONS, body).statusCode());
  }

  /// Else an operator could take over what another one's device was given.
  @Test
  void letsNobodyElseHaveASession() {
    assertEquals(201, begin(town.alem(), "+77010000005", "session-5-aaaaaaa").statusCode());
    assertEquals(201, begin(town.alem(), "+77010000005", "session-5-aaaaaaa").statusCode());
    assertEquals(409, begin(town.berkut(), "+77050000005", "session-5-aaaaaaa").statusCode());
    assertEquals(403, begin(town.bank, "+77010000005", "session-6-aaaaaaa").statusCode());
    Client unknown = Client.of(town.calls.centre, "unknown-op", Role.OPERATOR);
    assertEquals(403, begin(unknown, "+77010000005", "session-6-aaaaaaa").statusCode());
  }

  @Test
  void tellsWhoIsAbroadOnceItIsTold() {
    assertEquals(422, roaming("+77050000011").statusCode());
    town.berkut().json("/v1/calls/roaming", "{\"abroad\":[\"77050000012\"]}");
    String abroad = roaming("+77050000012").body();
    assertTrue(abroad.startsWith("{\"roaming\":true,\"lastStatusTime\":\"20"), abroad);
    assertEquals(422, roaming("+77050000011").statusCode(), "it may be abroad as well");
    town.berkut().json("/v1/calls/roaming", "{\"complete\":true}");
    String home = roaming("+77050000011").body();
    assertTrue(home.startsWith("{\"roaming\":false,"), home);
    assertEquals(404, roaming("+4915112345678").statusCode());
    assertEquals(422, town.ask(ROAMING, "{}").statusCode());
    assertEquals(400, town.ask(ROAMING, "{\"device\":{\"phoneNumber\":\"7\"}}").statusCode());
  }

  private static HttpResponse<String> roaming(String phone) {
    return town.ask(ROAMING, "{\"device\":{\"phoneNumber\":\"%s\"}}".formatted(phone));
  }

  private static HttpResponse<String> begin(Client operator, String phone, String session) {
    return operator.json(
        SESSIONS, "{\"phoneNumber\":\"%s\",\"session\":\"%s\"}".formatted(phone, session));
  }

  private static HttpResponse<String> verify(String body, String session) {
    return session.isEmpty()
        ? town.ask(VERIFY, body)
        : town.bank.json(VERIFY, body, "x-purpose", "onboarding", "Device-Session", session);
  }
}
