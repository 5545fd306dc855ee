package org.haltwire.centre.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.centre.signatures.Digest;
import org.haltwire.centre.signatures.Sent;
import org.haltwire.centre.signatures.Signer;

/// One attempt to deliver an event. Each is signed anew: a signature is good for minutes, an event
/// is tried for days.
record Attempt(Delivery delivery, URI url, Signer signer, Instant now) {

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Content-Digest", Digest.of(body()));
    Map<String, List<String>> signed = new TreeMap<>();
    headers.forEach((name, value) -> signed.put(name, List.of(value)));
    headers.putAll(signer.headers(new Sent("POST", url, signed), now));
    headers.put("Haltwire-Event", delivery.event());
    headers.put("User-Agent", "haltwire");
    return headers;
  }

  byte[] body() {
    return delivery.body().getBytes(UTF_8);
  }
}
