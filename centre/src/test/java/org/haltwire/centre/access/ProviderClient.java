package org.haltwire.centre.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.haltwire.centre.TestingCentre;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person does at the centre and at a provider, in steps.
record ProviderClient(ConsoleClient console, TestingProvider provider) {

  static ProviderClient at(TestingCentre centre, TestingProvider provider) {
    return new ProviderClient(ConsoleClient.stranger(centre), provider);
  }

  /// Where the centre sends them.
  URI sent(String path) {
    return URI.create(place(console.get(path)));
  }

  /// Signs in, with what the provider says of them.
  HttpResponse<String> signIn(UnaryOperator<JWTClaimsSet.Builder> says) {
    return walk("/sign-in/oidc", says);
  }

  HttpResponse<String> walk(String path, UnaryOperator<JWTClaimsSet.Builder> says) {
    provider.says = says;
    return console.get(provider.approve(sent(path)));
  }

  /// Somebody else than who a token speaks of by itself.
  static UnaryOperator<JWTClaimsSet.Builder> who(String subject, String... groups) {
    return claims ->
        claims
            .subject(subject)
            .claim("preferred_username", subject)
            .claim("groups", List.of(groups));
  }

  boolean isIn() {
    return console.get("/sessions").statusCode() == 200;
  }

  static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }

  /// The audit log's lines, oldest first.
  static List<String> deeds(TestingCentre centre) {
    return centre
        .bean(JdbcClient.class)
        .sql(
            "select kind || ' ' || who || ' ' || about || ' ' || detail from audit_entry order by 1")
        .query(String.class)
        .list();
  }
}
