package org.haltwire.centre.signals;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Town;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two operators that tell and a bank that asks, at a real centre.
public final class SignalsTown implements AutoCloseable {

  static final String SIM_CHECK = "/sim-swap/v2/check";
  static final String SIM_DATE = "/sim-swap/v2/retrieve-date";

  final CallsTown calls;
  final Client bank;
  final Client office;

  public SignalsTown(String... settings) {
    calls = new CallsTown(settings);
    bank = Client.of(calls.centre, "tulpar-bank", Role.SIGNALS);
    office = Client.of(calls.centre, "regulator", Role.AUTHORITY);
  }

  Client alem() {
    return calls.alem;
  }

  Client berkut() {
    return calls.berkut;
  }

  /// Asks for a payment.
  HttpResponse<String> ask(String path, String body) {
    return bank.json(path, body, "x-purpose", "payment");
  }

  HttpResponse<String> ask(String path, long phone) {
    return ask(path, "{\"phoneNumber\":\"+" + phone + "\"}");
  }

  HttpResponse<String> tell(Client operator, String... lines) {
    return operator.post(
        "/v1/signals/subscribers", "application/x-ndjson", String.join("\n", lines) + "\n");
  }

  /// An operator says that it told of all SIM cards for so many days.
  void watches(Client operator, int days) {
    tell(operator, "{\"simChangesSince\":\"" + Instant.now().minus(days, ChronoUnit.DAYS) + "\"}");
  }

  /// An operator tells of a SIM card through the journal; waits until it is seen.
  void sim(Client operator, String id, long phone, String kind, Instant time) {
    String line =
        """
        {"type":"sim","id":"%s","time":"%s","kind":"%s","operator":"X","sim":"s-1","phone":"+%d"}
        """
            .formatted(id, time, kind, phone);
    HttpResponse<String> told = operator.post("/v1/facts/batch", "application/x-ndjson", line);
    if (told.statusCode() != 200 || told.body().contains("problem")) {
      throw new IllegalStateException(told.body());
    }
    long position = number("select max(first_position + count - 1) from journal");
    Town.await(
        () -> number("select position from projection where name = 'signals'"),
        at -> at >= position);
  }

  long number(String sql) {
    return jdbc().sql(sql).query(Long.class).single();
  }

  List<String> texts(String sql) {
    return jdbc().sql(sql).query(String.class).list();
  }

  JdbcClient jdbc() {
    return calls.centre.bean(JdbcClient.class);
  }

  @Override
  public void close() {
    calls.close();
  }
}
