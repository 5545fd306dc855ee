package org.haltwire.centre.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.signatures.Ed25519;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The public keys that webhooks are signed with, for anybody: a JWK set (RFC 7517, 8037).
@RestController
class KeysDoor {

  static final String PATH = "/.well-known/haltwire-webhook-keys";

  private final KeyRing keys;

  KeysDoor(KeyRing keys) {
    this.keys = keys;
  }

  @GetMapping(PATH)
  void keys(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<SigningKeys.Key> published = keys.published();
    new Exchange(request, response)
        .json(
            200,
            "application/jwk-set+json",
            out -> {
              out.writeName("keys");
              out.writeStartArray();
              for (SigningKeys.Key key : published) {
                out.writeStartObject();
                out.writeStringProperty("kty", "OKP");
                out.writeStringProperty("crv", "Ed25519");
                out.writeStringProperty("kid", key.id());
                out.writeStringProperty("use", "sig");
                out.writeStringProperty("alg", "EdDSA");
                out.writeStringProperty("x", Ed25519.jwk(Ed25519.publicKey(key.open())));
                out.writeEndObject();
              }
              out.writeEndArray();
            });
  }
}
